import { expect, test } from 'vitest';
import type { Segment } from '../schema/page.ts';
import { toLeftOut, withdrawnText } from './left-out.ts';

const long = '一二三四五六七八九十一二三四五六七八九十';

test.each<[string, string, Segment[], Record<string, [number, string][]>]>([
  ['nothing', '甲乙', [[0, 2, 'paragraph', 'k1', 1]], {}],
  [
    'places of one reason stand together',
    '甲乙■甲乙丙丙',
    [
      [0, 2, 'headline', 'k1', null],
      [2, 3, 'ornament', null, null],
      [3, 5, 'doubleStrike', 'k1', null],
      [6, 7, 'ornament', null, null],
    ],
    {
      ornament: [
        [2, '■'],
        [6, '丙'],
      ],
      doubleStrike: [[3, '甲乙']],
    },
  ],
  ['of long words the beginning', `${long}末`, [[0, 21, 'pullQuote', null, null]], { pullQuote: [[0, `${long}……`]] }],
  ['words that just fit', long, [[0, 20, 'pullQuote', null, null]], { pullQuote: [[0, long]] }],
  ['lines are one line', '甲\n \n乙\u0000', [[0, 6, 'furniture', null, null]], { furniture: [[0, '甲 乙␀']] }],
  [
    'what was withdrawn is one place, and not said',
    '甲乙丙丁',
    [
      [0, 1, 'withdrawn', null, null],
      [1, 2, 'withdrawn', null, null],
      [2, 3, 'paragraph', 'k1', 1],
      [3, 4, 'withdrawn', null, null],
    ],
    {
      withdrawn: [
        [0, withdrawnText],
        [3, withdrawnText],
      ],
    },
  ],
])('%s', (_, text, segments, expected) => {
  const found = [...toLeftOut(text, { segments })].map(
    ([role, places]) => [role, places.map(({ start, words }) => [start, words])] as const,
  );
  expect(Object.fromEntries(found)).toEqual(expected);
});
