/** Prints typeset pages with the label of each line beside it: `node scripts/fit/show.ts --seed 7 [--count 3] [--text DIR] [--genre daily]`. */
import { parseArgs } from 'node:util';
import { genres, madeTexts, readTexts, restyle, toContent, toRandom, type Genre } from './typeset/index.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1' },
    text: { type: 'string' },
    genre: { type: 'string' },
  },
});
const wanted = genres.find((genre: Genre) => genre === values.genre);
if (values.genre !== undefined && wanted === undefined)
  throw new Error(`--genre: expected one of ${genres.join(', ')}, found ${values.genre}`);
const texts = values.text === undefined ? madeTexts(toRandom(1), 200) : readTexts(values.text);

for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.count); seed++) {
  const random = toRandom(seed);
  const page = restyle(random, toContent(random, texts, wanted));
  const printed = new Map(page.lines.map((line) => [line.start, line]));
  console.log(`\n===== seed ${String(seed)} · ${page.styleGroup} · ${page.style} · ${JSON.stringify(page.issue)}`);
  let start = 0;
  for (const line of page.text.split('\n')) {
    const known = printed.get(start);
    const shown = line.length > 56 ? `${line.slice(0, 40)}…${line.slice(-14)}` : line;
    console.log(
      `${(known?.label ?? '').padEnd(10)}${known === undefined ? '' : String(known.story).padStart(3)} │${shown}`,
    );
    start += line.length + 1;
  }
  for (const story of page.stories)
    console.log(
      `  · ${story.kind} ${story.kicker ?? ''} / ${story.title ?? '—'} / ${story.deck ?? ''} · ${story.reporters.join('、')} · ${String(story.paragraphs.length)}`,
    );
}
