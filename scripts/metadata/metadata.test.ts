import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../tests/knowledge.ts';
import type { Story } from '../model.ts';
import { toParkLexicon } from '../text/parks.ts';
import { findDate, toPageTime } from './date.ts';
import { toId } from './id.ts';
import { detectKind } from './kind.ts';
import { toLineSpans } from './lines.ts';
import { findNewspaper } from './newspaper.ts';
import { findPark } from './park.ts';
import { findReporters } from './reporter.ts';
import { findTitle } from './title.ts';
import { findTopics } from './topic.ts';
import { findYears } from './year.ts';

interface Made {
  readonly title?: string;
  readonly kicker?: string;
  readonly body?: readonly string[];
  readonly byline?: string;
  readonly signOff?: string;
  readonly credit?: string;
  readonly found?: Story['found'];
}

/** A story of these texts. */
const toStory = ({ title, kicker, body = [], byline, signOff, credit, found = 'text' }: Made): Story => ({
  headline:
    title === undefined
      ? null
      : { kicker: kicker === undefined ? null : toPassage(kicker), title: toPassage(title), deck: null },
  bylines: byline === undefined ? [] : [toPassage(byline)],
  signOff: signOff === undefined ? null : toPassage(signOff),
  body: body.map((text) => ({ type: 'paragraph', passage: toPassage(text) })),
  photos: credit === undefined ? [] : [{ caption: null, credit: toPassage(credit) }],
  found,
  pairing: null,
});

describe('title', () => {
  test.each<[string, Made, string, string]>([
    [
      'printed',
      { title: '首家“零碳工厂”诞生', kicker: '西安高新区：', body: ['近日，工厂诞生。'] },
      '首家“零碳工厂”诞生',
      'printed',
    ],
    [
      'the first sentence of the lead, without when',
      { body: ['本报讯 近日，宁波高新区的书院揭牌。学生入学。'] },
      '宁波高新区的书院揭牌',
      'inferred',
    ],
    [
      'the first clauses of a long lead',
      { body: [`6月5日，临浦高新区的车间投产，${'这是一段很长很长的话'.repeat(6)}。`] },
      '临浦高新区的车间投产',
      'inferred',
    ],
    ['a credit where there is nothing else', { credit: '图片来源：南阳高新区' }, '图片来源：南阳高新区', 'inferred'],
  ])('%s', (_, made, title, basis) => {
    const found = findTitle(toStory(made));
    expect([found.title, found.evidence.basis]).toEqual([title, basis]);
  });

  test('a kicker loses its colon', () => {
    expect(findTitle(toStory({ title: '书院揭牌', kicker: '宁波高新区：' })).kicker).toBe('宁波高新区');
  });
});

describe('park', () => {
  const parks = toParkLexicon(knowledge.parks, [], '');
  const parkOf = (made: Made): string | null => findPark(toStory(made), parks)?.park.name ?? null;
  test.each<[string, Made, string | null]>([
    [
      'that of the headline, not the first one named',
      {
        title: '宁波高新区书院揭牌',
        body: ['从苏州高新区、西安高新区来的客人到了。西安高新区的代表发言，西安高新区签约。'],
      },
      '宁波高新区',
    ],
    [
      'the one named most, without a headline',
      { body: ['西安高新区来客。', '宁波高新区揭牌。宁波高新区签约。宁波高新区投产。宁波高新区开学。'] },
      '宁波高新区',
    ],
    ['by another of its names', { body: ['肇庆高新技术产业开发区投产。'] }, '肇庆高新区'],
    ['none where none is named', { body: ['临浦市的小区改造完成。'] }, null],
  ])('%s', (_, made, park) => {
    expect(parkOf(made)).toBe(park);
  });
});

describe('date', () => {
  const dateOf = (lead: string, issueDate: string | null = null, others: readonly string[] = []): string | null => {
    const story = toStory({ body: [lead] });
    return (
      findDate(story, toPageTime([story, ...others.map((text) => toStory({ body: [text] }))], issueDate))?.date ?? null
    );
  };
  test.each<[string, string, string | null, string | null]>([
    ['printed whole', '2023年10月31日，园区开园。', null, '2023-10-31'],
    ['the year from the issue', '10月31日，园区开园。', '2023-11-06', '2023-10-31'],
    ['the year before, in an issue of January', '12月28日，园区开园。', '2024-01-04', '2023-12-28'],
    ['the year of the event', '10月25日，2023苏州高新区对接会举行。', null, '2023-10-25'],
    [
      'the year after a finished one beside 今年',
      '6月2日，园区开园。2022年完成产值80亿元，今年将达到百亿元。',
      null,
      '2023-06-02',
    ],
    ['plans tell no year', '6月2日，园区开园，力争到2025年产值达百亿元。', null, 'XXXX-06-02'],
    ['event before 获悉', '记者4月3日获悉，3月29日，园区签约。', '2023-04-06', '2023-03-29'],
    ['获悉 where it is all there is', '4月2日，笔者从园区获悉，日前，清单发布。', '2023-04-06', '2023-04-02'],
    ['a stretch of days', '5月16-17日，园区亮相交流会。', '2023-05-20', '2023-05-16/2023-05-17'],
    ['part of a month', '3月下旬，记者走进园区。', '2023-03-30', '2023-03~'],
    ['the year alone', '近日，园区开园。', '2023-11-06', '2023'],
    ['nothing', '园区开园。', null, null],
    ['a number is no year', '6月16日，园区发放资料2000余份。', null, 'XXXX-06-16'],
    ['an impossible day', '13月45日，园区开园。', null, null],
    ['a day that its month does not have', '2月31日，园区开园。', '2023-03-06', '2023'],
    ['29 February in a common year', '2月29日，园区开园。', '2023-03-06', 'XXXX-02-29'],
  ])('%s', (_, lead, issue, date) => {
    expect(dateOf(lead, issue)).toBe(date);
  });

  test('the year from another story of the page, and the reason says so', () => {
    const story = toStory({ body: ['6月5日，园区开园。'] });
    const time = toPageTime([story, toStory({ body: ['2023年第八届羽毛球联赛开赛。'] })], null);
    const found = findDate(story, time);
    expect(found?.date).toBe('2023-06-05');
    expect(found?.evidence.basis).toBe('inferred');
    expect(found?.evidence.reason).toContain('同版');
  });
});

test.each([
  ['《2023年度集群名单》公布', 2023],
  ['截至2022年年底，园区有企业74家', 2023],
  ['标准为T/CECA-G0171-2022', undefined],
  ['到2025年建成', undefined],
])('the year that %s tells', (text, year) => {
  expect(findYears([text])[0]?.year).toBe(year);
});

describe('reporters', () => {
  const namesOf = (made: Made): unknown =>
    findReporters(toStory(made), knowledge)?.reporters.map(({ name, role }) => [name, role]) ?? null;
  test.each<[string, Made, unknown]>([
    [
      'byline',
      { byline: '本报特约通讯员 方斌 赖小琴' },
      [
        ['方斌', 'specialCorrespondent'],
        ['赖小琴', 'specialCorrespondent'],
      ],
    ],
    ['brackets of the dateline', { body: ['本报讯（记者 邓淑华）10月31日，开园。'] }, [['邓淑华', 'staffReporter']]],
    [
      'sign-off',
      { body: ['本报讯 开园。'], signOff: '刘倩 谢青晨' },
      [
        ['刘倩', 'author'],
        ['谢青晨', 'author'],
      ],
    ],
    ['a photographer is none', { byline: '本报记者 陈科 摄影 王振' }, [['陈科', 'staffReporter']]],
    ['other brackets are none', { body: ['近日,厦门软件园(一期)验收。'] }, null],
    ['nobody', { body: ['本报讯 开园。'] }, null],
  ])('%s', (_, made, names) => {
    expect(namesOf(made)).toEqual(names);
  });
});

test('topics are explained by the words that decided, the main one first, at most three', () => {
  const found = findTopics(
    toStory({ title: '新能源汽车产业开新局', body: ['新能源汽车零部件企业投产，动力电池与整车协同。'] }),
    knowledge,
  );
  expect(found?.topics[0]).toBe('new-energy-vehicles');
  expect(found?.topics.length).toBeLessThanOrEqual(3);
  expect(found?.evidence.reason).toContain('新能源汽车');
  expect(findTopics(toStory({ body: ['他来了。'] }), knowledge)).toBeNull();
});

test.each<[Made, string]>([
  [{ title: '题', body: ['文'.repeat(501)] }, 'article'],
  [{ title: '题', body: ['文'.repeat(500)] }, 'brief'],
  [{ body: ['6月5日，学生来到展厅。'], found: 'photo' }, 'photoStory'],
  [{ body: ['没有头也没有尾的一段。'] }, 'fragment'],
  [{ body: ['本报讯 有电头的一段。'] }, 'brief'],
])('kind %#', (made, kind) => {
  expect(detectKind(toStory(made))).toBe(kind);
});

describe('id', () => {
  const body = ['本报讯 近日，园区开园。企业入驻，工人上岗。'];
  test('does not depend on headline, byline or sign-off', () => {
    const id = toId('page', toStory({ body }), new Set());
    expect(id).toMatch(/^[0-9a-z]{8}$/);
    expect(toId('page', toStory({ body, title: '另一个题', signOff: '苏莹' }), new Set())).toBe(id);
  });
  test('depends on the text and the page, and is never given twice', () => {
    const id = toId('page', toStory({ body }), new Set());
    expect(toId('page', toStory({ body: ['另一篇。'] }), new Set())).not.toBe(id);
    expect(toId('other', toStory({ body }), new Set())).not.toBe(id);
    expect(toId('page', toStory({ body }), new Set([id]))).not.toBe(id);
  });
});

test('lines with only blank ones between them are one span', () => {
  const page = '甲\n\n乙\n丙\n丁';
  const part = (text: string) =>
    ({ passage: { text, at: [page.indexOf(text)] }, role: 'paragraph', block: 1 }) as const;
  expect(toLineSpans(page, ['甲', '乙', '丁'].map(part))).toEqual([
    [1, 3],
    [5, 5],
  ]);
});

test('newspaper: that of the settings where the page names none, and said to be supplied', () => {
  const imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  const found = findNewspaper(imprint, [toStory({ body: ['本报讯 开园。'] })], '临浦日报');
  expect([found?.newspaper, found?.evidence.basis]).toEqual(['临浦日报', 'supplied']);
});

test.each<[string, readonly string[], string | null]>([
  ['datelines agree', ['科技日报讯(曾淇)清单发布。', '近日，开园。'], '科技日报'],
  ['datelines differ', ['科技日报讯 发布。', '临浦晚报讯 开园。'], null],
  ['本报 names none', ['本报讯 开园。'], null],
])('newspaper: %s', (_, leads, newspaper) => {
  const imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  expect(
    findNewspaper(
      imprint,
      leads.map((lead) => toStory({ body: [lead] })),
    )?.newspaper ?? null,
  ).toBe(newspaper);
});
