/** A small fit on made-up texts, whole: pages typeset, weights fitted, other pages read. */
import { expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { firstLook, toReading, type Weights } from '../read/grammar/model.ts';
import { fit } from './crf.ts';
import { skimmed, toFirst, toPageLesson, type PageLesson } from './lessons.ts';
import { madeTexts, toRandom, typesetPage } from './typeset/index.ts';
import { fitWordings } from './wordings.ts';

const pages = 40;

/** Pages typeset from made-up texts, those that break the grammar left out. */
function toLessons(seed: number, count: number): readonly PageLesson[] {
  const random = toRandom(seed);
  const texts = madeTexts(random, 100);
  const subjects = knowledge.zones.map(({ name }) => name);
  const wordings = fitWordings(madeTexts(toRandom(seed + 1), 100), seed);
  return Array.from({ length: count }, () =>
    toPageLesson(typesetPage(random, texts, subjects), knowledge, wordings),
  ).filter((lesson) => lesson !== null);
}

const learn = (): Weights =>
  fit(toLessons(1, pages).map(toFirst), firstLook, {
    rounds: 4,
    step: 0.3,
    penalty: 0.002,
    dropout: 0.3,
    prune: 0.08,
    fewest: 3,
    random: toRandom(2),
  });

/** Share of the lines that are not text and are read as what they were set as: text is easy and most of the page. */
function shareRight(lessons: readonly PageLesson[], weights: Weights): number {
  const reading = toReading(firstLook, weights);
  let [right, all] = [0, 0];
  for (const lesson of lessons) {
    const read = skimmed(lesson, reading);
    lesson.labels.forEach((label, index) => {
      if (label === 'body' || label === 'more') return;
      all++;
      if (read[index] === label) right++;
    });
  }
  return right / all;
}

test('the same pages and the same seed give the same weights, which read other pages', () => {
  const weights = learn();
  expect(learn()).toEqual(weights);
  const others = toLessons(99, 20);
  const guessed = shareRight(others, { lines: {}, seams: {} });
  const read = shareRight(others, weights);
  // Without weights no such line is right. Forty pages teach more than half of them; thousands of pages teach most.
  expect(guessed).toBeLessThan(0.1);
  expect(read).toBeGreaterThan(0.5);
});
