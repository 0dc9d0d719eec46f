/** The records of newspaper pages in content/pages/, and the page text that they speak of. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { page, type PageRecord } from '../schema/page.ts';
import { toPageWords } from './page-words.ts';
import { parseWith } from '../core/parse-with.ts';
import { contentDirectory } from './directories.ts';
import { refuseNewer, versions } from '../core/versions.ts';

const directory = join(contentDirectory, 'pages');

const readRecord = (name: string): PageRecord => {
  const file = join(directory, name);
  const written = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: unknown };
  refuseNewer(written.version, versions.page, file);
  return parseWith(page, written, file);
};

/** Every page, by name. */
export const pageRecords: readonly PageRecord[] = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map(readRecord);

/** Page text, every character of it. Throws where it is no longer the one that the record speaks of. */
export function readPageText(record: PageRecord): string {
  const file = join(directory, `${record.page}.txt`);
  const text = readFileSync(file, 'utf8');
  const found = createHash('sha256').update(text).digest('hex');
  if (found === record.textSha256) return text;
  throw new Error(
    `${file}: expected the text that was split (SHA-256 ${record.textSha256}); found ${found}; run \`npm run split\``,
  );
}

const words = new Map<PageRecord, ReadonlyMap<string, string>>();

/** Words of each article that stand nowhere else on its page, by id; read once a page. */
export function pageWordsOf(record: PageRecord): ReadonlyMap<string, string> {
  const found = words.get(record) ?? toPageWords(readPageText(record), record);
  words.set(record, found);
  return found;
}

const byName = new Map(pageRecords.map((record) => [record.page, record]));

/** The page that an article stands on. Throws where its record is missing. */
export function pageRecordOf({ id, source }: Pick<ArticleFrontMatter, 'id' | 'source'>): PageRecord {
  const record = byName.get(source.page);
  if (record !== undefined) return record;
  throw new Error(
    `article ${id}: expected the record ${join(directory, source.page)}.json; found none; run \`npm run split\``,
  );
}
