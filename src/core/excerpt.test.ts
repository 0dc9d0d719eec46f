import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test.each([
  ['短文。', 10, '短文。'],
  ['第一句话。第二句话很长很长。', 8, '第一句话。'],
  ['他说：“好。”然后走了很远很远。', 8, '他说：“好。”'],
  ['没有句号的一长串文字，再来一段', 11, '没有句号的一长串文字……'],
  ['𠮷𠮷𠮷𠮷', 2, '𠮷𠮷……'],
])('%s to %d', (text, limit, expected) => {
  expect(excerpt(text, limit)).toBe(expected);
});
