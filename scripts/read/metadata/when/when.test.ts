/** A page's present: which statements tell it, and which only bound it. */
import { describe, expect, test } from 'vitest';
import { toPassage } from '../../../../tests/knowledge.ts';
import type { Story } from '../../model.ts';
import { toDigits } from '../../text/numerals.ts';
import { findDates } from '../date.ts';
import { findBounds } from './bounds.ts';
import { findDay } from './days.ts';
import { chanceOf, lagSteps, lagTables, seasons } from './lags.ts';
import { sentenceAt, type TimedText } from './sentences.ts';
import { findYearMentions } from './year-kinds.ts';

const toTimed = (text: string): TimedText => ({ story: 0, place: 'lead', ...toDigits(text) });
const toStory = (...body: readonly string[]): Story => ({
  headline: null,
  bylines: [],
  signOff: null,
  body: body.map((text) => ({ type: 'paragraph', passage: toPassage(text) })),
  photos: [],
  references: [],
  found: 'text',
  pairing: null,
});

test.each([
  ['五年规划（2021—2025年）印发', 'range', 2021],
  ['到2025年建成千亿园区', 'goal', 2025],
  ['项目力争2025年建成投产', 'plan', 2025],
  ['比2018年增长62%', 'compared', 2018],
  ['截至2022年年底，园区有企业74家', 'until', 2022],
  ['自2021年成功引进以来，园区日新月异', 'since', 2021],
  ['老站房2011年改成了仓库', 'history', 2011],
  ['会议听取了关于2024年度国有资产管理情况的报告', 'accounts', 2024],
  ['2024年前11个月，产值增长5%', 'months', 2024],
  ['草案于2024年12月25日通过', 'day', 2024],
  ['2013年10月，公路通车', 'month', 2013],
  ['2025年是收官之年', 'nature', 2025],
  ['二〇二六年新年贺词发表', 'newYear', 2026],
  ['2026年春运启动', 'feast', 2026],
  ['2023苏州高新区对接会举行', 'fused', 2023],
  ['6月17日，2023年第八届羽毛球联赛开赛', 'event', 2023],
  ['2023年第八届羽毛球联赛开赛', 'gathering', 2023],
  ['《2023年度产业集群名单》公布', 'list', 2023],
  ['2022年突破500亿元，今年将达800亿元', 'lastYear', 2022],
  ['2023年完成产值4.8亿元，增长178%。今年以来，增长更快', 'lastYear', 2023],
  ['2022年，园区获批', 'opening', 2022],
  ['民国三十八年，园区开园', 'opening', 1949],
  ['2022年在全区开展培训', 'other', 2022],
])('%s: %s', (text, kind, year) => {
  expect(findYearMentions(toTimed(text)).map((mention) => [mention.kind, mention.year])[0]).toEqual([kind, year]);
});

test.each(['标准为T/CECA-G0171-2022', '电话号码为82023456', '发放资料2000余份', '占地2023亩', '吸收二氧化碳2011.5吨'])(
  'no year: %s',
  (text) => {
    expect(findYearMentions(toTimed(text))).toEqual([]);
  },
);

test.each([
  ['截至目前。今年1-9月，产值增长。', 10],
  ['前三季度，产量翻番。', 10],
  ['截至今年10月底，完工八成。', 11],
  ['今年上半年，项目投产。', 7],
  ['2023年前三季度，产值百亿。', null],
  ['去年前三季度，产值百亿。', null],
  ['力争前三季度完工。', null],
])('the present lies behind what is counted: %s', (text, month) => {
  expect(findBounds(toTimed(text), 2024)[0]?.month ?? null).toBe(month);
});

test('a sentence is taken to its stop and the marks that close it', () => {
  const text = '他说：“开园了。”“真好！”大家笑了。';
  expect(text.slice(...sentenceAt(text, text.indexOf('真好')))).toBe('“真好！”');
});

test.each([
  ['当地时间27日中午，会议开幕。', [null, 27]],
  ['新华社北京10月12日电 会议开幕。', [10, 12]],
  ['3日内开园。', null],
  ['每月5日开放。', null],
])('the day that a lead reports: %s', (lead, day) => {
  const found = findDay(toTimed(lead));
  expect(found && [found.month, found.day]).toEqual(day);
});

describe('the year of a page without a date', () => {
  const dates = (...stories: readonly (readonly string[])[]): (string | null)[] =>
    findDates(
      stories.map((body) => toStory(...body)),
      null,
    ).map((found) => found?.date ?? null);
  const opened = ['6月5日，园区开园。'];
  const league = ['6月17日，2023年第八届羽毛球联赛开赛。'];
  const output = ['园区产值节节高：2022年突破500亿元，今年将达800亿元。'];

  test('two stories agree: every day of the page has its year, a story without one the days behind the latest', () => {
    expect(dates(opened, league, output)).toEqual(['2023-06-05', '2023-06-17', '2023-06-17/2023-07-17']);
  });
  test('one alone does not tell it', () => {
    expect(dates(opened, league)).toEqual(['XXXX-06-05', 'XXXX-06-17']);
    expect(dates(opened, output)).toEqual(['XXXX-06-05', null]);
  });
  test('two that disagree do not', () => {
    expect(dates(opened, league, ['2024苏州高新区对接会举行。'])[0]).toBe('XXXX-06-05');
  });
  test.each([
    ['history', ['老站房2011年改成了仓库。'], ['书院成立于2011年。']],
    ['plans', ['项目力争2025年建成。'], ['到2025年，园区产值将达千亿元。']],
    ['names of programmes', ['规划（2021—2025年）印发。'], ['行动计划（2023-2025年）印发。']],
  ])('%s bear no witness', (_, one, other) => {
    expect(dates(opened, one, other)[0]).toBe('XXXX-06-05');
  });
  test('what is counted so far says how early the page can be', () => {
    const counted = ['截至目前，园区有企业15家，2023年完成产值4.8亿元，增长178%。今年前三季度，增长更快。'];
    expect(dates(counted, ['2024年春运以来，园区天天迎客。', '2024年中国园区大会在此举行。'])).toEqual([
      '2024-10/2024-12',
      '2024-10/2024-12',
    ]);
  });
  test('days of December on a page that has days of January are of the year before', () => {
    const [december, january] = dates(
      ['12月31日，园区开园。'],
      ['1月4日，2024年中国园区大会开幕。'],
      output.map((text) => text.replace('2022', '2023')),
    );
    expect([december, january]).toEqual(['2023-12-31', '2024-01-04']);
  });
});

describe('chances of a lag', () => {
  test('of every kind and season sum up to one', () => {
    for (const table of Object.values(lagTables))
      for (const season of seasons) expect(table[season].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
  });
  test('a step of several years is shared by them', () => {
    expect(chanceOf('goal', 'middle', -2)).toBe(chanceOf('goal', 'middle', -5));
    expect(lagSteps).toHaveLength(7);
  });
  test('a kind that was never seen tells nothing', () => {
    expect(chanceOf('goal', 'middle', 0, {})).toBeNull();
  });
});
