import { expect, test } from 'vitest';
import type { Segment } from '../schema/page.ts';
import { stretchesOf } from './page-stretches.ts';

const labels = (...segments: Segment[]): string[] =>
  stretchesOf({ segments }).map(({ article, start, label }) => `${article}@${String(start)} ${label}`);

test.each<[string, Segment[], string[]]>([
  [
    'text, then another story, then its headline',
    [
      [0, 2, 'paragraph', 'k1', 1],
      [2, 4, 'crosshead', 'k1', 2],
      [4, 6, 'paragraph', 'k1', 3],
      [6, 8, 'paragraph', 'k2', 1],
      [8, 9, 'kicker', 'k1', null],
      [9, 10, 'headline', 'k1', null],
    ],
    ['k1@0 第1—2段', 'k2@6 第1段', 'k1@8 标题'],
  ],
  [
    'the sign-off last, wherever it stands',
    [
      [0, 2, 'signOff', 'k1', null],
      [2, 4, 'headline', 'k1', null],
      [4, 6, 'paragraph', 'k1', 1],
    ],
    ['k1@0 标题、第1段、文末署名'],
  ],
  [
    'what was dropped interrupts nothing',
    [
      [0, 2, 'paragraph', 'k1', 1],
      [2, 4, 'doubleStrike', 'k2', null],
      [4, 6, 'paragraph', 'k1', 2],
    ],
    ['k1@0 第1—2段'],
  ],
  ['a crosshead alone', [[0, 2, 'crosshead', 'k1', 1]], ['k1@0 小标题']],
])('%s', (_, segments, expected) => {
  expect(labels(...segments)).toEqual(expected);
});
