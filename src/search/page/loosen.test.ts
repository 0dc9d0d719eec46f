import { describe, expect, test } from 'vitest';
import { loosen, longestFound, toText } from './loosen.ts';
import { parseQuery } from '../text/query.ts';
import { toState } from './state.ts';

describe('a search that asks for less', () => {
  test.each([
    ['q=零碳&park=西安高新区', [['取消全部筛选', '零碳']]],
    [
      'q=零碳&park=西安高新区&from=2023-06&to=2023-10',
      [
        ['不限日期', '零碳'],
        ['不限园区', '零碳'],
        ['取消全部筛选', '零碳'],
      ],
    ],
    ['q=5亿元', [['数字和字母词不限完整', '*5亿元']]],
    ['q=IP', [['数字和字母词不限完整', '*IP*']]],
    ['q=零碳 -西安', [['不排除任何词', '零碳']]],
    ['q="AI PC"', [['去掉引号', 'AI PC']]],
    ['q=标题:零碳', [['不限标题、记者、园区等', '零碳']]],
    ['q=零碳 西安', [['含有其中任意一词', '零碳 OR 西安']]],
    ['q=小鹏｜零碳', [['不带括号，竖线作“OR”', '小鹏 OR 零碳']]],
    [
      'q=(小鹏 OR 零碳) 肇庆',
      [
        ['不带括号，竖线作“OR”', '小鹏 OR 零碳 肇庆'],
        ['含有其中任意一词', '(小鹏 OR 零碳) OR 肇庆'],
      ],
    ],
    ['q="（一期）"', []],
    ['q=零碳', []],
  ])('%s', (address, expected) => {
    const state = toState(new URLSearchParams(address));
    expect(loosen(state).map(({ says, state: { query } }) => [says, query])).toEqual(expected);
  });

  test.each(['零碳 西安', '甲 OR 乙 丙', '标题:"AI PC" -记者:张静', '园区:西安'])(
    '%s is written as it was read',
    (text) => {
      expect(toText(parseQuery(text).clauses)).toBe(text);
    },
  );

  test('the longest beginning that is found', async () => {
    const text = '零碳工厂诞生了';
    const count = (part: string): Promise<number> => Promise.resolve(text.startsWith(part) ? 1 : 0);
    expect(await longestFound('零碳工厂火锅', count)).toBe('零碳工厂');
    expect(await longestFound('零火锅', count)).toBe('');
    expect(await longestFound('火锅', count)).toBe('');
  });
});
