/** What lies in seeds/ and its folders: pages, pictures, what is known of them, and what cannot be any of these. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inputFormats, type InputFormat } from '../../read/input/index.ts';
import { toPageName } from './path-names.ts';
import { listPictures } from './pictures-beside.ts';

/** `.txt, .pdf, .xml` */
export const extensions = inputFormats.map(({ extension }) => extension).join(', ');

export const formatOf = (name: string): InputFormat | undefined =>
  inputFormats.find(({ extension }) => name.toLowerCase().endsWith(extension));

/** Something that is no file: which, and what a person can do. */
export interface Stray {
  readonly path: string;
  readonly reason: string;
}

/** Paths below the folder, parted by `/`. */
export interface Listing {
  readonly names: readonly string[];
  /** Of them, those that hold pages, sorted, and those that are pictures of pages. */
  readonly pages: readonly string[];
  readonly pictures: ReadonlySet<string>;
  readonly strays: readonly Stray[];
}

/** What computers put into every folder they show. */
const silent = /^(?:\..*|thumbs\.db|desktop\.ini|__macosx)$/i;

/** All files below a folder that a person put there, of whatever kind. Throws where there is no folder. */
export async function listFiles(directory: string): Promise<Pick<Listing, 'names' | 'strays'>> {
  const names: string[] = [];
  const strays: Stray[] = [];
  await walk(directory, '', names, strays).catch((cause: unknown) => {
    throw new Error(`${directory}: no folder of raw pages there; put the pages’ files (${extensions}) into it`, {
      cause,
    });
  });
  return { names, strays };
}

/** The same with pages and pictures told from the others. Throws where there is no folder, or no page in it. */
export async function listSeeds(directory: string): Promise<Listing> {
  const { names, strays } = await listFiles(directory);
  const pictures = listPictures(names, (name) => formatOf(name) !== undefined);
  const pages = names.filter((name) => formatOf(name) && !pictures.has(name)).sort();
  if (pages.length === 0) throw new Error(`${directory}: expected raw pages (${extensions}), found none`);
  return { names, pages, pictures, strays };
}

/** A folder is an issue, or a year of them. Links to folders are not followed: they may lead back. */
async function walk(directory: string, below: string, names: string[], strays: Stray[]): Promise<void> {
  const entries = await readdir(join(directory, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (silent.test(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory())
      await walk(directory, path, names, strays).catch((error: unknown) => {
        strays.push({ path, reason: `expected a folder of pages; it cannot be opened (${codeOf(error)}). Allow it` });
      });
    else if (entry.isFile()) names.push(path);
    else if (entry.isSymbolicLink()) {
      // Archives under git-annex or DataLad hold links to their files.
      const target = await stat(join(directory, path)).catch(() => null);
      if (target?.isFile() === true) names.push(path);
      else if (target?.isDirectory() === true)
        strays.push({ path, reason: 'expected a page; found a link to a folder. Move the folder here, or remove it' });
      else
        strays.push({
          path,
          reason: 'expected a page; found a link that leads to no file. Fetch the file, or remove the link',
        });
    } else strays.push({ path, reason: 'expected a page; found a device, a pipe or a socket. Remove it' });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Path of a file that holds pages, without its extension. */
export const stemIn = (file: string): string => file.slice(0, file.length - (formatOf(file)?.extension.length ?? 0));

/** Name of the page of a file, or of its pages but for their numbers. */
export const nameIn = (file: string): string => toPageName(stemIn(file));
