/** Writes the downloads of the whole archive, and datapackage.json with their sizes and digests, once the routes are written. */
import { join } from 'node:path';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allArticles, allLists } from '../archive/all-articles.ts';
import { archiveSettings } from '../archive/archive-settings.ts';
import { openSources, toAddress } from '../open/open-sources.ts';
import { pageRecords } from '../archive/page-records.ts';
import { toCsvRow } from '../open/csv.ts';
import { downloadsOf, withoutParks } from '../open/downloads.ts';
import { toDataPackage, type Written } from '../open/data-package.ts';
import { toArticleSchema, toRecordFields } from '../open/json-schema.ts';
import { latestOf } from '../open/modified.ts';
import { dataFolder } from '../open/paths.ts';
import { toOpenArticle } from '../open/record.ts';
import {
  articleColumns,
  pageColumns,
  parkColumns,
  reporterColumns,
  topicColumns,
  type Column,
} from '../open/download-tables.ts';
import { openSink, type Sink } from './sink.ts';

export const openData = (): AstroIntegration => ({
  name: 'open-data',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      const count = await writeDownloads(join(fileURLToPath(dir), dataFolder));
      logger.info(`${String(count)} articles to download in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    },
  },
});

/** All downloads of this archive → `directory`. An article at a time: the memory it takes does not grow with the archive. */
async function writeDownloads(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  const lists = await allLists();
  const written = new Map<string, Written>();
  const { count, modified } = await writeArticles(directory, written);
  const { filesByPark } = lists;
  if (filesByPark) await writeTable(directory, 'parks.csv', parkColumns, lists.parks, written);
  await writeTable(directory, 'reporters.csv', reporterColumns, lists.reporters, written);
  await writeTable(directory, 'topics.csv', topicColumns, lists.topics, written);
  await writeTable(directory, 'pages.csv', pageColumns, pageRecords, written);
  const folder = toAddress(`${dataFolder}/`);
  const contents = toDataPackage({
    archive: archiveSettings,
    home: toAddress(),
    folder,
    modified,
    newspapers: [...new Set(pageRecords.map(({ newspaper }) => newspaper).filter((name) => name !== null))].sort(),
    downloads: downloadsOf(filesByPark),
    recordFields: toRecordFields(filesByPark),
    written,
  });
  await writeJson(join(directory, 'datapackage.json'), contents);
  await writeJson(join(directory, 'article.schema.json'), toArticleSchema(`${folder}article.schema.json`, filesByPark));
  return count;
}

const writeJson = (file: string, value: object): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

/** In reading order, page by page: what is added later stands, mostly, behind. */
async function writeArticles(directory: string, written: Map<string, Written>) {
  const lists = await allLists();
  const sources = openSources(lists);
  const columns = lists.filesByPark ? articleColumns : withoutParks(articleColumns);
  const articles = (await allArticles()).toSorted(
    ({ data: a }, { data: b }) =>
      (a.source.page < b.source.page ? -1 : a.source.page > b.source.page ? 1 : 0) || a.source.order - b.source.order,
  );
  const lines = await openSink(join(directory, 'articles.jsonl'));
  const table = await openSink(join(directory, 'articles.csv'));
  await table.write(toHeader(columns));
  const days = new Set<string | null>();
  for (const { data, body } of articles) {
    const record = toOpenArticle(data, body, sources);
    days.add(record.modified);
    await lines.write(`${JSON.stringify(record)}\n`);
    await table.write(toCsvRow(columns.map(({ value }) => value(record))));
  }
  written.set('articles.jsonl', await lines.close());
  written.set('articles.csv', await table.close());
  return { count: articles.length, modified: latestOf(days) };
}

const toHeader = <T>(columns: readonly Column<T>[]): string => toCsvRow(columns.map(({ name }) => name));

async function writeTable<T>(
  directory: string,
  file: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  written: Map<string, Written>,
): Promise<void> {
  const sink: Sink = await openSink(join(directory, file));
  await sink.write(toHeader(columns));
  for (const row of rows) await sink.write(toCsvRow(columns.map(({ value }) => value(row))));
  written.set(file, await sink.close());
}
