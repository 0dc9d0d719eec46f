import { expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { toPeople } from './people.ts';

const names = (text: string): readonly string[] | null =>
  toPeople(text, knowledge.surnames)?.map(({ name }) => name) ?? null;

test.each([
  ['本报记者 沈　远舟', ['沈远舟']],
  ['本报记者 沈　青 通讯员 陆　远舟', ['沈青', '陆远舟']],
  ['本报特约记者 沈　青 文/图', ['沈青']],
  ['文/ 沈　青', ['沈青']],
  ['（沈　远舟　陆　青）', ['沈远舟', '陆青']],
  // A compound surname and three single characters are set wide; a line break eats the gap before a role.
  ['本报通讯员 欧阳　静', ['欧阳静']],
  ['本报记者　沈 远 舟　　通讯员　陆 小 青', ['沈远舟', '陆小青']],
  ['本报记者 沈　青 陆　远舟', ['沈青', '陆远舟']],
  ['记者沈　青通讯员陆远舟', ['沈青', '陆远舟']],
  ['本报记者 沈青 实习生 陆远 文/摄', ['沈青', '陆远']],
  ['沈　青 全媒体记者 陆　远舟', ['沈青', '陆远舟']],
  ['特派记者沈　远舟', ['沈远舟']],
  ['阿依古丽·买买提', ['阿依古丽·买买提']],
])('%s', (text, people) => {
  expect(names(text)).toEqual(people);
});

test.each(['简　讯', '公　告', '方 便市民', '七律·秋收', '江滩·诗页'])('%s names nobody', (text) => {
  expect(names(text)).toBeNull();
});
