/** The same over 300 queries, and over made archives, by both engines. BANKU_TRUTH_SIZES=10000 takes others than 1,000 articles. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toRecords, writeSearchIndex } from '../../src/integrations/search-index.ts';
import { contentDirectory, siteDirectory } from '../../src/archive/directories.ts';
import { formatArticle } from '../../src/markdown/article-file.ts';
import { searchFolder } from '../../src/search/format/records.ts';
import { toArticle } from '../bench/archive.ts';
import { host, type Host } from '../bench/server.ts';
import { toRandom } from '../properties/news.ts';
import { readArchive } from '../properties/search-indexes.ts';
import { useBrowser } from './browser.ts';
import { findUntrue } from './truth-in-browser.ts';
import { readPrinted, toTruthQueries } from './truth.ts';

const open = useBrowser();
const sizes = (process.env['BANKU_TRUTH_SIZES'] ?? '1000').split(',').map(Number);

let directory = '';
let topics: readonly string[] = [];
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'banku-truth-'));
  const file = await readFile(join(contentDirectory, 'authority/topics.yaml'), 'utf8');
  topics = (parse(file) as { name: string }[]).map(({ name }) => name);
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

/** The built site over another index. */
const serve = (index: string): Promise<Host> =>
  host(
    [
      [`/${searchFolder}/`, index],
      ['/', siteDirectory],
    ],
    {},
  );

test.each([
  ['the archive', 'pagefind'],
  ['the archive', 'pairs'],
  ...sizes.flatMap((size) => [[size, 'pagefind'] as const, [size, 'pairs'] as const]),
] as const)('300 counts over %s, looked up by %s', async (size, engine) => {
  const articles =
    typeof size === 'number' ? Array.from({ length: size }, (_, number) => toArticle(number)) : await readArchive();
  const name = `${String(size).replace(' ', '-')}-${engine}`;
  const files = join(directory, `${name}-articles`);
  await mkdir(files);
  for (const article of articles) await writeFile(join(files, `${article.data.id}.mdx`), formatArticle(article));
  const all = await readPrinted(files);
  expect(all).toHaveLength(articles.length);
  await writeSearchIndex(toRecords(articles), join(directory, name), engine);
  const site = await serve(join(directory, name));
  const page = await open();
  await page.goto(`${site.url}search/`);
  const queries = toTruthQueries(all, topics, 300, toRandom(17));
  expect(queries).toHaveLength(300);
  expect(await findUntrue(page, all, queries)).toEqual([]);
  await site.close();
});
