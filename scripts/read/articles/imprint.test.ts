import { expect, test } from 'vitest';
import { toImprint } from './imprint.ts';

test.each<[string, readonly string[], string | null, string | null, string | null, string | null]>([
  ['page, section, day', ['7 高新区 2023年3月27日'], null, '2023-03-27', '7', '高新区'],
  ['all in one line', ['临浦日报 二〇二三年三月二十六日 星期日 第十一版 文化'], '临浦日报', '2023-03-26', '11', '文化'],
  ['the name behind the day', ['1951年9月15日临浦日报 第1版'], '临浦日报', '1951-09-15', '1', null],
  [
    'a year of the Republic',
    ['北港时报', '中华民国八十五年六月十七日 星期一 第五版'],
    '北港时报',
    '1996-06-17',
    '5',
    null,
  ],
  ['its hundredth year and on', ['民国一百一十五年一月十四日 第七版'], null, '2026-01-14', '7', null],
  ['its first year', ['民国元年三月一日'], null, '1912-03-01', null, null],
  ['the lunar day beside it', ['公元一九四九年五月十二日 农历己丑年四月十五 星期四'], null, '1949-05-12', null, null],
  ['the year of the cycle before it', ['甲辰年十月初六 2024年11月6日'], null, '2024-11-06', null, null],
  ['in English', ['Thursday, October 5, 2023'], null, '2023-10-05', null, null],
  ['in English, the day first', ['5 Oct. 2023'], null, '2023-10-05', null, null],
  ['with stops', ['2023.11.06'], null, '2023-11-06', null, null],
  ['with strokes', ['2023/11/6 A3'], null, '2023-11-06', 'A3', null],
  ['a day of the week without a year', ['11月6日 星期一 3版 体育'], null, 'XXXX-11-06', '3', '体育'],
  ['the section in brackets', ['第4版(体育)'], null, null, '4', '体育'],
  [
    'the section alone',
    ['综合·要闻', '第3版', '北岭日报', '2011年3月8日   星期二'],
    '北岭日报',
    '2011-03-08',
    '3',
    '综合·要闻',
  ],
  ['the name set wide', ['北 岭 日 报'], '北岭日报', null, null, null],
  ['a name of two letters', ['申报'], '申报', null, null, null],
  ['a paper that is no 报', ['南方周末'], '南方周末', null, null, null],
  ['a column is no newspaper', ['新闻快报', '天气预报'], null, null, null, '新闻快报'],
  ['editors are no section', ['责编：周松欢  2023年3月27日'], null, '2023-03-27', null, null],
  ['an impossible day', ['2023年13月27日'], null, null, null, null],
])('%s', (_, furniture, newspaper, issueDate, printPage, section) => {
  expect(toImprint(furniture)).toEqual({ newspaper, issueDate, printPage, section });
});
