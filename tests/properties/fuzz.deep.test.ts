import { expect, test } from 'vitest';
import { fuzz, readPages } from '../fuzz.ts';

test.each([
  [2000, 1],
  [20_000, 100_000],
])('%i mutated pages, from number %i', (count, first) => {
  expect(fuzz(readPages('seeds'), first, count)).toEqual([]);
});
