/** Pages of an archivist's own, taken into seeds/: under plain names, with what their names tell beside them. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { soundOf } from '../../src/lib/slugs.ts';
import { pageName } from '../../src/schema/article.ts';
import type { Sidecar } from '../../src/schema/sidecar.ts';
import type { Archive } from '../door/archive.ts';
import { inputFormats } from '../read/input/index.ts';
import { readIfThere, writeWhole } from './files/disk.ts';
import { pictureExtensions } from './files/pictures.ts';
import { sidecarExtension } from './files/sidecars.ts';
import { toldByName } from './files/told-by-name.ts';

/** What became of one file. */
export type Added =
  | { readonly file: string; readonly as: string; readonly told: Sidecar }
  /** `why`: a clause, with what to do. */
  | { readonly file: string; readonly refused: string };

/** What systems put beside files, and nobody means. */
const strays: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);

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
  const known = await readDigests(seeds);
  // Names in seeds/ → the file, without its ending, that they were given for; of those that are there already, none.
  const taken = new Map<string, string>();
  for (const name of await readdir(seeds)) taken.set(stemOf(name).toLowerCase(), '');
  for (const path of paths)
    for await (const found of listFiles(resolve(path)))
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
  const isPage = inputFormats.some((format) => format.extension === extension);
  if (!isPage && !pictureExtensions.includes(extension))
    return {
      file: path,
      refused: `expected a page (${inputFormats.map((format) => format.extension).join(', ')}) or its picture (${pictureExtensions.join(', ')}); found ${extension === '' ? 'a name without an ending' : extension}. Save it as one of these`,
    };
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const twin = known.get(digest);
  if (isPage && twin !== undefined)
    return { file: path, refused: `the same bytes as ${twin}; it is in the archive already` };
  const stem = toStem(stemOf(below), stemOf(path), taken);
  const file = join(seeds, `${stem}${extension}`);
  const told: Sidecar = isPage ? { label: below, ...toldByName(below) } : {};
  // What a person wrote beside the page is known better. First, so that no page is read without it.
  if (isPage)
    await writeWhole(
      join(seeds, `${stem}${sidecarExtension}`),
      (await readIfThere(beside)) ?? stringify(told, { lineWidth: 0 }),
    );
  await writeWhole(file, bytes);
  known.set(digest, path);
  return { file: path, as: file, told };
}

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

/** A name that a page can have: the given one where it is plain, else as it sounds; the same for a page and its picture. */
function toStem(given: string, source: string, taken: Map<string, string>): string {
  const plain = given.replaceAll('/', '-');
  const wanted = pageName.safeParse(plain).success ? plain : soundOf(plain);
  for (let number = 1; ; number++) {
    const stem = number === 1 ? wanted : `${wanted}-${String(number)}`;
    const owner = taken.get(stem.toLowerCase());
    if (owner !== undefined && owner !== source) continue;
    taken.set(stem.toLowerCase(), source);
    return stem;
  }
}

/** SHA-256 of all files of a folder → their paths. */
async function readDigests(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(folder, entry.name);
    digests.set(
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
      path,
    );
  }
  return digests;
}

/** A file, or the files of a folder and of all folders in it, in the order of their names; or why there are none. */
async function* listFiles(path: string): AsyncGenerator<Found | { readonly path: string; readonly why: string }> {
  const there = await stat(path).catch(() => null);
  if (there === null) yield { path, why: 'expected a file or a folder, found none' };
  else if (!there.isDirectory()) yield { path, below: basename(path) };
  else {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    const files = entries
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((_, at) => entries[at]?.isFile() === true)
      .filter((file) => !strays.has(basename(file).toLowerCase()) && !basename(file).startsWith('.'))
      // They go with their pages.
      .filter((file) => extname(file).toLowerCase() !== sidecarExtension)
      .sort();
    if (files.length === 0) yield { path, why: 'expected files in this folder, found none' };
    for (const file of files)
      yield { path: file, below: `${basename(path)}/${relative(path, file)}`.replaceAll('\\', '/') };
    for (const [at, entry] of entries.entries())
      if (entries[at]?.isSymbolicLink() === true)
        yield {
          path: join(entry.parentPath, entry.name),
          why: 'a link: what it leads to is not taken in by itself. Name that file',
        };
  }
}
