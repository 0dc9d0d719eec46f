import { expect, test } from 'vitest';
import type { Segment } from '../schema/page.ts';
import { toLinePlaces } from './line-places.ts';

const text = '标题\n甲一\n乙一\n\n甲二\n甲二甲三';
const segments: Segment[] = [
  [0, 2, 'doubleStrike', 'k1', null],
  [3, 5, 'paragraph', 'k1', 1],
  [6, 8, 'paragraph', 'k2', 1],
  [10, 15, 'paragraph', 'k1', 2],
];

test.each<[string, string, [number, number][], [string, number | undefined][]]>([
  [
    'each span leads to its first words',
    'k1',
    [
      [2, 2],
      [5, 6],
    ],
    [
      ['2', 3],
      ['5–6', 10],
    ],
  ],
  ['lines begin within a stretch', 'k1', [[6, 6]], [['6', 10]]],
  ['another article between', 'k2', [[2, 3]], [['2–3', 6]]],
  ['what was left out is no place', 'k1', [[1, 1]], [['1', undefined]]],
  ['no such line', 'k1', [[90, 91]], [['90–91', undefined]]],
])('%s', (_, id, lines, expected) => {
  const found = toLinePlaces(text, { segments }, { id, source: { lines } });
  expect(found.map(({ label, start }) => [label, start])).toEqual(expected);
});
