import { expect, test } from 'vitest';
import type { ParkHeading } from './headings.ts';
import { toProvinces } from './provinces.ts';

const park = (name: string, province: string | null): ParkHeading => ({
  id: name,
  name,
  names: [name],
  articles: [],
  entry: province === null ? null : { id: name, name, variants: [], province, city: province },
});

test('by pinyin, those without a province last, each with an anchor of its own', () => {
  const provinces = toProvinces([park('x', null), park('s1', '陕西'), park('s2', '山西'), park('a', '安徽')]);
  expect(provinces.map(({ name }) => name)).toEqual(['安徽', '山西', '陕西', '未归入省份']);
  expect(new Set(provinces.map(({ id }) => id)).size).toBe(4);
});
