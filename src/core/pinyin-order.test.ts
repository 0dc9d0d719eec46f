import { expect, test } from 'vitest';
import { byPinyin, initialOf } from './pinyin-order.ts';

test('names stand by pinyin', () => {
  expect(['重庆', '北京', '安徽', '广东'].sort(byPinyin)).toEqual(['安徽', '北京', '重庆', '广东']);
});

test.each([
  ['赖小琴', 'L'],
  ['曾明', 'Z'],
  ['Anna', 'A'],
  ['3号', '#'],
])('%s stands under %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});
