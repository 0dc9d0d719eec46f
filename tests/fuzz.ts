/**
 * `npm run fuzz`: mutated pages; each must be split, every character once, and its articles read back as they were written.
 *
 *   npm run fuzz -- --count N (100,000) --seed N (1) --pages DIR (seeds)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toPageText } from '../scripts/read/input/decoded.ts';
import { splitPage } from '../scripts/read/pipeline.ts';
import { formatArticle, parseArticle } from '../src/markdown/article-file.ts';
import { knowledge } from './knowledge.ts';
import { mutate, toRandom } from './mutate.ts';

export interface Failure {
  readonly seed: number;
  readonly message: string;
  readonly text: string;
}

/** What is wrong with one page; null where nothing is. Losing or doubling a character throws in the pipeline itself. */
export function tryPage(text: string): string | null {
  try {
    for (const { data, body } of splitPage({ name: 'fuzz', text }, knowledge).articles) {
      const read = parseArticle(formatArticle({ data, body }));
      if (JSON.stringify(read) !== JSON.stringify({ data, body }))
        return `${data.id}: read back otherwise than it was written`;
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tries `count` pages made from `pages`, numbers `first` and up. */
export function fuzz(
  pages: readonly string[],
  first: number,
  count: number,
  onPage?: (done: number) => void,
): Failure[] {
  const failures: Failure[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const text = toPageText(mutate(pages, toRandom(seed)));
    const message = tryPage(text);
    if (message !== null) failures.push({ seed, message, text });
    onPage?.(seed - first + 1);
  }
  return failures;
}

/** The texts of a folder of pages. */
export const readPages = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(directory, name), 'utf8'));

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      pages: { type: 'string', default: 'seeds' },
    },
  });
  const count = Number(values.count);
  const failures = fuzz(readPages(values.pages), Number(values.seed), count, (done) => {
    if (done % 1000 === 0) console.error(`fuzz: ${String(done)} of ${String(count)} pages`);
  });
  for (const { seed, message, text } of failures.slice(0, 50))
    console.log(`seed ${String(seed)}: ${message}\n  ${JSON.stringify(text).slice(0, 300)}`);
  console.log(`fuzz: ${String(count)} pages, ${String(failures.length)} failures`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
