import { expect, test } from 'vitest';
import { findPinyin, toInitials } from './pinyin.ts';

const zhaoqing = ['zhao', 'qing', 'gao', 'xin', 'qu'];

test.each([
  ['zhaoqing', 0],
  ['zqgxq', 0],
  ['zhaoqgxq', 0],
  ['zhqi', 0],
  ['gaoxin', 2],
  ['gxq', 2],
  ['z', 0],
  ['zhaoqinggx', 0],
  ['zhaoqingk', -1],
  ['ing', -1],
  ['zhaoqinggaoxinqua', -1],
])('%s fits from syllable %d', (typed, at) => {
  expect(findPinyin(typed, zhaoqing)).toBe(at);
});

test.each([
  ['zhaoqing', 'zq'],
  ['zqgxq', 'zqgxq'],
  ['zhaoqgxq', 'zqgxq'],
  ['xian', 'xa'],
  ['xian', 'x'],
  ['lvse', 'ls'],
])('%s may stand for %s', (typed, initials) => {
  expect(toInitials(typed)).toContain(initials);
});

test.each([['5g'], ['零碳'], [''], ['a'.repeat(50)]])('%s is no pinyin', (typed) => {
  expect(toInitials(typed)).toEqual([]);
});

test('a long row of letters does not take long', () => {
  // Of the processor: a busy machine does not change it.
  const before = process.cpuUsage();
  toInitials('angangangangangangangangangangangangan');
  expect(
    findPinyin(
      'aaaaaaaaaaaaaaaaaaaaaaab',
      Array.from({ length: 30 }, () => 'aaaaaa'),
    ),
  ).toBe(-1);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
});
