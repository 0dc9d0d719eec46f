/** Builds the search index after the site. */
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { parkAuthority, personAuthority, topicAuthority } from '../archive/authority-files.ts';
import { indexNames } from '../archive/index-names.ts';
import { allArticles } from '../archive/all-articles.ts';
import { toEngineName } from '../archive/search-engine.ts';
import type { ArticleFile } from '../markdown/article-file.ts';
import type { Names } from '../search/format/files.ts';
import { searchFolder, toSearchRecord, type SearchRecord } from '../search/format/records.ts';
import { toIndexFiles, type EngineName, type IndexFile } from '../search/write/write-index.ts';
import { toNames, toSyllables } from '../search/write/write-names.ts';

/** Indexes all articles of content/articles/ once the routes are written. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      const articles = await allArticles();
      const engine = toEngineName(articles.length);
      await writeSearchIndex(toRecords(articles), join(fileURLToPath(dir), searchFolder), engine);
      logger.info(
        `${String(articles.length)} articles indexed for ${engine} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
      );
    },
  },
});

const parks = indexNames(parkAuthority);
const people = indexNames(personAuthority);
const topics = new Map(topicAuthority.map(({ id, name }) => [id, name]));
const topicIds = new Map(topicAuthority.map(({ id, name }) => [name, id]));

/** Articles → what is indexed of them, by the authority files of this archive. */
export const toRecords = (articles: readonly ArticleFile[]): SearchRecord[] =>
  articles.map(({ data, body }) =>
    toSearchRecord(data, body, {
      topicName: (id) => topics.get(id) ?? id,
      parkOf: (name) => parks.get(name),
    }),
  );

/** The names of these records with the ids of their routes. */
const namesOf = (records: readonly SearchRecord[]): Names =>
  toNames(records, {
    parkOf: (name) => parks.get(name),
    personOf: (name) => people.get(name),
    topicId: (name) => topicIds.get(name) ?? name,
  });

/** All files of the index of these records, as they are served. `heavyFrom`: see `toIndexFiles`. */
export async function* toServedFiles(
  records: readonly SearchRecord[],
  engine: EngineName,
  heavyFrom?: number,
): AsyncGenerator<IndexFile> {
  const options = { engine, stamp: toStamp(records), names: namesOf(records), toSyllables, heavyFrom };
  for await (const { path, content, isPacked } of toIndexFiles(records, options)) {
    // Packed here, for not every host packs what it sends; the name says nothing of it, or some would say it twice.
    yield { path, content: typeof content === 'string' || isPacked ? content : gzipSync(content, { level: 9 }) };
  }
}

/** Changes with every change of any record. */
function toStamp(records: readonly SearchRecord[]): number {
  const hash = createHash('sha256');
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest().readUInt32BE();
}

/** Writes the index of these records into a directory of its own; what was there goes. */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  directory: string,
  engine: EngineName,
): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const folders = new Set<string>();
  for await (const { path, content } of toServedFiles(records, engine)) {
    const file = join(directory, path);
    if (!folders.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    folders.add(dirname(file));
    await writeFile(file, content);
  }
}
