/** What runs in Chromium: every query through an engine of ours and through Pagefind as it comes, timed. Served as it stands here. */
import { openEngine, nothingChosen } from '../../src/search/engine/engine.ts';
import { toExcerpts } from '../../src/search/page/excerpt.ts';
import { fold } from '../../src/search/text/fold.ts';
import { findMarks } from '../../src/search/text/marks.ts';
import { markTerms, parseQuery } from '../../src/search/text/query.ts';
import { edge } from '../../src/search/text/words.ts';

export interface Answer {
  /** Numbers of all articles found, in order. */
  readonly hits: readonly number[];
  readonly total: number;
  /** From the query to ten hits with their excerpts, milliseconds. */
  readonly milliseconds: number;
  /** Of the first ten hits that show an excerpt: whether it marks the whole query and only it. */
  readonly marked: readonly boolean[];
  /** Labels of what is suggested. */
  readonly suggested: readonly string[];
}

export type Ask = (text: string) => Promise<Answer>;

export type EngineName = 'pagefind' | 'pairs' | 'stock';

/** Opens an engine; gives what asks it. `keys`: what Pagefind calls each article → its number. */
export const open = (engine: EngineName, keys: Readonly<Record<string, number>>): Promise<Ask> =>
  engine === 'stock' ? openStock(keys) : openOurs();

async function openOurs(): Promise<Ask> {
  const engine = await openEngine('/');
  return async (text) => {
    const started = performance.now();
    const query = parseQuery(text);
    const { hits, total } = await engine.search(query, nothingChosen, 'relevance');
    const texts = await Promise.all(hits.slice(0, 10).map((hit) => engine.read(hit)));
    const excerpts = texts.map((shown) => toExcerpts(shown, query));
    const milliseconds = performance.now() - started;
    const terms = markTerms(query);
    const marked = excerpts.flat().map((excerpt) => {
      const expected = findMarks(excerpt.text, terms);
      const marks = excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end));
      return expected.length === marks.length && marks.length > 0 && areWhole(marks, terms);
    });
    const suggested = /^[a-z0-9]+$/.test(text) ? (await engine.suggest(text)).map(({ label }) => label) : [];
    return { hits, total, milliseconds, marked, suggested };
  };
}

/** Marks may hold two occurrences that overlap; they hold nothing but occurrences. */
function areWhole(marks: readonly string[], terms: readonly string[]): boolean {
  const printed = terms.map((term) => term.replaceAll(edge, ''));
  return marks
    .map((mark) => fold(mark).text)
    .every((mark) => printed.some((term) => mark.startsWith(term)) && printed.some((term) => mark.endsWith(term)));
}

interface Pagefind {
  readonly init: () => Promise<void>;
  readonly search: (text: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<{ readonly excerpt: string }>;
}

async function openPagefind(folder: string): Promise<Pagefind> {
  // As a string, so that nothing looks for it here.
  const path = `/${folder}/pagefind.js`;
  const pagefind = (await import(path)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

/** Pagefind as it comes. */
async function openStock(keys: Readonly<Record<string, number>>): Promise<Ask> {
  const pagefind = await openPagefind('stock');
  return async (text) => {
    const started = performance.now();
    const { results } = await pagefind.search(text);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const milliseconds = performance.now() - started;
    const terms = markTerms(parseQuery(text));
    return {
      hits: results.map(({ id }) => keys[id] ?? -1),
      total: results.length,
      milliseconds,
      marked: first.map(({ excerpt }) => isMarkedWhole(excerpt, terms)),
      suggested: [],
    };
  };
}

/** Neighbouring marks count as one. */
function isMarkedWhole(excerpt: string, terms: readonly string[]): boolean {
  const marks = [...excerpt.replaceAll(/<\/mark>\s*<mark>/g, '').matchAll(/<mark>(.*?)<\/mark>/g)].map(
    ([, mark = '']) => mark,
  );
  return marks.length > 0 && marks.every((mark) => terms.includes(fold(mark).text));
}
