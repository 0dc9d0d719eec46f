/** An archive of two pages, made of the one that comes along. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDirectory, seedsDirectory } from '../../src/archive/directories.ts';

const pages = ['000_1a44b1ed414a22fb', '001_8d50f6d304642107'];

/** What the archive holds of two pages: all that is done with a copy of a site takes its time by the number of routes. */
export async function copyPages(content: string, seeds: string): Promise<void> {
  for (const name of ['authority', 'archive.yaml', ...pages.map((page) => join('articles', page))])
    await cp(join(contentDirectory, name), join(content, name), { recursive: true });
  for (const page of pages) {
    for (const name of [`${page}.json`, `${page}.txt`])
      await cp(join(contentDirectory, 'pages', name), join(content, 'pages', name));
    await cp(join(seedsDirectory, `${page}.txt`), join(seeds, `${page}.txt`));
  }
  const register = await readFile(join(contentDirectory, 'register.yaml'), 'utf8');
  const isKept = (line: string): boolean => !line.includes('"page": ') || pages.some((page) => line.includes(page));
  await writeFile(join(content, 'register.yaml'), register.split('\n').filter(isKept).join('\n'));
}
