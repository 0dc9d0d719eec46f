/** A count is what is printed: the page against a scan of all files. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { contentDirectory } from '../../src/archive/directories.ts';
import { toRandom } from '../properties/news.ts';
import { useBrowser } from './browser.ts';
import { findUntrue } from './truth-in-browser.ts';
import { readPrinted, toTruthQueries } from './truth.ts';

const open = useBrowser();

test('60 counts and the counts of their parks and writers are true', async () => {
  const all = await readPrinted(join(contentDirectory, 'articles'));
  const topics = parse(await readFile(join(contentDirectory, 'authority/topics.yaml'), 'utf8')) as { name: string }[];
  const queries = toTruthQueries(
    all,
    topics.map(({ name }) => name),
    60,
    toRandom(13),
  );
  expect(queries).toHaveLength(60);
  const page = await open();
  await page.goto(`${inject('site')}search/`);
  expect(await findUntrue(page, all, queries)).toEqual([]);
});
