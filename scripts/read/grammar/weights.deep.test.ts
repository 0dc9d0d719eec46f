/** Every row of weights earns its place: without it some line of some page weighs otherwise. */
import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { readTwice, skimmed, toPageLesson, toFirst, toSecond } from '../../fit/lessons.ts';
import { madeTexts, toRandom, typesetPage } from '../../fit/typeset/index.ts';
import { nameOf, secondLook, firstLook, toModel } from './model.ts';
import { weights } from './weights.ts';

const pages = 4000;
const sampled = 300;
/** The texts that the weights were fitted on are not here: one row in a hundred may need words that made-up texts do not have. */
const mostUnseen = sampled / 100;

test(`of ${String(sampled)} rows of weights each holds on a line of ${String(pages)} pages`, () => {
  const random = toRandom(7);
  const texts = madeTexts(random, 400);
  const subjects = knowledge.zones.map(({ name }) => name);
  const model = toModel(weights);
  const seen = {
    first: new Set<number>(),
    second: new Set<number>(),
    firstSeams: new Set<number>(),
    secondSeams: new Set<number>(),
  };
  for (let page = 0; page < pages; page++) {
    const lesson = toPageLesson(typesetPage(random, texts, subjects), knowledge, model.wordings);
    if (!lesson) continue;
    expect(readTwice(lesson, model)).toHaveLength(lesson.lines.length);
    const [one, two] = [toFirst(lesson), toSecond(lesson, skimmed(lesson, model.first))];
    for (const place of one.linePlaces) seen.first.add(place);
    for (const place of one.seamPlaces) seen.firstSeams.add(place);
    for (const place of two.linePlaces) seen.second.add(place);
    for (const place of two.seamPlaces) seen.secondSeams.add(place);
  }
  const names = new Set([
    ...[...seen.first].map((place) => `first lines ${nameOf(firstLook.line, place)}`),
    ...[...seen.firstSeams].map((place) => `first seams ${nameOf(firstLook.seam, place)}`),
    ...[...seen.second].map((place) => `second lines ${nameOf(secondLook.line, place)}`),
    ...[...seen.secondSeams].map((place) => `second seams ${nameOf(secondLook.seam, place)}`),
  ]);
  const rows = [
    ...Object.keys(weights.first.lines).map((name) => `first lines ${name}`),
    ...Object.keys(weights.first.seams).map((name) => `first seams ${name}`),
    ...Object.keys(weights.second.lines).map((name) => `second lines ${name}`),
    ...Object.keys(weights.second.seams).map((name) => `second seams ${name}`),
  ];
  const sample = Array.from({ length: sampled }, () => rows[Math.floor(random() * rows.length)] ?? '');
  // A row is not empty (grammar.test.ts: no weight is 0): where its evidence holds, leaving it out changes a line's score.
  const unseen = sample.filter((row) => !names.has(row));
  expect(unseen.length, unseen.join('\n')).toBeLessThanOrEqual(mostUnseen);
}, 3_600_000);
