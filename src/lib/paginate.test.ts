import { expect, test } from 'vitest';
import { paginate } from './paginate.ts';

test('pages are numbered from the oldest; the newest may be short', () => {
  expect(paginate([5, 4, 3, 2, 1], 2)).toEqual([
    { number: 3, entries: [5] },
    { number: 2, entries: [4, 3] },
    { number: 1, entries: [2, 1] },
  ]);
});

test('a new entry leaves full pages as they were', () => {
  expect(paginate([6, 5, 4, 3, 2, 1], 2).slice(1)).toEqual(paginate([5, 4, 3, 2, 1], 2).slice(1));
});

test('an empty list has one empty page', () => {
  expect(paginate([])).toEqual([{ number: 1, entries: [] }]);
});
