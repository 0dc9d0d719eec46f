import { expect, test } from 'vitest';
import { fullTitle } from './full-title.ts';

test.each([
  [undefined, '首家“零碳工厂”诞生', '首家“零碳工厂”诞生'],
  ['西安高新区：', '首家“零碳工厂”诞生', '西安高新区 首家“零碳工厂”诞生'],
  ['柳东新区——', '产业升级', '柳东新区 产业升级'],
])('%s, %s', (kicker, title, full) => {
  expect(fullTitle(kicker === undefined ? { title } : { kicker, title })).toBe(full);
});
