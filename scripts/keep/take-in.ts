/** Pages of an archivist's own, taken into seeds/: under plain names, with what their names tell beside them. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Sidecar } from '../../src/schema/sidecar.ts';
import type { Archive } from '../door/archive.ts';
import { readIfThere, writeWhole } from '../door/disk.ts';
import { extensions, formatOf, listFiles, listSeeds } from './files/listing.ts';
import { readName, toPageName } from './files/path-names.ts';
import { pictureExtensions } from './files/pictures-beside.ts';
import { sidecarExtension } from './files/sidecars.ts';

/** What became of one file. */
export type Added =
  | { readonly file: string; readonly as: string; readonly told: Sidecar }
  /** `why`: a clause, with what to do. */
  | { readonly file: string; readonly refused: string };

interface Found {
  readonly path: string;
  /** From the folder that was named on. */
  readonly below: string;
}

/**
 * Copies files, and all files of folders, into seeds/. One at a time, as it is done; a file that is refused stops no other. To
 * be called under the lock (`writeArchive`).
 */
export async function* add({ seeds }: Archive, paths: readonly string[]): AsyncGenerator<Added> {
  await mkdir(seeds, { recursive: true });
  const known = new Map<string, string>();
  // Names of pages → the file, without its ending, that they were given for; of those that are there already, none.
  const taken = new Map<string, string>();
  for (const name of (await listFiles(seeds)).names) {
    taken.set(toPageName(stemOf(name)).toLowerCase(), '');
    if (formatOf(name)) known.set(digestOf(await readFile(join(seeds, name))), join(seeds, name));
  }
  for (const path of paths)
    for await (const found of findFiles(resolve(path)))
      if ('why' in found) yield { file: found.path, refused: found.why };
      else yield await addFile(seeds, found, known, taken);
}

async function addFile(
  seeds: string,
  { path, below }: Found,
  known: Map<string, string>,
  taken: Map<string, string>,
): Promise<Added> {
  const extension = extname(path).toLowerCase();
  const beside = `${stemOf(path)}${sidecarExtension}`;
  const isPage = formatOf(path) !== undefined;
  if (!isPage && !pictureExtensions.includes(extension))
    return {
      file: path,
      refused: `expected a page (${extensions}) or its picture (${pictureExtensions.join(', ')}); found ${extension === '' ? 'a name without an ending' : extension}. Save it as one of these`,
    };
  const bytes = await readFile(path);
  const digest = digestOf(bytes);
  const twin = known.get(digest);
  if (isPage && twin !== undefined)
    return { file: path, refused: `the same bytes as ${twin}; it is in the archive already` };
  const stem = toStem(stemOf(below), stemOf(path), taken);
  const file = join(seeds, `${stem}${extension}`);
  const told: Sidecar = isPage ? { label: below, ...readName(stemOf(below)) } : {};
  // What a person wrote beside the page is known better. First, so that no page is read without it.
  if (isPage)
    await writeWhole(
      join(seeds, `${stem}${sidecarExtension}`),
      (await readIfThere(beside)) ?? stringify(told, { lineWidth: 0 }),
    );
  await writeWhole(file, bytes);
  if (isPage) known.set(digest, path);
  return { file: path, as: file, told };
}

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

/** Room is left for numbers: `-2`, and those of the pages in a file. */
const longestStem = 54;

/** A name that a page can have: the given one where it is plain, else as it sounds; the same for a page and its picture. */
function toStem(given: string, source: string, taken: Map<string, string>): string {
  const wanted = toPageName(given).slice(0, longestStem) || 'page';
  for (let number = 1; ; number++) {
    const stem = number === 1 ? wanted : `${wanted}-${String(number)}`;
    const owner = taken.get(stem.toLowerCase());
    if (owner !== undefined && owner !== source) continue;
    taken.set(stem.toLowerCase(), source);
    return stem;
  }
}

/** SHA-256, hexadecimal. */
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file, or what a person put into a folder and the folders in it; or why there is nothing to take. */
async function* findFiles(path: string): AsyncGenerator<Found | { readonly path: string; readonly why: string }> {
  const there = await stat(path).catch(() => null);
  if (there === null) yield { path, why: 'expected a file or a folder, found none' };
  else if (!there.isDirectory()) yield { path, below: basename(path) };
  else
    try {
      const { names, strays } = await listSeeds(path);
      for (const name of names)
        // What is known of a page goes with it.
        if (!name.endsWith(sidecarExtension)) yield { path: join(path, name), below: `${basename(path)}/${name}` };
      for (const { path: stray, reason } of strays) yield { path: join(path, stray), why: reason };
    } catch (error) {
      yield { path, why: error instanceof Error ? error.message : String(error) };
    }
}
