/** `npm run bench`: how fast pages are split, whether the time grows with the length of a page alone, and what the worst pages take. */
import { readKnowledge } from '../scripts/keep/authority/read-knowledge.ts';
import { splitPage } from '../scripts/read/pipeline.ts';
import { toRandom } from './properties/news.ts';
import { manners, type Manner } from './properties/typeset.ts';
import { toWorstPage, worstPages } from './worst-pages.ts';

const knowledge = await readKnowledge('content');

/** A page of at least `length` characters: made pages one below the other. */
function toPage(typeset: Manner, length: number, firstSeed: number): string {
  let text = '';
  for (let seed = firstSeed; text.length < length; seed++) text += typeset(toRandom(seed)).text;
  return text;
}

/** The best of `runs` for each page, added up, in milliseconds. */
function time(pages: readonly string[], runs: number): number {
  const best = pages.map(() => Infinity);
  for (let run = 0; run < runs; run++)
    pages.forEach((text, index) => {
      const started = performance.now();
      splitPage({ name: 'bench', text }, knowledge);
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - started);
    });
  return best.reduce((sum, milliseconds) => sum + milliseconds, 0);
}

/** Characters of a page, how many such pages, and how often each is split: other work on the machine slows single runs. */
const sizes = [
  [6_000, 20, 40],
  [100_000, 1, 4],
  [1_000_000, 1, 2],
] as const;
/** Characters of the page that speeds are given for. */
const usual = 6_000;
console.log(
  'manner              characters      ms   pages of 6,000 characters/s   time per character, against the first',
);
/** Milliseconds a character of the slowest usual manner. */
let slowest = 0;
for (const [name, typeset] of manners) {
  let first = 0;
  for (const [size, count, runs] of sizes) {
    const pages = Array.from({ length: count }, (_, index) => toPage(typeset, size, 1 + index * 10));
    const length = pages.reduce((sum, page) => sum + page.length, 0) / count;
    const milliseconds = time(pages, runs) / count;
    const each = milliseconds / length;
    first ||= each;
    slowest = Math.max(slowest, first);
    const columns = [
      name.padEnd(18),
      length.toFixed(0).padStart(11),
      milliseconds.toFixed(1).padStart(7),
      ((1000 / milliseconds) * (length / usual)).toFixed(0).padStart(9),
      `× ${(each / first).toFixed(2)}`.padStart(10),
    ];
    console.log(columns.join(' '));
  }
}
/** Characters of the worst pages, and how often each is split. */
const [worstLength, worstRuns] = [100_000, 3];
console.log('\nof one thing alone            time per character, against the slowest manner');
for (const [what, unit] of worstPages) {
  const each = time([toWorstPage(unit, worstLength)], worstRuns) / worstLength;
  console.log(`${what.padEnd(38)} × ${(each / slowest).toFixed(2)}`);
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
