/** A run of `npm run split` in memory: pages and the register before → articles and the register after. */
import { splitPage, type PageResult } from '../../scripts/read/pipeline.ts';
import { toRegistrar } from '../../scripts/keep/register/registrar.ts';
import type { Trouble } from '../../scripts/keep/register/trouble.ts';
import type { Register } from '../../src/schema/register.ts';
import { knowledge } from '../knowledge.ts';

export interface Run {
  readonly articles: readonly (PageResult['articles'][number] & { readonly page: string })[];
  readonly results: ReadonlyMap<string, PageResult>;
  readonly register: Register;
  readonly troubles: readonly Trouble[];
}

/** `pages`: name → text. */
export function runSplit(pages: Readonly<Record<string, string>>, register: Register = [], today = '2026-11-21'): Run {
  const registrar = toRegistrar(register, (page) => page in pages, today);
  const results = new Map<string, PageResult>();
  const waiting: [string, PageResult][] = [];
  const known = new Set(register.map(({ page }) => page));
  const names = Object.keys(pages);
  // As the command shows them: pages that the register knows come first.
  for (const name of [...names.filter((page) => known.has(page)), ...names.filter((page) => !known.has(page))]) {
    const result = splitPage({ name, text: pages[name] ?? '' }, knowledge);
    if (registrar.mustWait(name, result)) waiting.push([name, result]);
    else results.set(name, registrar.settle(name, result));
  }
  for (const [name, result] of waiting) results.set(name, registrar.settle(name, result));
  const articles = [...results].flatMap(([page, result]) => result.articles.map((article) => ({ ...article, page })));
  return { articles, results, ...registrar.close() };
}

/** The letters of an article's body. */
export const lettersOf = ({ body }: Pick<PageResult['articles'][number], 'body'>): string =>
  body
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

const runLength = 8;

/** Share of the letters of `old` that stand in `now` too, in runs of at least 8: 0 to 1. */
export function shareIn(old: string, now: string): number {
  if (old.length < runLength) return now.includes(old) ? 1 : 0;
  const covered = new Uint8Array(old.length);
  for (let start = 0; start + runLength <= old.length; start++)
    if (now.includes(old.slice(start, start + runLength))) covered.fill(1, start, start + runLength);
  return covered.reduce((sum, one) => sum + one, 0) / old.length;
}
