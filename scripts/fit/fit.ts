/** `npm run fit`: weights of the grammar from pages that are typeset here, in house styles sampled at random. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { contentDirectory } from '../../src/archive/directories.ts';
import { readKnowledge } from '../keep/authority/read-knowledge.ts';
import { toBeliefs } from '../read/grammar/decode.ts';
import { lineLabels } from '../read/grammar/labels.ts';
import {
  firstLook,
  secondLook,
  toModel,
  toReading,
  type Look,
  type WeightFile,
  type Weights,
} from '../read/grammar/model.ts';
import type { Wording, Wordings } from '../read/grammar/wording.ts';
import { fit, type Lesson } from './crf.ts';
import { readTwice, scoresOf, skimmed, toFirst, toPageLesson, toSecond, type PageLesson } from './lessons.ts';
import { describe, measure, sum } from './measure-labels.ts';
import { isLucky, madeTexts, readTexts, toRandom, typesetPage, type SourceText } from './typeset/index.ts';
import { fitWordings } from './wordings.ts';

const usage = `npm run fit -- [options]

  --text DIR       folder of texts to typeset (news.jsonl, briefs.jsonl, shenbao.jsonl); default: texts made up here
  --pages N        pages to typeset; default 4000
  --rounds N       times that each page is learned from; default 7
  --penalty N      what a weight must pay for; default 0.002
  --seed N         of everything that is drawn by lot; default 1
  --unheard N      share of the pages learned from without asking how they are worded; default 0.5
  --leave-out N    say what each group of styles reads like when fitted on the others, in N folds; writes nothing
  --mean FILE,…    no fit: the mean of weights that were fitted with different seeds, which errs less than any of them
  --out FILE       default scripts/read/grammar/weights.json
  --help           this text`;

const { values: options } = parseArgs({
  options: {
    text: { type: 'string' },
    pages: { type: 'string', default: '4000' },
    rounds: { type: 'string', default: '7' },
    penalty: { type: 'string', default: '0.002' },
    step: { type: 'string', default: '0.3' },
    fewest: { type: 'string', default: '12' },
    prune: { type: 'string', default: '0.15' },
    dropout: { type: 'string', default: '0.3' },
    seed: { type: 'string', default: '1' },
    unheard: { type: 'string', default: '0.5' },
    'leave-out': { type: 'string' },
    mean: { type: 'string' },
    out: { type: 'string', default: 'scripts/read/grammar/weights.json' },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => {
  console.error(text);
};

/** One reading, fitted on lessons. */
const learnOne = (lessons: readonly Lesson[], look: Look, report: boolean): Weights =>
  fit(lessons, look, {
    rounds: Number(options.rounds),
    step: Number(options.step),
    penalty: Number(options.penalty),
    dropout: Number(options.dropout),
    prune: Number(options.prune),
    fewest: Number(options.fewest),
    random: toRandom(Number(options.seed) + 1),
    ...(report
      ? {
          report: (round, loss) => {
            say(`  round ${String(round + 1)}: ${loss.toFixed(2)} a page`);
          },
        }
      : {}),
  });

/**
 * Both readings. What the second learns of the first is what a first reading fitted on *other* pages makes of a page: on
 * its own pages it is righter than it will be on new ones (stacking, Wolpert 1992).
 */
function learn(lessons: readonly PageLesson[], report: boolean): Pick<WeightFile, 'first' | 'second'> {
  const halves = [0, 1].map((half) => lessons.filter((_, index) => index % 2 === half));
  const seconds = halves.flatMap((half, number) => {
    const other = halves[1 - number] ?? [];
    const reading = toReading(firstLook, learnOne(other.map(toFirst), firstLook, false));
    return half.map((lesson) => toSecond(lesson, skimmed(lesson, reading)));
  });
  if (report) say('first reading');
  const first = learnOne(lessons.map(toFirst), firstLook, report);
  if (report) say('second reading');
  return { first, second: learnOne(seconds, secondLook, report) };
}

/**
 * The temperature under which what is believed of lines comes true as often as it is believed: the one with the
 * least squared error (Brier 1950) on pages not learned from, to a half.
 */
function toTemperature(lessons: readonly PageLesson[], model: ReturnType<typeof toModel>): number {
  const scores = lessons.map((lesson) => scoresOf(lesson, model.first, model.second));
  const loss = (temperature: number): number => {
    let total = 0;
    lessons.forEach((lesson, number) => {
      const scored = scores[number];
      if (!scored) return;
      const { line } = toBeliefs(scored, temperature);
      lesson.labels.forEach((set, index) => {
        lineLabels.forEach((label, column) => {
          total += ((line[index * lineLabels.length + column] ?? 0) - (label === set ? 1 : 0)) ** 2;
        });
      });
    });
    return total;
  };
  let best = 1;
  let least = Infinity;
  for (let tenths = 10; tenths <= 80; tenths += 5) {
    const found = loss(tenths / 10);
    if (found < least) [least, best] = [found, tenths / 10];
  }
  return best;
}

/**
 * For pages that are learned from without asking how they are worded (`--unheard`): other papers and other years word their
 * news otherwise, and what leans on wording alone would read those worse.
 */
const nothing: Wording = { always: NaN, grams: {} };
const silent: Wordings = { opening: nothing, headline: nothing };

/** Texts in two halves, those of one day in the same: neighbours may stand on one page. */
function toHalves(texts: readonly SourceText[]): readonly (readonly SourceText[])[] {
  const days = [...new Set(texts.map(({ date }) => date))];
  const half = new Map(days.map((day, index) => [day, index % 2]));
  return [0, 1].map((number) =>
    texts.filter(({ date }, index) => (days.length > 1 ? half.get(date) : index % 2) === number),
  );
}

async function main(): Promise<void> {
  const started = performance.now();
  const knowledge = await readKnowledge(contentDirectory);
  const random = toRandom(Number(options.seed));
  const texts = options.text === undefined ? madeTexts(random, 600) : readTexts(options.text);
  const subjects = knowledge.zones.map(({ name }) => name);
  const lessons: PageLesson[] = [];
  let broken = 0;
  // How a page is worded is asked of what was learned from other texts than its own (stacking, as below).
  const seed = Number(options.seed);
  const halves = toHalves(texts);
  const strangers = halves.map((_, half) => fitWordings(halves[1 - half] ?? [], seed));
  const wordings = fitWordings(texts, seed);
  for (let page = 0; page < Number(options.pages); page++) {
    const half = page % 2;
    const lesson = toPageLesson(
      typesetPage(random, halves[half] ?? [], subjects),
      knowledge,
      isLucky(random, Number(options.unheard)) ? silent : (strangers[half] ?? wordings),
    );
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
        wordings,
        ...learn(
          lessons.filter(({ page }) => !out.has(page.styleGroup)),
          false,
        ),
      });
      for (const lesson of lessons) {
        if (!out.has(lesson.page.styleGroup)) continue;
        const found = measure(lesson, readTwice(lesson, model), lesson.labels);
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
    true,
  );
  const model = toModel({ about: {}, temperature: 1, wordings, ...learned });
  const temperature = toTemperature(held, model);
  const figures = describe(sum(held.map((lesson) => measure(lesson, readTwice(lesson, model), lesson.labels))));
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
    wordings,
    ...learned,
  };
  await writeFile(options.out, toJson(file));
  say(
    `held out: ${figures}; temperature ${String(temperature)}; ${String(rowsOf(file.first) + rowsOf(file.second))} rows; ${seconds()} s`,
  );
}

/** Weights nearer to 0 are left out of the mean: half of what one fit leaves out, for half of the fits may not know it. */
const least = 0.08;

/** The mean of several fits (bagging, Breiman 1996), written as one. A file that is a mean itself counts for each of its fits. */
async function writeMean(files: readonly string[], out: string): Promise<void> {
  const given = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as WeightFile));
  const all = given.flatMap((file) => fitsOf(file).map(() => file));
  const first = given.at(-1);
  if (!first) throw new Error('--mean wants files of weights; found none');
  const file: WeightFile = {
    about: { ...first.about, mean: given.flatMap(fitsOf) },
    temperature: Math.round((all.reduce((total, { temperature }) => total + temperature, 0) / all.length) * 10) / 10,
    wordings: {
      opening: meanWording(all.map(({ wordings }) => wordings.opening)),
      headline: meanWording(all.map(({ wordings }) => wordings.headline)),
    },
    first: toMean(all.map((each) => each.first)),
    second: toMean(all.map((each) => each.second)),
  };
  await writeFile(out, toJson(file));
  say(`mean of ${String(all.length)}: ${String(rowsOf(file.first) + rowsOf(file.second))} rows in ${out}`);
}

/** Seed and figures of each fit that a file is the mean of. */
const fitsOf = ({ about }: WeightFile): readonly unknown[] =>
  Array.isArray(about.mean) ? (about.mean as unknown[]) : [{ seed: about.seed, held: about.held }];

function meanWording(all: readonly Wording[]): Wording {
  const grams = meanRows(all.map((each) => ({ grams: each.grams }))).grams ?? {};
  return { always: all.reduce((sum, { always }) => sum + always, 0) / all.length, grams };
}

const toMean = (all: readonly Weights[]): Weights => ({
  lines: meanRows(all.map(({ lines }) => lines)),
  seams: meanRows(all.map(({ seams }) => seams)),
});

function meanRows(all: readonly Weights['lines'][]): Weights['lines'] {
  const sums = new Map<string, Map<string, number>>();
  for (const rows of all)
    for (const [name, row] of Object.entries(rows)) {
      const known = sums.get(name) ?? new Map<string, number>();
      for (const [label, weight] of Object.entries(row))
        known.set(label, (known.get(label) ?? 0) + weight / all.length);
      sums.set(name, known);
    }
  const kept = [...sums].map(([name, row]) => {
    const weights = [...row].filter(([, weight]) => Math.abs(weight) >= least);
    return [
      name,
      Object.fromEntries(weights.map(([label, weight]) => [label, Math.round(weight * 1000) / 1000])),
    ] as const;
  });
  return Object.fromEntries(kept.filter(([, row]) => Object.keys(row).length > 0));
}

const rowsOf = ({ lines, seams }: Weights): number => Object.keys(lines).length + Object.keys(seams).length;

/** One row a line: a change of one weight is a change of one line. */
function toJson({ about, temperature, wordings, first, second }: WeightFile): string {
  const rows = (weights: Weights['lines']): string =>
    Object.entries(weights)
      .map(([name, values]) => `      ${JSON.stringify(name)}: ${JSON.stringify(values)}`)
      .join(',\n');
  const reading = ({ lines, seams }: Weights): string =>
    `{\n    "lines": {\n${rows(lines)}\n    },\n    "seams": {\n${rows(seams)}\n    }\n  }`;
  const wording = ({ always, grams }: Wording): string =>
    `{\n      "always": ${String(always)},\n      "grams": {\n${Object.entries(grams)
      .map(([gram, weight]) => `        ${JSON.stringify(gram)}: ${String(weight)}`)
      .join(',\n')}\n      }\n    }`;
  const worded = `{\n    "opening": ${wording(wordings.opening)},\n    "headline": ${wording(wordings.headline)}\n  }`;
  return `{\n  "about": ${JSON.stringify(about)},\n  "temperature": ${String(temperature)},\n  "wordings": ${worded},\n  "first": ${reading(first)},\n  "second": ${reading(second)}\n}\n`;
}

if (options.help) console.log(usage);
else if (options.mean !== undefined) await writeMean(options.mean.split(','), options.out);
else await main();
