/** A built site → a folder that a host serves; what that changes for readers; what hosts would refuse. */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { packageRoot } from '../door/package-root.ts';
import { mendSwitch, nextTo, switchIn } from '../keep/files/switch.ts';

/** Addresses below the root of the site, each with a slash at its end where it is a page. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Nobody who follows an old link finds anything there. */
  readonly gone: readonly string[];
}

export interface Publication {
  readonly pages: Difference;
  readonly files: number;
  readonly bytes: number;
  /** A line each. */
  readonly warnings: readonly string[];
}

/** Of a host: files, bytes of one file, bytes of all. As their documentation said in November 2026. */
interface Host {
  readonly name: string;
  readonly files: number;
  readonly fileBytes: number;
  readonly bytes: number;
}
const hosts: readonly Host[] = [
  { name: 'GitHub Pages', files: Infinity, fileBytes: 100e6, bytes: 1e9 },
  { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 2 ** 20, bytes: Infinity },
];

/** What hosts read beside the site: header files; and that GitHub leaves names with an underscore alone. */
const beside: Readonly<Record<string, () => Promise<string>>> = {
  _headers: () => readFile(join(packageRoot, 'deploy/_headers'), 'utf8'),
  '.nojekyll': () => Promise.resolve(''),
};

/** What putting `site` into `folder` would change. Throws where `site` is not built, or `folder` holds something else. */
export async function compare(site: string, folder: string): Promise<Publication> {
  await mendSwitch(folder, stemOf(folder));
  const next = await readFolder(site);
  if (!next.has('index.html'))
    throw new Error(`${site}: expected a built site, found no index.html. Run \`banku build\``);
  const before = await readFolder(folder);
  await refuseOthers(site, folder, before);
  const pages = [...next.keys()].filter(isPage);
  const differs = await Promise.all(
    pages.map(async (path) => before.has(path) && (await digest(site, path)) !== (await digest(folder, path))),
  );
  const sizes = [...next];
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  return {
    pages: {
      added: pages.filter((path) => !before.has(path)).map(toAddress),
      changed: pages.filter((_, at) => differs[at]).map(toAddress),
      gone: [...before.keys()].filter((path) => isPage(path) && !next.has(path)).map(toAddress),
    },
    files: sizes.length,
    bytes,
    warnings: hosts.flatMap(({ name, ...most }) => [
      ...(sizes.length > most.files
        ? [`${name} takes ${String(most.files)} files; there are ${String(sizes.length)}`]
        : []),
      ...(bytes > most.bytes ? [`${name} takes ${megabytes(most.bytes)}; the site has ${megabytes(bytes)}`] : []),
      ...sizes
        .filter(([, size]) => size > most.fileBytes)
        .map(([path, size]) => `${name} takes files of ${megabytes(most.fileBytes)}; ${path} has ${megabytes(size)}`),
    ]),
  };
}

/** Puts the site into the folder, whole or not at all. To be called after `compare`, under the locks of archive and site. */
export async function publish(site: string, folder: string): Promise<void> {
  const next = nextTo(stemOf(folder));
  await rm(next, { recursive: true, force: true });
  await cp(site, next, { recursive: true });
  for (const [name, text] of Object.entries(beside)) await writeFile(join(next, name), await text());
  // The name of the site at GitHub Pages, which its archivist has put there.
  await cp(join(folder, 'CNAME'), join(next, 'CNAME')).catch(() => undefined);
  await switchIn(folder, stemOf(folder));
}

/** The folder is replaced as a whole: whatever else is in it would be lost. */
async function refuseOthers(site: string, folder: string, before: ReadonlyMap<string, number>): Promise<void> {
  const [from, to] = [resolve(site), resolve(folder)];
  if (to === from || to.startsWith(from + sep) || from.startsWith(to + sep))
    throw new Error(`--to ${folder}: expected a folder beside the built site, found one within it or around it`);
  if ((await stat(join(folder, '.git')).catch(() => null)) !== null)
    throw new Error(
      `--to ${folder}: expected a folder for the site alone, found a Git repository. Name a folder in it, such as ${join(folder, 'docs')}`,
    );
  if (before.size > 0 && !before.has('index.html'))
    throw new Error(
      `--to ${folder}: expected nothing, or a site that was published there before; found ${[...before.keys()][0] ?? ''} and no index.html`,
    );
}

/** The folder is the archivist's, and so may be one called `public.old` beside it. */
const stemOf = (folder: string): string => join(dirname(folder), `.banku-${basename(folder)}`);

const isPage = (path: string): boolean => path.endsWith('.html');
const toAddress = (path: string): string => `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const digest = async (folder: string, path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(join(folder, path)))
    .digest('hex');

/** Files below a folder, with forward slashes → bytes; none where there is no folder. */
async function readFolder(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return new Map(files.map((file, at) => [relative(folder, file).replaceAll('\\', '/'), sizes[at] ?? 0]));
}
