import { describe, expect, test } from 'vitest';
import { findRelativeDay } from './relative-day.ts';

// 24 July 2019 was a Wednesday.
const issueDate = '2019-07-24';

describe('days counted from the day of the issue', () => {
  test.each<[string, string, string, string]>([
    ['昨日', '昨日，园区开园。', '2019-07-23', '昨日'],
    ['昨天', '昨天上午，园区开园。', '2019-07-23', '昨天'],
    ['昨晚', '昨晚8时，演出开始。', '2019-07-23', '昨晚'],
    ['前天', '前天，园区开园。', '2019-07-22', '前天'],
    ['前日', '记者前日从园区获悉', '2019-07-22', '前日'],
    ['the nearer of two', '前天和昨天，园区连办两场招聘会。', '2019-07-23', '昨天'],
    ['a weekday of the same week', '周一，园区开园。', '2019-07-22', '周一'],
    ['a weekday that comes later in the week: of the week before', '周五，园区开园。', '2019-07-19', '周五'],
    ['本周 is the week of the issue', '本周二，园区开园。', '2019-07-23', '本周二'],
    ['本周, later than the issue', '本周五，园区将开园。', '2019-07-26', '本周五'],
    ['上周 is the week before', '上周一，园区开园。', '2019-07-15', '上周一'],
    ['上周日 is the last day of the week before', '上周日，园区开园。', '2019-07-21', '上周日'],
    ['Sunday', '星期日，园区开园。', '2019-07-21', '星期日'],
    ['the weekday of the issue: a week ago', '周三，园区开园。', '2019-07-17', '周三'],
    ['after a dateline', '本报讯（记者 沈青）昨日，园区开园。', '2019-07-23', '昨日'],
  ])('%s', (_, lead, date, quote) => {
    expect(findRelativeDay(lead, issueDate)).toMatchObject({ date, quote });
  });

  test.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2024-01-01', '2023-12-31'],
  ])('the day before %s is %s', (issue, date) => {
    expect(findRelativeDay('昨日，园区开园。', issue)?.date).toBe(date);
  });
});

describe('no day', () => {
  test.each<[string, string, string | null]>([
    ['the issue has none', '昨日，园区开园。', null],
    ['the issue has a month only', '昨日，园区开园。', '2019-07'],
    ['a lead that names none', '近日，园区开园。', issueDate],
    ['an anniversary', '园区成立一周年，迎来新客人。', issueDate],
    ['a round of the clock', '工程历时两周三天完成。', issueDate],
    ['a child’s age', '两名周岁的孩子随母亲来到园区。', issueDate],
    ['deep in the text', `${'园区里的工人们干劲十足。'.repeat(6)}昨日，又有新人报到。`, issueDate],
    ['around a feast', '春节前天气转暖，园区开园。', issueDate],
    ['so far', '园区目前日均接待客人三千名。', issueDate],
    ['by the day, until then', '此前日产量只有三千台。', issueDate],
    ['every week', '园区书院每周三开放到晚上九点。', issueDate],
    ['every other week', '园区书院隔周六开放。', issueDate],
    ['a stretch of the week', '书院周三至周五开放。', issueDate],
    ['in the week to come', '园区定于下周五开园。', issueDate],
  ])('%s', (_, lead, issue) => {
    expect(findRelativeDay(lead, issue)).toBeNull();
  });
});
