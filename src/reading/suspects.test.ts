import { expect, test } from 'vitest';
import { findSuspects } from './suspects.ts';

const found = (...paragraphs: (string | null)[]) =>
  findSuspects(paragraphs).map((list, index) => list.map(({ start, end }) => paragraphs[index]?.slice(start, end)));

test.each([
  ['a character and its reading in brackets', '园区与企业共建肇(肇)庆中心', ['肇(肇)']],
  ['a character twice, the second time as no word’s', '高新区区委书记记伟说', ['记记']],
  ['a letter among figures', '到2O23年底', ['O']],
  ['what no program knew', '新建厂房□□平方米', ['□□']],
  ['marks twice', '全部完工。。次日投产', ['。。']],
  ['a quotation that nothing opens', '准备在园区找工作。”他笑了', ['”']],
  ['a bracket that nothing closes', '高新区（下称园区的企业', ['（']],
])('suspected: %s', (_, text, words) => {
  expect(found(text)).toEqual([words]);
});

test.each([
  ['measures', '一项项工程，一批批企业，一个个难题'],
  ['halves of a word', '方方面面的考虑，实实在在的发展'],
  ['numerals', '“十五五”规划'],
  ['a word that begins as the one before it ends', '打造开放创新新高地，发展展示中心'],
  ['brackets that say more', '关键项目（MLCC）投产，肇庆（高新区）'],
  ['numbers', '10,000人，3:1，O型圈，5G'],
  ['strong marks', '成功了！！！真的？！'],
  ['quotations within quotations', '他说：“要建‘零碳工厂’。”'],
])('not suspected: %s', (_, text) => {
  expect(found(text)).toEqual([[]]);
});

test('a quotation goes on over paragraphs, each of which opens it again', () => {
  expect(found('他说：“先建厂。', null, '“再招工。', '“后投产。”')).toEqual([[], [], [], []]);
  expect(found('他说：“先建厂。', '再招工。', '后投产。')).toEqual([['“'], [], []]);
});
