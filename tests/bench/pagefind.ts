/** Pagefind's index of the same articles as it comes, for its search to be measured. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchRecord, SearchText } from '../../src/search/format/records.ts';

/** Pages are named by the articles' numbers. */
export async function writePagefind(records: readonly SearchRecord[], directory: string): Promise<void> {
  const { index } = await createIndex({ forceLanguage: 'zh-CN' });
  if (!index) throw new Error('Pagefind gave no index');
  for (const [number, { text }] of records.entries()) {
    const { errors } = await index.addHTMLFile({ url: String(number), content: toPlainPage(text) });
    if (errors.length > 0) throw new Error(errors.join('; '));
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('; '));
  for (const { path, content } of files) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await close();
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page as a site would have it. */
function toPlainPage({ title, kicker, deck, blocks, photos }: SearchText): string {
  const paragraphs = [kicker, deck, ...blocks, ...photos].filter((part) => part !== null);
  const markup = paragraphs.map((part) => `<p>${escape(part)}</p>`).join('');
  return `<html lang="zh-CN"><body><main data-pagefind-body><h1>${escape(title)}</h1>${markup}</main></body></html>`;
}

/** What Pagefind calls each page in its results → number of the article. */
export async function readKeys(directory: string): Promise<Record<string, number>> {
  const folder = join(directory, 'fragment');
  const keys: Record<string, number> = {};
  for (const name of await readdir(folder)) {
    const json = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { readonly url: string };
    keys[name.replace('.pf_fragment', '')] = Number(url.replaceAll('/', ''));
  }
  return keys;
}
