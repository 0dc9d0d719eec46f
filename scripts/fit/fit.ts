/** `npm run fit`: weights of the grammar from pages that are typeset here, in house styles sampled at random. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../../src/lib/paths.ts';
import { readKnowledge } from '../files/knowledge.ts';
import { bestLabels, toBeliefs, toScores } from '../grammar/decode.ts';
import { lineLabels } from '../grammar/labels.ts';
import { toModel, type WeightFile } from '../grammar/model.ts';
import { fit } from './crf.ts';
import { toLesson, type PageLesson } from './lessons.ts';
import { describe, measure, sum } from './measure.ts';
import { madeTexts, readTexts, toRandom, typesetPage } from './typeset/index.ts';

const usage = `npm run fit -- [options]

  --text DIR       folder of texts to typeset (news.jsonl, briefs.jsonl, shenbao.jsonl); default: texts made up here
  --pages N        pages to typeset; default 1500
  --rounds N       times that each page is learned from; default 12
  --penalty N      what a weight must pay for; default 0.004
  --seed N         of everything that is drawn by lot; default 1
  --leave-out N    say what each group of styles reads like when fitted on the others, in N folds; writes nothing
  --out FILE       default scripts/grammar/weights.json
  --help           this text`;

const { values: options } = parseArgs({
  options: {
    text: { type: 'string' },
    pages: { type: 'string', default: '1500' },
    rounds: { type: 'string', default: '12' },
    penalty: { type: 'string', default: '0.002' },
    step: { type: 'string', default: '0.3' },
    dropout: { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '1' },
    'leave-out': { type: 'string' },
    out: { type: 'string', default: 'scripts/grammar/weights.json' },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => console.error(text);

function learn(lessons: readonly PageLesson[], quiet: boolean): Pick<WeightFile, 'lines' | 'seams'> {
  const random = toRandom(Number(options.seed) + 1);
  return fit(lessons, {
    rounds: Number(options.rounds),
    step: Number(options.step),
    penalty: Number(options.penalty),
    dropout: Number(options.dropout),
    fewest: 5,
    random,
    ...(quiet ? {} : { report: (round, loss) => say(`round ${String(round + 1)}: ${loss.toFixed(2)} a page`) }),
  });
}

/** The label of each line as read. */
const read = (lesson: PageLesson, model: ReturnType<typeof toModel>) =>
  [...bestLabels(toScores(lesson.answers, lesson.size, model))].map((label) => lineLabels[label] ?? 'body');
const set = (lesson: PageLesson) => [...lesson.labels].map((label) => lineLabels[label] ?? 'body');

/**
 * The temperature under which what is believed of lines comes true as often as it is believed: the one that makes the
 * labels of pages not learned from most probable (Guo 2017), to a twentieth.
 */
function toTemperature(lessons: readonly PageLesson[], model: ReturnType<typeof toModel>): number {
  const loss = (temperature: number): number => {
    let total = 0;
    for (const lesson of lessons) {
      const { line } = toBeliefs(toScores(lesson.answers, lesson.size, model), temperature);
      lesson.labels.forEach((label, index) => {
        total -= Math.log(Math.max(1e-9, line[index * lineLabels.length + label] ?? 0));
      });
    }
    return total;
  };
  let best = 1;
  for (let temperature = 0.8; temperature <= 4; temperature += 0.05)
    if (loss(temperature) < loss(best)) best = temperature;
  return Math.round(best * 100) / 100;
}

async function main(): Promise<void> {
  const started = performance.now();
  const knowledge = await readKnowledge(contentDirectory);
  const random = toRandom(Number(options.seed));
  const texts = options.text === undefined ? madeTexts(random, 600) : await readTexts(options.text);
  const lessons: PageLesson[] = [];
  let broken = 0;
  for (let page = 0; page < Number(options.pages); page++) {
    const lesson = toLesson(typesetPage(random, texts), knowledge);
    if (lesson) lessons.push(lesson);
    else broken++;
  }
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  say(`${String(lessons.length)} pages set in ${seconds()} s, ${String(broken)} that break the grammar left out`);
  const groups = [...new Set(lessons.map(({ page }) => page.styleGroup))].sort();
  const folds = Number(options['leave-out'] ?? '0');
  if (folds > 0) {
    const all = [];
    const byGroup = new Map<string, ReturnType<typeof measure>[]>();
    for (let fold = 0; fold < folds; fold++) {
      const out = new Set(groups.filter((_, index) => index % folds === fold));
      const model = toModel({
        about: {},
        temperature: 1,
        ...learn(
          lessons.filter(({ page }) => !out.has(page.styleGroup)),
          true,
        ),
      });
      for (const lesson of lessons) {
        if (!out.has(lesson.page.styleGroup)) continue;
        const found = measure(lesson, read(lesson, model), set(lesson));
        all.push(found);
        byGroup.set(lesson.page.styleGroup, [...(byGroup.get(lesson.page.styleGroup) ?? []), found]);
      }
    }
    for (const group of groups) say(`${group.padEnd(24)} ${describe(sum(byGroup.get(group) ?? []))}`);
    say(`left out, all             ${describe(sum(all))}; ${seconds()} s`);
    return;
  }
  // A tenth of the pages is not learned from: it tells the temperature, and how well the rest was learned.
  const held = lessons.filter((_, index) => index % 10 === 9);
  const learned = learn(
    lessons.filter((_, index) => index % 10 !== 9),
    false,
  );
  const model = toModel({ about: {}, temperature: 1, ...learned });
  const temperature = toTemperature(held, model);
  const figures = describe(sum(held.map((lesson) => measure(lesson, read(lesson, model), set(lesson)))));
  const file: WeightFile = {
    about: {
      what: 'Weights of the grammar of a page: what holds on a line → label → weight. Written by npm run fit.',
      text: options.text === undefined ? 'made up' : createHash('sha256').update(JSON.stringify(texts)).digest('hex'),
      texts: texts.length,
      pages: lessons.length,
      seed: Number(options.seed),
      rounds: Number(options.rounds),
      penalty: Number(options.penalty),
      held: figures,
    },
    temperature,
    ...learned,
  };
  await writeFile(options.out, toJson(file));
  say(
    `held out: ${figures}; temperature ${String(temperature)}; ${String(Object.keys(file.lines).length)} + ${String(Object.keys(file.seams).length)} rows; ${seconds()} s`,
  );
}

/** One row a line: a change of one weight is a change of one line. */
function toJson({ about, temperature, lines, seams }: WeightFile): string {
  const rows = (weights: WeightFile['lines']): string =>
    Object.entries(weights)
      .map(([name, values]) => `    ${JSON.stringify(name)}: ${JSON.stringify(values)}`)
      .join(',\n');
  return `{\n  "about": ${JSON.stringify(about)},\n  "temperature": ${String(temperature)},\n  "lines": {\n${rows(lines)}\n  },\n  "seams": {\n${rows(seams)}\n  }\n}\n`;
}

if (options.help) console.log(usage);
else await main();
