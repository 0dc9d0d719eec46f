/** The real index over made articles, asked through the engine as the search page asks it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArticleFile } from '../markdown/article-file.ts';
import { toEngine, type Chosen, type Engine } from '../search/engine.ts';
import { fold } from '../search/fold.ts';
import type { PhraseIndex } from '../search/phrase-index.ts';
import { toTerms } from '../search/query.ts';
import { toSearchCatalogue, toSearchParts, toSearchText } from '../search/records.ts';
import { readKeys, toIndexFiles } from './search-index.ts';

interface Made {
  readonly kicker?: string;
  readonly date?: string;
  readonly park?: string;
  readonly caption?: string;
}

const made = (id: string, title: string, body: readonly string[], more: Made = {}): ArticleFile => ({
  data: {
    id,
    title,
    ...(more.kicker === undefined ? {} : { kicker: more.kicker }),
    kind: 'brief',
    park: more.park ?? null,
    date: more.date ?? null,
    reporter: null,
    topic: null,
    ...(more.caption === undefined ? {} : { photos: [{ caption: more.caption, credit: null }] }),
    basis: { title: { basis: 'printed' } },
    source: { page: 'p1', order: 1, lines: [[1, 1]] },
  },
  body: body.map((text) => ({ type: 'paragraph', text })),
});

const articles: readonly ArticleFile[] = [
  made('border', '走进高新', ['新区开园，总投资８００亿元。', '元器件厂PAS2060认证。'], { date: '2024-01-02' }),
  made('said-once', '开工的消息', ['绿色工厂开工，面积18.6%增长。'], { date: '2023-05-01' }),
  made('said-often', '开工的消息', ['绿色工厂、绿色工厂、绿色工厂。'], { date: '2022' }),
  made('said-in-title', '绿色工厂', ['昨日开工。'.repeat(40)], { date: '2021-03~', park: '西安高新区' }),
  made('said-in-kicker', '昨日', [], { kicker: '走绿色工厂路', caption: '図為電氣廠房5G工厂，王振宇/摄' }),
  made('english', 'AI PC 与 OpenLab', ['“𠮷野家”x86-64，2023-10-31至2023-11-02。', '甲'], { park: '深圳高新区' }),
];
const none: Chosen = { park: [], topic: [], reporter: [], year: [], kind: [] };

interface Pagefind {
  readonly search: (query: string) => Promise<{ results: readonly { readonly id: string; readonly score: number }[] }>;
  readonly destroy: () => Promise<void>;
}

let folder = '';
let engine: Engine;

beforeAll(async () => {
  const files = await toIndexFiles(articles);
  const keys = readKeys(files);
  folder = await mkdtemp(join(tmpdir(), 'banku-index-'));
  const script = join(folder, 'pagefind.js');
  await writeFile(script, files.find(({ path }) => path === 'pagefind.js')?.content ?? '');
  // Pagefind fetches what lies beside its script.
  vi.stubGlobal('fetch', (address: string) => {
    const path = decodeURI(address)
      .split('?')[0]
      ?.slice(folder.length + 'file://'.length + 1);
    const content = files.find((file) => file.path === path)?.content;
    return Promise.resolve(new Response(content ? new Uint8Array(content) : null, { status: content ? 200 : 404 }));
  });
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as Pagefind;
  const index: PhraseIndex = {
    search: async (query) => (await pagefind.search(query)).results.map(({ id, score }) => ({ key: id, score })),
    close: () => undefined,
  };
  const rows = articles.map(({ data }) => ({ key: keys.get(data.id) ?? '', data }));
  engine = toEngine(
    index,
    toSearchCatalogue(rows, (id) => id),
    () => Promise.reject(new Error('not read here')),
  );
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const find = async (query: string, order: 'relevance' | 'newest' | 'oldest' = 'relevance', chosen = none) =>
  (
    await engine.search(
      toTerms(query).map(({ folded }) => folded),
      chosen,
      order,
    )
  ).ids;

/** The folded parts of an article: a string does not run from one into the next. */
const foldedParts = ({ data, body }: ArticleFile): string[] =>
  toSearchParts(toSearchText(data, body)).map(({ text }) => fold(text).text);

test('every string of 1 to 5 characters finds the articles that hold it, and no other', async () => {
  const strings = new Set(
    articles
      .flatMap(foldedParts)
      .flatMap((part) =>
        [1, 2, 3, 5].flatMap((length) =>
          Array.from({ length: Math.max(0, part.length - length + 1) }, (_, at) => part.slice(at, at + length)),
        ),
      )
      .filter((text) => text.trim() === text),
  );
  for (const text of strings) {
    const expected = articles.filter((article) => foldedParts(article).some((part) => part.includes(text)));
    const { ids } = await engine.search([text], none, 'oldest');
    expect(ids.toSorted(), text).toEqual(expected.map(({ data }) => data.id).toSorted());
  }
  expect(strings.size).toBeGreaterThan(300);
});

test.each([
  ['高新区', []],
  ['亿元器', []],
  ['800亿元', ['border']],
  ['00亿', ['border']],
  ['pas2060', ['border']],
  ['S206', ['border']],
  ['８.６％', ['said-once']],
  ['2023-10-31', ['english']],
  ['3-11', ['english']],
  ['"AI PC"', ['english']],
  ['吉野', []],
  ['𠮷野', ['english']],
  ['電气厂房５g工廠', ['said-in-kicker']],
  ['甲', ['english']],
  ['绿色 18.6%', ['said-once']],
  ['绿色 没有', []],
])('%s finds %j', async (query, ids) => {
  expect(await find(query)).toEqual(ids);
});

describe('order', () => {
  const four = ['said-in-title', 'said-in-kicker', 'said-often', 'said-once'];

  test('heads come first, then who says it most for its length', async () => {
    const ids = await find('绿色工厂');
    expect([ids.slice(0, 2).toSorted(), ids.slice(2)]).toEqual([four.slice(0, 2).toSorted(), four.slice(2)]);
  });

  test('one character: heads first, then the newest', async () => {
    const ids = await find('色');
    expect([ids.slice(0, 2), ids.slice(2)]).toEqual([four.slice(0, 2), ['said-once', 'said-often']]);
  });

  test('by date both ways, without a date last', async () => {
    expect(await find('绿色工厂', 'newest')).toEqual(['said-once', 'said-often', 'said-in-title', 'said-in-kicker']);
    expect(await find('绿色工厂', 'oldest')).toEqual(['said-in-title', 'said-often', 'said-once', 'said-in-kicker']);
  });
});

test('values of one facet are ORed, facets ANDed; counts say what one more choice would give', async () => {
  const chosen: Chosen = { ...none, park: ['西安高新区', '深圳高新区'] };
  const { ids, facets } = await engine.search([], chosen, 'newest');
  expect(ids.toSorted()).toEqual(['english', 'said-in-title']);
  expect(facets.park.map(({ value, count }) => [value, count])).toContainEqual(['西安高新区', 1]);
  expect((await engine.search([], { ...chosen, year: ['2021'] }, 'newest')).ids).toEqual(['said-in-title']);
});
