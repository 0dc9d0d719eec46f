/** What was made of pages, below the content folder. */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isAbsent } from '../../door/disk.ts';

/** Paths below `content` of everything that `npm run split` has written there: articles, page texts and page records. */
export async function listOutputs(content: string): Promise<readonly string[]> {
  const articles = (await namesBelow(content, 'articles')).filter((name) => name.endsWith('.mdx'));
  const pages = (await namesBelow(content, 'pages')).filter((name) => name.endsWith('.json') || name.endsWith('.txt'));
  return [...articles, ...pages].sort();
}

/** Paths below `content` of everything in one of its folders; none where there is no such folder. */
async function namesBelow(content: string, folder: string): Promise<string[]> {
  const names = await readdir(join(content, folder), { recursive: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return names.map((name) => join(folder, name));
}

/** The page that an output belongs to: `articles/<page>/<id>.mdx`, `pages/<page>.json`, `pages/<page>.txt`. */
export const pageOf = (path: string): string => path.split(/[/\\]/)[1]?.replace(/\.(?:json|txt)$/, '') ?? '';

/** Removes a file, and its folder where that is empty then. */
export async function remove(content: string, path: string): Promise<void> {
  await rm(join(content, path));
  const directory = dirname(join(content, path));
  if ((await readdir(directory)).length === 0) await rm(directory, { recursive: true });
}
