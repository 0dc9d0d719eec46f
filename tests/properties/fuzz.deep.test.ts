import { expect, test } from 'vitest';
import { fuzz, readPages } from '../fuzz.ts';

test('20000 mutated pages, others than fuzz.test.ts tries', () => {
  expect(fuzz(readPages('seeds'), 100_000, 20_000)).toEqual([]);
});
