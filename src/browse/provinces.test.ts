import { expect, test } from 'vitest';
import { parkAuthority } from '../archive/authority-files.ts';
import type { ParkHeading } from '../archive/headings.ts';
import { provinceTiles } from './province-tiles.ts';
import { shadeOf, toProvinces, toTiles } from './provinces.ts';

const park = (name: string, province: string | null, articles = 0): ParkHeading => ({
  id: name,
  name,
  names: [name],
  articles: Array.from({ length: articles }, () => ({}) as ParkHeading['articles'][number]),
  entry: province === null ? null : { id: name, name, variants: [], province, city: province },
});

test('by pinyin, those without a province last, each with an anchor of its own', () => {
  const provinces = toProvinces([park('x', null), park('s1', '陕西'), park('s2', '山西'), park('a', '安徽')]);
  expect(provinces.map(({ name }) => name)).toEqual(['安徽', '山西', '陕西', '未归入省份']);
  expect(new Set(provinces.map(({ id }) => id)).size).toBe(4);
});

test('the map has every province once, each on a tile of its own', () => {
  const all =
    '北京天津河北山西内蒙古辽宁吉林黑龙江上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆台湾香港澳门';
  const names = provinceTiles.map(({ name }) => name);
  expect(names).toHaveLength(34);
  expect(new Set(names).size).toBe(34);
  expect(names.toSorted((a, b) => all.indexOf(a) - all.indexOf(b)).join('')).toBe(all);
  expect(new Set(provinceTiles.map(({ id }) => id)).size).toBe(34);
  expect(new Set(provinceTiles.map(({ row, column }) => `${String(row)}/${String(column)}`)).size).toBe(34);
});

test('every province of the authority file has a tile', () => {
  const names = new Set(provinceTiles.map(({ name }) => name));
  expect(parkAuthority.filter(({ province }) => !names.has(province))).toEqual([]);
});

test('tiles count the articles of all parks of a province', () => {
  const tiles = toTiles(toProvinces([park('s1', '陕西', 3), park('s2', '陕西', 1), park('g', '广东', 1)]));
  expect(tiles.filter(({ count }) => count > 0).map(({ name, count, shade }) => [name, count, shade])).toEqual([
    ['陕西', 4, 4],
    ['广东', 1, 2],
  ]);
});

test.each([
  [0, 10, 0],
  [1, 10_000, 1],
  [10, 10, 4],
  [1, 1, 4],
])('%d of at most %d has shade %d', (count, most, shade) => {
  expect(shadeOf(count, most)).toBe(shade);
});
