import { expect, test } from 'vitest';
import { madeTexts, toRandom } from '../../fit/typeset/index.ts';
import { fitWordings } from '../../fit/wordings.ts';
import { likelihood, toGrams } from './wording.ts';
import { weights } from './weights.ts';

const { opening, headline } = weights.wordings;

test('letters are taken alone, in pairs and in their place at the head; any number is one', () => {
  expect([...toGrams('近日，5家')]).toEqual(['近', '日', '近日', '0', '日0', '家', '0家', '^近', '^近日', '^近日0']);
  expect(toGrams('产值12.5亿元')).toEqual(toGrams('产值7.3亿元'));
});

test('a text without letters says nothing', () => {
  expect(likelihood(opening, '——')).toBe(opening.always);
});

test.each([
  ['记者从省交通厅获悉，全省公路建设今年投资过百亿元。', '这样一来，路通了，村里的果子也卖得出去了。'],
  ['10月12日，第五届茶叶博览会在北京开幕，来自各地的企业参展。', '他说，以前茶叶只能在镇上卖，如今不一样了。'],
])('who, when and where open a story: %s', (first, further) => {
  expect(likelihood(opening, first)).toBeGreaterThan(likelihood(opening, further));
});

test.each([
  ['全国铁路客运量创历史新高', '旅客们带着大包小包'],
  ['我国成功发射遥感卫星', '也是在这个时候'],
])('a headline is worded as headlines are: %s', (title, clause) => {
  expect(likelihood(headline, title)).toBeGreaterThan(likelihood(headline, clause));
});

test('the same texts and the same seed give the same wordings', () => {
  const fitted = (): ReturnType<typeof fitWordings> => fitWordings(madeTexts(toRandom(3), 60), 1);
  expect(fitted()).toEqual(fitted());
});
