import { expect, test } from 'vitest';
import { parseQuery, wantedTerms } from '../text/query.ts';
import { toNearQuery } from './near-query.ts';

const text = {
  id: 'k1',
  title: '小鹏汽车落户',
  kicker: null,
  deck: null,
  park: null,
  date: null,
  reporters: [],
  topics: [],
  kind: '报道',
  blocks: ['肇庆高新区引进小鹏汽车。', '总投资248.98亿元，建成于2020年。'],
  photos: [],
  variants: [],
};

test.each([
  ['小朋汽车', ['小鹏汽车']],
  ['小朋汽车 肇庆高新去', ['小鹏汽车', '肇庆高新区']],
  ['量子纠缠', []],
  ['5亿元', ['248.98亿元']],
  ['20年', ['2020年']],
])('%s: the article prints %j instead', (typed, printed) => {
  expect(wantedTerms(toNearQuery(text, parseQuery(typed))).map(({ folded }) => folded)).toEqual(printed);
});
