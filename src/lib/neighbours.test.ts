import { expect, test } from 'vitest';
import { neighboursIn } from './neighbours.ts';

test.each([
  [1, [2, 3]],
  [3, [2, 4]],
  [5, [3, 4]],
  [9, [1, 2]],
])('beside %d of 1 to 5', (one, expected) => {
  expect(neighboursIn([1, 2, 3, 4, 5], one, 2)).toEqual(expected);
});

test('a short list gives all but the one', () => {
  expect(neighboursIn([1, 2], 1, 6)).toEqual([2]);
});
