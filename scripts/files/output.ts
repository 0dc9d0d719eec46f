/** Writes what was made of a page, whole or not at all. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to be: its path below the content folder, and its text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** Writes a file under a temporary name and renames it; leaves it alone where it already says the same. True where it changed. */
export async function writeIfChanged(path: string, text: string): Promise<boolean> {
  if ((await readIfThere(path)) === text) return false;
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${String(process.pid)}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
  return true;
}

/** Text of a file; null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Paths below `content` of everything that `npm run split` has written there: articles and page records. */
export async function listOutputs(content: string): Promise<readonly string[]> {
  const names = async (directory: string): Promise<string[]> =>
    readdir(join(content, directory), { recursive: true }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
  const articles = (await names('articles'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join('articles', name));
  const pages = (await names('pages')).filter((name) => name.endsWith('.json')).map((name) => join('pages', name));
  return [...articles, ...pages].sort();
}

/** Removes a file, and its folder where that is empty then. */
export async function remove(content: string, path: string): Promise<void> {
  await rm(join(content, path));
  const directory = dirname(join(content, path));
  if ((await readdir(directory)).length === 0) await rm(directory, { recursive: true });
}
