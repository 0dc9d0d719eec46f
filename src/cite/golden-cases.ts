/** Articles to be cited, one of each kind of difficulty; made up, but for the form. */
import { toCslItem, withAccess, type CslItem } from './csl-item.ts';

type Cited = Parameters<typeof toCslItem>[0];

const bare: Cited = {
  id: 'k4m2x9a',
  title: '千亿元级集群登榜',
  kind: 'article',
  date: '2023-10-31',
  reporter: [{ name: '赖小琴', role: 'staffReporter' }],
  basis: { title: { basis: 'printed' } },
};
const withoutIssue: Cited = { ...bare, newspaper: '中国高新技术产业导报', printPage: '11', section: '园区' };
const plain: Cited = { ...withoutIssue, issueDate: '2023-11-06' };

const authors = (...names: string[]): Cited['reporter'] => names.map((name) => ({ name, role: 'author' }));

export const cases = {
  'supplied newspaper, issue and page': plain,
  'the date of the article alone': withoutIssue,
  'approximate month': { ...withoutIssue, date: '2023-03~' },
  'year alone': { ...withoutIssue, date: '2023' },
  'a period': { ...withoutIssue, date: '2023-03/2023-05' },
  'a season': { ...withoutIssue, date: '2023-21' },
  'a day without a year': { ...withoutIssue, date: 'XXXX-10-31' },
  'no date': { ...withoutIssue, date: null },
  'no author': { ...plain, reporter: null },
  'three authors': { ...plain, reporter: authors('柳鑫', '谢妮妮', '周娴') },
  'four authors': { ...plain, reporter: authors('柳鑫', '谢妮妮', '周娴', '过国忠') },
  'one name printed twice': { ...plain, reporter: authors('柳鑫', '柳鑫') },
  'no title printed': { ...plain, title: '近日，园区开工', basis: { title: { basis: 'inferred' } } },
  'photo story': { ...plain, kind: 'photoStory', reporter: null },
  'no newspaper known': bare,
  'no newspaper and no date': { ...bare, date: null, reporter: null },
  'page with letters': { ...plain, printPage: '第A04版' },
  'characters that mean something to a format': {
    ...plain,
    title: '“专精特新”100% & {新}_A#1\\B ~^$',
    section: '园区',
  },
} as const satisfies Record<string, Cited>;

export const toUnseenItem = (cited: Cited): CslItem =>
  toCslItem(cited, {
    address: `https://banku.example.org/articles/${cited.id}/`,
    archive: '高新区报道文库',
    language: 'zh-CN',
  });

/** As seen on 21 November 2026. */
export const toItem = (cited: Cited): CslItem => withAccess(toUnseenItem(cited), '2026-11-21');
