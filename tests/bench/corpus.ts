/** What is measured on: the archive itself, a made one of any size, or articles from a JSON Lines file. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { toRecords } from '../../src/integrations/search-index.ts';
import { listArticleFiles } from '../../src/archive/article-loader.ts';
import { parkAuthority, topicAuthority } from '../../src/archive/authority-files.ts';
import { indexNames } from '../../src/archive/index-names.ts';
import { contentDirectory } from '../../src/archive/directories.ts';
import { parseArticle, type ArticleFile } from '../../src/markdown/article-file.ts';
import type { SearchRecord } from '../../src/search/format/records.ts';
import { sortRecords } from '../../src/search/write/write-catalogue.ts';
import { toScanned, type Scanned } from '../../src/search/engine/scan.ts';
import { toArchive } from './archive.ts';

export interface Corpus {
  readonly name: string;
  /** As the index numbers them. */
  readonly records: readonly SearchRecord[];
  /** The same, folded: what the truth is read from. */
  readonly scanned: readonly Scanned[];
}

const parks = indexNames(parkAuthority);

function toCorpus(name: string, articles: readonly ArticleFile[]): Corpus {
  const records = sortRecords(toRecords(articles));
  return {
    name,
    records,
    scanned: records.map((record) => {
      const { park } = record.text;
      const entry = park === null ? undefined : parks.get(park);
      return toScanned(
        record,
        [park, entry?.name, entry?.officialName, ...(entry?.variants ?? [])].filter((known) => known != null),
      );
    }),
  };
}

/** The articles of content/articles/. */
export async function readSeeds(): Promise<Corpus> {
  const files = await listArticleFiles(join(contentDirectory, 'articles'));
  return toCorpus('seeds', await Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8')))));
}

export const toMadeCorpus = (size: number): Corpus => toCorpus(String(size), toArchive(size));

interface Line {
  readonly id?: string;
  readonly title?: string;
  readonly kicker?: string | null;
  readonly body?: string | readonly string[];
  readonly date?: string | null;
  readonly reporter?: string | readonly string[] | null;
  readonly park?: string | null;
  readonly topic?: string | readonly string[] | null;
}

const toList = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value == null ? [] : typeof value === 'string' ? value.split(/[\n\s、,，]+/).filter((part) => part !== '') : value;

/** One article a line: id, title, kicker, body, date (EDTF), reporter, park, topic. Throws with the line that is none. */
export async function readJsonLines(file: string): Promise<Corpus> {
  const articles: ArticleFile[] = [];
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    if (text.trim() === '') continue;
    try {
      articles.push(toArticle(JSON.parse(text) as Line, articles.length));
    } catch (cause) {
      throw new Error(`${file}:${String(articles.length + 1)}: expected a JSON object of an article`, { cause });
    }
  }
  if (articles.length === 0) throw new Error(`${file}: expected one article a line; found none`);
  return toCorpus(file, articles);
}

function toArticle(line: Line, number: number): ArticleFile {
  const body = typeof line.body === 'string' ? line.body.split(/\n+/) : (line.body ?? []);
  const reporters = toList(line.reporter);
  const topics = toList(line.topic).flatMap((topic) => {
    const known = topicAuthority.find(({ id, name }) => id === topic || name === topic);
    return known ? [known.id] : [];
  });
  return {
    data: {
      id: line.id ?? `line-${String(number)}`,
      title: line.title ?? body[0]?.slice(0, 30) ?? '',
      ...(line.kicker == null || line.kicker === '' ? {} : { kicker: line.kicker }),
      kind: 'article',
      park: line.park ?? null,
      date: line.date ?? null,
      reporter: reporters.length === 0 ? null : reporters.map((name) => ({ name, role: 'author' })),
      topic: topics.length === 0 ? null : topics,
      basis: { title: { basis: 'printed' } },
      source: { page: 'lines', order: number + 1, lines: [[number + 1, number + 1]] },
    },
    body: body.filter((text) => text.trim() !== '').map((text) => ({ type: 'paragraph', text })),
  };
}

/** `seeds`, a number of articles to make, or a JSON Lines file. */
export async function readCorpus(name: string): Promise<Corpus> {
  if (name === 'seeds') return readSeeds();
  return /^\d+$/.test(name) ? toMadeCorpus(Number(name)) : readJsonLines(name);
}
