import { describe, expect, test } from 'vitest';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage, type PageResult } from '../pipeline.ts';

const header = '11 园区 2023年11月6日 星期一\n\n';
const story = '# 临浦高新区车间投产\n\n本报讯 11月5日，临浦高新区的轧钢车间投产。\n';
const split = (text: string, supplied: Sidecar, newspaper?: string): PageResult =>
  splitPage({ name: 'p', text, supplied, newspaper }, knowledge);

describe('what a person supplies', () => {
  test('fills what the page does not print', () => {
    const { articles, imprint } = split(story, { issueDate: '2021-11-06', printPage: '3', section: '要闻' });
    expect(imprint).toMatchObject({ issueDate: '2021-11-06', printPage: '3', section: '要闻' });
    expect(articles[0]?.data).toMatchObject({
      date: '2021-11-05',
      issueDate: '2021-11-06',
      printPage: '3',
      section: '要闻',
    });
    expect(articles[0]?.data.basis.section).toEqual({ basis: 'supplied', reason: '据版面附注' });
  });
  test('beats what it prints, field by field', () => {
    const { articles, imprint } = split(header + story, { printPage: 'A03' });
    expect(imprint).toMatchObject({ issueDate: '2023-11-06', printPage: 'A03', section: '园区' });
    expect(articles[0]?.data.basis.printPage?.basis).toBe('supplied');
    expect(articles[0]?.data.basis.issueDate?.basis).toBe('printed');
    expect(articles[0]?.data.basis.date?.reason).toContain('据版面所印出版日期');
  });
  test('beats the newspaper of a dateline and of the archive', () => {
    const page = story.replace('本报讯', '科技日报讯');
    expect(split(page, {}, '临浦日报').articles[0]?.data.newspaper).toBe('科技日报');
    const { articles, imprint } = split(page, { newspaper: '临浦晚报' }, '临浦日报');
    expect([imprint.newspaper, articles[0]?.data.newspaper]).toEqual(['临浦晚报', '临浦晚报']);
    expect(articles[0]?.data.basis.newspaper?.basis).toBe('supplied');
  });
  test('names the newspaper of a page without an article', () => {
    expect(split('▶', { newspaper: '临浦晚报' }).imprint.newspaper).toBe('临浦晚报');
  });
  test.each<[string, string | null]>([
    ['2021-11-06', '2021-11-05'],
    ['2021-01-08', '2020-11-05'],
    ['2021-11', '2021-11-05'],
    ['2021', '2021-11-05'],
    ['2021-11-05/2021-11-06', '2021-11-05'],
    ['XXXX-11-06', 'XXXX-11-05'],
  ])('an issue of %s tells the year of 11月5日: %s', (issueDate, date) => {
    expect(split(story, { issueDate }).articles[0]?.data.date).toBe(date);
  });
  test('leads readers to where the page came from', () => {
    expect(split(story, { source: 'https://example.org/3' }).articles[0]?.data.source.url).toBe(
      'https://example.org/3',
    );
    expect(split(story, {}).articles[0]?.data.source).not.toHaveProperty('url');
  });
});

describe('a masthead in traditional characters', () => {
  const page =
    '北港時報\n\n中華民國八十五年六月十七日 星期一 第五版\n\n# 漁港整修完工\n\n本報訊 漁港外堤昨天完工驗收，預定下月一日重新開放船隻停靠。\n';
  test('gives the name as it is printed, and a date that days are counted from', () => {
    const { imprint, articles } = split(page, {});
    expect(imprint).toMatchObject({ newspaper: '北港時報', issueDate: '1996-06-17', printPage: '5' });
    expect(articles.map(({ data }) => data.date)).toEqual(['1996-06-16']);
  });
});

test('a masthead with a day and no year leaves the year open, or to the statements of the page', () => {
  const head = '11月6日 星期一 3版\n\n';
  expect(split(head + story, {}).articles[0]?.data).toMatchObject({ issueDate: 'XXXX-11-06', date: 'XXXX-11-05' });
  const others =
    '\n# 联赛开赛\n\n本报讯 11月4日，2023年第八届羽毛球联赛开赛。\n\n# 产值攀高\n\n本报讯 园区产值连年攀高，2022年突破500亿元，今年将达800亿元。\n';
  expect(split(head + story + others, {}).articles.map(({ data }) => data.date)).toEqual([
    '2023-11-05',
    '2023-11-04',
    '2023-11-06',
  ]);
});
