/**
 * The browser's caches that hold what is kept for reading without a network.
 *
 * Three kinds, each for one archive (two may lie on one host):
 * - *hashed*: files whose names change with their content, of any build;
 * - *visited*: the last pages read, as they were served;
 * - *copy*: everything of one build. It counts once `listFile` is in it, which is written last.
 */
import { listFile, type BuildList } from './build-files.ts';

/** A page that was read, or a copy, without what is asked behind `?` and `#`: the pages of a static site do not hear it. */
export const toKey = (address: string): string => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};

/** Pages that are kept at most; the one read longest ago goes first. */
export const mostVisited = 300;

/** Names of the caches of the archive at `root`, its absolute address. */
export const toStoreNames = (
  root: string,
): { readonly hashed: string; readonly visited: string; readonly copies: string; readonly all: string } => {
  const all = `banku ${new URL(root).pathname} `;
  return { hashed: `${all}hashed`, visited: `${all}visited`, copies: `${all}copy `, all };
};

/** Everything of one build, or of it what has come so far. */
export interface Copy {
  readonly name: string;
  readonly digest: string;
  readonly cache: Cache;
  /** Whether all of it is there. */
  readonly isWhole: boolean;
}

/** The copies of the archive at `root`; a whole one first. */
export async function findCopies(root: string): Promise<readonly Copy[]> {
  const { copies } = toStoreNames(root);
  const names = (await caches.keys()).filter((name) => name.startsWith(copies));
  const found = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const isWhole = (await cache.match(root + listFile)) !== undefined;
      return { name, digest: name.slice(copies.length), cache, isWhole };
    }),
  );
  return found.sort((one, other) => Number(other.isWhole) - Number(one.isWhole));
}

/** The list of a whole copy, and the day on which it was made. */
export async function readCopyList(
  root: string,
  { cache }: Copy,
): Promise<(BuildList & { readonly on: string }) | null> {
  const response = await cache.match(root + listFile);
  return response === undefined ? null : ((await response.json()) as BuildList & { readonly on: string });
}

/** May this answer be kept? Not an error, not from elsewhere, not what another address gave. */
export const isKeepable = (response: Response): boolean =>
  response.status === 200 && response.type === 'basic' && !response.redirected;

/** Is it a page, whosever? A network that asks its users to log in answers every address with one. */
export const isPage = (response: Response): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('text/html');
