import { expect, test } from 'vitest';
import { fullTitle, isParkInKicker } from './full-title.ts';

test.each([
  [undefined, '首家“零碳工厂”诞生', '首家“零碳工厂”诞生'],
  ['西安高新区：', '首家“零碳工厂”诞生', '西安高新区 首家“零碳工厂”诞生'],
  ['柳东新区——', '产业升级', '柳东新区 产业升级'],
])('%s, %s', (kicker, title, full) => {
  expect(fullTitle(kicker === undefined ? { title } : { kicker, title })).toBe(full);
});

test.each([
  ['西安高新区：', '西安高新区', true],
  ['千亿元级集群显现', '西安高新区', false],
  [undefined, '西安高新区', false],
  ['西安高新区：', null, false],
])('kicker %s, park %s: named already %s', (kicker, park, isNamed) => {
  expect(isParkInKicker(kicker === undefined ? { park } : { kicker, park })).toBe(isNamed);
});
