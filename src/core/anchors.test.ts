import { expect, test } from 'vitest';
import type { BlockType } from '../schema/article.ts';
import { anchorLabel, toAnchors } from './anchors.ts';

const [p, s] = ['paragraph', 'crosshead'] as const satisfies readonly BlockType[];

test.each([
  ['nothing', [], []],
  ['paragraphs', [p, p, p], ['p1', 'p2', 'p3']],
  ['a crosshead is not counted among paragraphs', [p, s, p], ['p1', 's1', 'p2']],
  ['a crosshead first', [s, p, p, s, p], ['s1', 'p1', 'p2', 's2', 'p3']],
  ['crossheads one behind the other', [p, s, s, p], ['p1', 's1', 's2', 'p2']],
] satisfies [string, BlockType[], string[]][])('%s', (_, types, anchors) => {
  expect(toAnchors(types)).toEqual(anchors);
});

test.each([
  ['p12', '第12段'],
  ['s2', '第2个小标题'],
])('%s is called %s', (anchor, label) => {
  expect(anchorLabel(anchor)).toBe(label);
});
