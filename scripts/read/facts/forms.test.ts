/** How a line is built. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { factsOf } from './index.ts';

describe('a row of a table', () => {
  test.each([
    ['临浦　多云　18℃-23℃', true],
    ['临浦纺织 9.86 +0.12', true],
    ['| 一等奖 | 沈青 |', true],
    ['近日，临浦 气温 23℃', false],
    ['总投资 1.2', false],
    ['2023年 计划 开工 12', false],
  ])('%s: %s', (text, row) => {
    expect(factsOf(text, knowledge).row).toBe(row);
  });
});

test.each(['（作者系临浦大学研究员）', '(本文有删节)'])('%s is a remark on the text', (text) => {
  expect(factsOf(text, knowledge).remark).toBe(true);
});

test.each(['公告', '声　明', '启　事', '招租公告', '招标公告（摘要）', '遗失声明'])('%s heads a notice', (text) => {
  expect(factsOf(text, knowledge).notice).not.toBeNull();
});
test.each(['市政府发布公告，城北封路', '图书馆动工'])('%s heads none', (text) => {
  expect(factsOf(text, knowledge).notice).toBeNull();
});
