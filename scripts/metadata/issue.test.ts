import { describe, expect, test } from 'vitest';
import type { Sidecar } from '../../src/schema/sidecar.ts';
import { knowledge } from '../../tests/knowledge.ts';
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
