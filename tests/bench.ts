/** `npm run bench`: how fast pages are split, and whether the time grows with the length of a page alone. */
import { readKnowledge } from '../scripts/files/knowledge.ts';
import { splitPage } from '../scripts/pipeline.ts';
import { toRandom } from './properties/news.ts';
import { manners, type Manner } from './properties/typeset.ts';

const knowledge = await readKnowledge('content');

/** A page of at least `length` characters: made pages one below the other. */
function toPage(typeset: Manner, length: number): string {
  let text = '';
  for (let seed = 1; text.length < length; seed++) text += typeset(toRandom(seed)).text;
  return text;
}

/** Best of `runs`, in milliseconds. */
function time(text: string, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    splitPage({ name: 'bench', text }, knowledge);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const sizes = [6_000, 100_000, 1_000_000];
/** Characters of the page that speeds are given for. */
const usual = 6_000;
console.log(
  'manner              characters      ms   pages of 6,000 characters/s   time per character, against the first',
);
for (const [name, typeset] of manners) {
  let first = 0;
  for (const size of sizes) {
    const text = toPage(typeset, size);
    const milliseconds = time(text, size > 500_000 ? 2 : size > 50_000 ? 4 : 60);
    const each = milliseconds / text.length;
    first ||= each;
    const columns = [
      name.padEnd(18),
      String(text.length).padStart(11),
      milliseconds.toFixed(1).padStart(7),
      ((1000 / milliseconds) * (text.length / usual)).toFixed(0).padStart(9),
      `× ${(each / first).toFixed(2)}`.padStart(10),
    ];
    console.log(columns.join(' '));
  }
}
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
