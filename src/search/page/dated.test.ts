import { expect, test } from 'vitest';
import { toDated } from './dated.ts';
import { toState } from './state.ts';

test.each([
  ['零碳工厂 2023年6月', ['2023年6月', '零碳工厂', '2023-06']],
  ['小鹏 2023', ['2023年', '小鹏', '2023']],
  ['2023年10月', ['2023年10月', '', '2023-10']],
  ['小鹏2023', ['2023年', '小鹏', '2023']],
  ['小鹏 ２０２３年１０月', ['2023年10月', '小鹏', '2023-10']],
  ['PAS2060', null],
  ['2023-06-15', ['2023年6月15日', '', '2023-06-15']],
  ['日期:2023年', ['2023年', '', '2023']],
  ['2023-99', null],
  ['2023家企业', null],
  ['12023年', null],
  ['小鹏 -"2023"', null],
  ['标题:2023年', null],
])('%s', (query, expected) => {
  const dated = toDated(toState(new URLSearchParams({ q: query })));
  expect(dated && [dated.label, dated.state.query, dated.state.chosen.from]).toEqual(expected);
});
