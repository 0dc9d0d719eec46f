import { expect, test } from 'vitest';
import { fuzz, readPages } from '../fuzz.ts';

test('20,000 mutated pages', () => {
  expect(fuzz(readPages('seeds'), 100_000, 20_000)).toEqual([]);
});
