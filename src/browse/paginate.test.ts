import { describe, expect, test } from 'vitest';
import { paginate, toListRoutes } from './paginate.ts';

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

describe('toListRoutes', () => {
  test('the newest at the list’s own address, the others numbered from the oldest', () => {
    expect(toListRoutes([5, 4, 3, 2, 1], 2).map(({ number, entries }) => [number, entries])).toEqual([
      [null, [5]],
      [2, [4, 3]],
      [1, [2, 1]],
    ]);
  });

  test('a nearly empty newest page brings the one before it along, which keeps its own address', () => {
    expect(toListRoutes([5, 4, 3, 2, 1], 4).map(({ number, entries }) => [number, entries])).toEqual([
      [null, [5, 4, 3, 2, 1]],
      [1, [4, 3, 2, 1]],
    ]);
  });

  test('a short list has one route', () => {
    expect(toListRoutes([1], 4)).toEqual([{ number: null, entries: [1], total: 1, numbers: [] }]);
  });
});
