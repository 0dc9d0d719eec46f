import { describe, expect, test } from 'vitest';
import { countUnknowns, toHoldings, type HeldPage } from './holdings.ts';
import { missingPages, readPrintPage } from './print-page.ts';

describe('readPrintPage', () => {
  test.each([
    ['11', '', 11],
    ['07', '', 7],
    ['第七版', '', 7],
    ['十版', '', 10],
    ['第十二版', '', 12],
    ['二十', '', 20],
    ['三十一', '', 31],
    ['A04', 'A', 4],
    ['Ａ０４版', 'A', 4],
    ['b2', 'B', 2],
  ])('%s → %s%d', (printed, part, number) => {
    expect(readPrintPage(printed)).toEqual({ part, number });
  });

  test.each(['头版', '', '0', '七八', '2023-11'])('%s is no number', (printed) => {
    expect(readPrintPage(printed)).toBeNull();
  });
});

test.each([
  [['1', '2', '3'], []],
  [
    ['2', '5'],
    ['第1版', '第3—4版'],
  ],
  [
    ['5', '5', '3'],
    ['第1—2版', '第4版'],
  ],
  [
    ['A01', 'A03', 'B02'],
    ['A02版', 'B01版'],
  ],
  [['头版'], []],
])('of %j are missing %j', (held, missing) => {
  expect(missingPages(held.flatMap((printed) => readPrintPage(printed) ?? []))).toEqual(missing);
});

const held = (page: string, known: Partial<HeldPage>): HeldPage => ({
  page,
  newspaper: null,
  issueDate: null,
  printPage: null,
  section: null,
  source: null,
  articles: ['a'],
  ...known,
});

describe('toHoldings', () => {
  const records = [
    held('x', {}),
    held('y', { issueDate: '2023-11-06', printPage: '8' }),
    held('k2', { newspaper: '科技日报', issueDate: '2023-11-06', printPage: '07' }),
    held('k1', { newspaper: '科技日报', issueDate: '2023-11-06', printPage: '3' }),
    held('k0', { newspaper: '科技日报', issueDate: '2022-01-03', printPage: '1' }),
    held('k9', { newspaper: '科技日报', printPage: '9' }),
    held('j1', { newspaper: '经济参考报', issueDate: '2023', articles: ['b', 'c'] }),
  ];
  const holdings = toHoldings(records);

  test('newspapers by pinyin, issues newest first, pages by number; what is not known last', () => {
    expect(
      holdings.map(({ newspaper, issues }) => [
        newspaper,
        issues.map(({ date, pages }) => [date, pages.map(({ page }) => page)]),
      ]),
    ).toEqual([
      ['经济参考报', [['2023', ['j1']]]],
      [
        '科技日报',
        [
          ['2023-11-06', ['k1', 'k2']],
          ['2022-01-03', ['k0']],
          [null, ['k9']],
        ],
      ],
      [
        null,
        [
          ['2023-11-06', ['y']],
          [null, ['x']],
        ],
      ],
    ]);
  });

  test('an issue says which pages below its highest are missing; pages of no known newspaper or day say nothing', () => {
    expect(holdings[1]?.issues.map(({ missing }) => missing)).toEqual([['第1—2版', '第4—6版'], [], []]);
    expect(holdings[2]?.issues.flatMap(({ missing }) => missing)).toEqual([]);
  });

  test('every page is in one place, every article counted', () => {
    expect(holdings.reduce((sum, { pages }) => sum + pages, 0)).toBe(records.length);
    expect(holdings.reduce((sum, { articles }) => sum + articles, 0)).toBe(8);
    expect(countUnknowns(records)).toEqual({ newspaper: 2, issueDate: 2, printPage: 2 });
  });
});
