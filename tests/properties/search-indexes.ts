/** Indexes of made articles and of the archive itself, in memory: for tests of whatever asks an index. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toRecords, toServedFiles } from '../../src/integrations/search-index.ts';
import { listArticleFiles } from '../../src/archive/article-loader.ts';
import { contentDirectory } from '../../src/archive/directories.ts';
import { parseArticle, type ArticleFile } from '../../src/markdown/article-file.ts';
import { toEngine, type Engine } from '../../src/search/engine/engine.ts';
import { SearchFailure } from '../../src/search/engine/failure.ts';
import type { ReadBytes } from '../../src/search/engine/lists.ts';
import { toScanned, type Scanned } from '../../src/search/engine/scan.ts';
import { openStore } from '../../src/search/engine/store.ts';
import { sortRecords } from '../../src/search/write/write-catalogue.ts';
import type { EngineName } from '../../src/search/write/write-index.ts';

/** An index of the articles, in memory. */
export interface Built {
  readonly files: Map<string, Uint8Array>;
  readonly readBytes: ReadBytes;
  readonly engine: Engine;
  /** By number of the article. */
  readonly scanned: readonly Scanned[];
  readonly ids: readonly string[];
}

export async function buildIndex(
  articles: readonly ArticleFile[],
  engine: EngineName,
  heavyFrom?: number,
): Promise<Built> {
  const records = sortRecords(toRecords(articles));
  const files = new Map<string, Uint8Array>();
  for await (const { path, content } of toServedFiles(records, engine, heavyFrom))
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const readBytes: ReadBytes = (path) => {
    const content = files.get(path);
    return content === undefined ? Promise.reject(new SearchFailure('missing', path)) : Promise.resolve(content);
  };
  return {
    files,
    readBytes,
    engine: toEngine(await openStore(readBytes)),
    scanned: records.map((record) => toScanned(record, [])),
    ids: records.map(({ text }) => text.id),
  };
}

interface Made {
  readonly kicker?: string;
  readonly date?: string;
  readonly park?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly topic?: string;
  readonly newspaper?: string;
  readonly reporter?: string;
}

export const made = (id: string, title: string, body: readonly string[], more: Made = {}): ArticleFile => ({
  data: {
    id,
    title,
    ...(more.kicker === undefined ? {} : { kicker: more.kicker }),
    kind: 'brief',
    park: more.park ?? null,
    date: more.date ?? null,
    reporter: more.reporter === undefined ? null : [{ name: more.reporter, role: 'author' }],
    topic: more.topic === undefined ? null : [more.topic],
    ...(more.newspaper === undefined ? {} : { newspaper: more.newspaper }),
    ...(more.caption === undefined ? {} : { photos: [{ caption: more.caption, credit: more.credit ?? null }] }),
    basis: { title: { basis: 'printed' } },
    source: { page: 'p1', order: 1, lines: [[1, 1]] },
  },
  body: body.map((text) => ({ type: 'paragraph', text })),
});

export const articles: readonly ArticleFile[] = [
  made('border', '走进高新', ['新区开园，总投资８００亿元。', '元器件厂PAS2060认证。'], { date: '2024-01-02' }),
  made('said-once', '开工的消息', ['绿色工厂开工，面积18.6%增长。'], { date: '2023-05-01', reporter: '赖小琴' }),
  made('said-often', '开工的消息', ['绿色工厂、绿色工厂、绿色工厂。'], { date: '2022' }),
  made('said-in-title', '绿色工厂', ['昨日开工。'.repeat(40)], { date: '2021-03~', park: '西安高新区' }),
  made('said-in-kicker', '昨日', [], { kicker: '走绿色工厂路', caption: '図為電氣廠房5G工厂', credit: '王振宇/摄' }),
  made('english', 'AI PC 与 OpenLab', ['“𠮷野家”x86-64，2023-10-31至2023-11-02。', '甲'], { park: '深圳高新区' }),
  made('numbers', '一月', ['1月1日，IP产业投资1,500万元。“20年”不是2020年，11月1日不是。', 'IPO融资１，５００万元'], {
    topic: 'new-energy',
    newspaper: '经济日报',
    date: '2010',
  }),
  made('long', '创新路上的长文章', [`${'从一粒种子到一片森林，'.repeat(30)}零碳工厂在此诞生。`], {
    date: '2023-05-01',
  }),
];

/** The articles of content/articles/. */
export async function readArchive(): Promise<ArticleFile[]> {
  const files = await listArticleFiles(join(contentDirectory, 'articles'));
  return Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8'))));
}
