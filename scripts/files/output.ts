/** Writes what was made of a page, whole or not at all. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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

/** Paths below `content` of everything that `npm run split` has written there: articles, page texts and page records. */
export async function listOutputs(content: string): Promise<readonly string[]> {
  const articles = (await namesBelow(content, 'articles')).filter((name) => name.endsWith('.mdx'));
  const pages = (await namesBelow(content, 'pages')).filter((name) => name.endsWith('.json') || name.endsWith('.txt'));
  return [...articles, ...pages].sort();
}

/** Paths below `content` of everything in one of its folders; none where there is no such folder. */
async function namesBelow(content: string, folder: string): Promise<string[]> {
  const names = await readdir(join(content, folder), { recursive: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.map((name) => join(folder, name));
}

/** Removes the temporary files that a run left behind when it was cut off; those of a run that is under way stay. */
export async function removeLeftovers(content: string): Promise<void> {
  for (const name of [...(await namesBelow(content, 'articles')), ...(await namesBelow(content, 'pages'))]) {
    const run = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (run !== undefined && !isRunning(Number(run))) await rm(join(content, name));
  }
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch {
    return false;
  }
}

/** The page that an output belongs to: `articles/<page>/<id>.mdx`, `pages/<page>.json`, `pages/<page>.txt`. */
export const pageOf = (path: string): string => path.split(/[/\\]/)[1]?.replace(/\.(?:json|txt)$/, '') ?? '';

/** Removes a file, and its folder where that is empty then. */
export async function remove(content: string, path: string): Promise<void> {
  await rm(join(content, path));
  const directory = dirname(join(content, path));
  if ((await readdir(directory)).length === 0) await rm(directory, { recursive: true });
}
