/** Search finds every article that holds a string, and no other: truth by scanning the folded text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listArticleFiles } from '../../src/lib/article-loader.ts';
import { contentDirectory } from '../../src/lib/paths.ts';
import { parseArticle } from '../../src/markdown/article-file.ts';
import { fold } from '../../src/search/fold.ts';
import { toSearchText, type SearchCatalogue } from '../../src/search/records.ts';
import { toPhrase } from '../../src/search/tokens.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

/** The part of Pagefind that is asked here. */
interface Pagefind {
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

interface Folded {
  readonly id: string;
  /** Each part by itself: a string does not run from one paragraph into the next. */
  readonly parts: readonly string[];
}

async function readFolded(): Promise<readonly Folded[]> {
  const files = await listArticleFiles(join(contentDirectory, 'articles'));
  return Promise.all(
    files.map(async (file) => {
      const { data, body } = parseArticle(await readFile(file, 'utf8'));
      const { title, kicker, blocks, photos } = toSearchText(data, body);
      return { id: data.id, parts: [title, kicker ?? '', ...blocks, ...photos].map((text) => fold(text).text) };
    }),
  );
}

/** A generator of numbers below one, the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Strings of `length` characters from anywhere in the archive. */
function sample(articles: readonly Folded[], length: number, count: number, random: () => number): string[] {
  const parts = articles.flatMap((article) => article.parts).filter((part) => part.length >= length);
  const pick = (): string => {
    const part = parts[Math.floor(random() * parts.length)] ?? '';
    const start = Math.floor(random() * (part.length - length + 1));
    return part.slice(start, start + length);
  };
  return Array.from({ length: count }, pick).filter((text) => text.trim() === text);
}

test('random strings of 1 to 12 characters, and every pair of the headlines, give exactly the articles that hold them', async () => {
  const articles = await readFolded();
  const random = seeded(20231031);
  const headlinePairs = articles.flatMap(({ parts: [title = ''] }) =>
    Array.from({ length: title.length - 1 }, (_, at) => title.slice(at, at + 2)),
  );
  const samples = [1, 2, 3, 4, 6, 8, 12].flatMap((length) => sample(articles, length, 250, random));
  const queries = [...new Set([...headlinePairs.filter((pair) => pair.trim() === pair), ...samples])];

  const page = await open();
  await page.goto(`${inject('site')}search/`);
  const catalogue = (await (
    await page.request.get(`${inject('site')}pagefind/catalogue.json`)
  ).json()) as SearchCatalogue;
  const idOf = new Map(catalogue.articles.map(({ key, id }) => [key, id]));
  await page.addScriptTag({
    type: 'module',
    content: `import * as pagefind from '${inject('site')}pagefind/pagefind.js'; window.pagefind = pagefind;`,
  });
  await page.waitForFunction(() => 'pagefind' in window);
  const answers = await page.evaluate(async (phrases) => {
    const { pagefind } = window as unknown as { readonly pagefind: Pagefind };
    const found: string[][] = [];
    for (const phrase of phrases) found.push((await pagefind.search(phrase)).results.map(({ id }) => id));
    return found;
  }, queries.map(toPhrase));

  const wrong = queries.flatMap((query, index) => {
    const expected = articles.filter(({ parts }) => parts.some((part) => part.includes(query))).map(({ id }) => id);
    const found = (answers[index] ?? []).map((key) => idOf.get(key) ?? key);
    return JSON.stringify(expected.toSorted()) === JSON.stringify(found.toSorted()) ? [] : [{ query, expected, found }];
  });
  expect(queries.length).toBeGreaterThan(1500);
  expect(wrong).toEqual([]);
});

test.each([
  ['traditional characters', '施耐德電氣'],
  ['full width', '５Ｇ工厂'],
  ['capitals', 'mlcc'],
  ['a number with its unit', '800亿元'],
  ['a part of a number', '53.09'],
  ['quotation marks left out', '首家零碳工厂诞生'],
  ['two words', '零碳工厂 西安'],
])('%s: %s finds an article, and its marks say why', async (_, query) => {
  const page = await open();
  await page.goto(`${inject('site')}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-result]').first().waitFor();
  const marks = await page.locator('[data-result]').first().locator('mark').allInnerTexts();
  const words = query.split(' ').map((word) => fold(word).text);
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(words).toContain(fold(mark).text);
});
