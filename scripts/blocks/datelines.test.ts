import { describe, expect, test } from 'vitest';
import { datelineLength } from './datelines.ts';

describe('how a story opens', () => {
  test.each([
    ['临报讯', '(记者 沈青)近日，图书馆开放', '临报讯(记者 沈青)'],
    ['特区报讯', '（记者沈青）近日，图书馆开放', '特区报讯（记者沈青）'],
    ['据临浦网', '　图书馆近日开放', '据临浦网'],
    ['据《临浦日报》', ' 图书馆近日开放', '据《临浦日报》'],
    ['本报综合消息', ' 图书馆近日开放', '本报综合消息'],
    ['据新华社临浦电', ' 图书馆近日开放', '据新华社临浦电'],
    ['本报临浦专电', '图书馆近日开放', '本报临浦专电'],
    ['本报临浦8月24日电', ' 记者沈青、通讯员王振报道：图书馆开放', '本报临浦8月24日电 记者沈青、通讯员王振报道：'],
  ])('%s', (head, rest, dateline) => {
    expect(datelineLength(head + rest)).toBe(dateline.length);
  });

  test.each([
    '据临浦网报道，图书馆近日开放',
    '据《临浦志》记载，图书馆建于明代',
    '本报综合消息来源多年',
    '据统计，全市有五家图书馆',
    '情报讯息中心近日开放',
    '通讯录里的名字',
  ])('%s is text', (text) => {
    expect(datelineLength(text)).toBe(0);
  });
});
