import { describe, expect, test } from 'vitest';
import { toBibtex } from './bibtex.ts';
import { toCslItem, withAccess, withAnchor } from './csl-item.ts';
import { formats } from './formats.ts';
import { toGbt2015, toGbt2025 } from './gbt7714.ts';
import { cases, toItem, toUnseenItem } from './golden-cases.ts';
import { gbtRows } from './golden-gbt7714.ts';
import { toIssue, toPlainText } from './plain-text.ts';
import { toRis } from './ris.ts';

type CaseName = keyof typeof cases;
const itemOf = (name: CaseName) => toItem(cases[name]);

describe('GB/T 7714', () => {
  test('every case has its row', () => {
    expect(Object.keys(gbtRows)).toEqual(Object.keys(cases));
  });

  test.each(Object.keys(cases) as CaseName[])('%s', (name) => {
    const row = gbtRows[name];
    expect([toGbt2025(itemOf(name)), toGbt2015(itemOf(name))]).toEqual([row?.[2025], row?.[2015]]);
  });

  /** What only we write: the unknown newspaper, and brackets around a date. */
  const withoutOurMarks = (text: string): string =>
    text.replace(/\[报名不详\](?:，|, |(?=\[2026-11-21\]))?/, '').replace(/\[((?!2026)\d{4}[-/\d]*)\]/, '$1');

  test.each(Object.entries(gbtRows).filter(([name]) => name !== 'a period'))(
    'but for our marks, the processor says the same: %s',
    (_, row) => {
      expect(withoutOurMarks(row[2025])).toBe(row.processor2025 ?? row[2025]);
      expect(withoutOurMarks(row[2015])).toBe(row.processor2015 ?? row[2015]);
    },
  );

  test('without the day of access it stays out', () => {
    const item = toUnseenItem(cases['no date']);
    expect(toGbt2025(item)).toContain('中国高新技术产业导报（11）');
    expect(toGbt2015(item)).toContain('中国高新技术产业导报(11). https');
  });
});

const head = '@article{banku-k4m2x9a,\n  author = {{赖小琴}},\n  title = {{千亿元级集群登榜}},\n';
const journal = '  journal = {{中国高新技术产业导报}},\n';
const kind = '  entrysubtype = {newspaper},\n  mark = {N},\n';
const web =
  '  url = {https://banku.example.org/articles/k4m2x9a/},\n  urldate = {2026-11-21},\n  langid = {chinese},\n';
const near = '原版未印出版日期，所列为报道的日期。';

describe('BibTeX', () => {
  test.each<[CaseName, string]>([
    [
      'supplied newspaper, issue and page',
      `${head}${journal}  year = {2023},\n  month = {11},\n  date = {2023-11-06},\n  pages = {11},\n${kind}${web}  note = {高新区报道文库},\n}\n`,
    ],
    [
      'approximate month',
      `${head}${journal}  year = {2023},\n  month = {3},\n  date = {2023-03~},\n  pages = {11},\n${kind}${web}  note = {高新区报道文库。${near.replace('。', '；日期不确切。')}},\n}\n`,
    ],
    [
      'year alone',
      `${head}${journal}  year = {2023},\n  date = {2023~},\n  pages = {11},\n${kind}${web}  note = {高新区报道文库。${near}},\n}\n`,
    ],
    [
      'no newspaper known',
      `${head}  year = {2023},\n  month = {10},\n  date = {2023-10-31~},\n${kind}${web}  note = {高新区报道文库。原版未印报名；${near}},\n}\n`,
    ],
  ])('%s', (name, text) => {
    expect(toBibtex(itemOf(name))).toBe(text);
  });

  test.each<[CaseName, string]>([
    ['a period', '  year = {2023},\n  date = {2023-03/2023-05},\n'],
    ['four authors', '  author = {{柳鑫} and {谢妮妮} and {周娴} and {过国忠}},\n'],
    ['no title printed', '  title = {{[近日，园区开工]}},\n'],
    [
      'characters that mean something to a format',
      '  title = {{“专精特新”100\\% \\& \\{新\\}\\_A\\#1\\textbackslash{}B \\textasciitilde{}\\textasciicircum{}\\$}},\n',
    ],
  ])('%s', (name, line) => {
    expect(toBibtex(itemOf(name))).toContain(line);
  });

  test.each<[CaseName, RegExp]>([
    ['no date', /\n {2}(?:year|month|date) =/],
    ['a day without a year', /\n {2}(?:year|month|date) =/],
    ['no author', /\n {2}author =/],
  ])('%s: the field is left out', (name, field) => {
    expect(toBibtex(itemOf(name))).not.toMatch(field);
  });
});

describe('RIS', () => {
  test.each<[CaseName, readonly string[]]>([
    [
      'supplied newspaper, issue and page',
      [
        'TY  - NEWS',
        'ID  - banku-k4m2x9a',
        'AU  - 赖小琴',
        'TI  - 千亿元级集群登榜',
        'T2  - 中国高新技术产业导报',
        'PY  - 2023',
        'DA  - 2023/11/06',
        'SP  - 11',
        'DB  - 高新区报道文库',
        'UR  - https://banku.example.org/articles/k4m2x9a/',
        'Y2  - 2026/11/21',
        'LA  - zh-CN',
        'ER  - ',
        '',
      ],
    ],
    [
      'no newspaper and no date',
      [
        'TY  - NEWS',
        'ID  - banku-k4m2x9a',
        'TI  - 千亿元级集群登榜',
        'DB  - 高新区报道文库',
        'UR  - https://banku.example.org/articles/k4m2x9a/',
        'Y2  - 2026/11/21',
        'LA  - zh-CN',
        'N1  - 原版未印报名；日期不详。',
        'ER  - ',
        '',
      ],
    ],
  ])('%s', (name, lines) => {
    expect(toRis(itemOf(name)).split('\r\n')).toEqual(lines);
  });

  test.each<[CaseName, readonly string[]]>([
    ['four authors', ['AU  - 柳鑫', 'AU  - 谢妮妮', 'AU  - 周娴', 'AU  - 过国忠']],
    ['approximate month', ['DA  - 2023/03', 'N1  - 原版未印出版日期，所列为报道的日期；日期不确切。']],
    ['year alone', ['PY  - 2023', 'DA  - 2023']],
    ['a period', ['PY  - 2023', 'DA  - 2023', `N1  - ${near}所记为2023年3月至2023年5月。`]],
    ['no title printed', ['TI  - [近日，园区开工]']],
  ])('%s', (name, lines) => {
    expect(toRis(itemOf(name)).split('\r\n')).toEqual(expect.arrayContaining([...lines]));
  });

  test('no line break gets into a value', () => {
    expect(toRis({ ...itemOf('no author'), title: '甲\r\nTY  - BOOK' })).toContain('TI  - 甲 TY - BOOK\r\n');
  });
});

describe('an inferred date is said to be so, and with its reason in every form that has a note', () => {
  const inferred = {
    basis: 'inferred',
    quote: '10月31日',
    reason: '年份未印，同版另一篇提到“2023年第八届”，由此推定为2023年。',
  } as const;
  const cited = cases['the date of the article alone'];
  const note =
    '原版未印出版日期，所列为报道的日期；日期为推定：年份未印，同版另一篇提到“2023年第八届”，由此推定为2023年。';
  const item = toItem({ ...cited, basis: { ...cited.basis, date: inferred } });

  test.each([
    ['RIS', toRis(item), `N1  - ${note}\r\n`],
    ['BibTeX', toBibtex(item), `note = {高新区报道文库。${note}}`],
    ['a sentence', toPlainText(item), '，报道日期2023年10月31日（推定），'],
    ['CSL-JSON', formats.csl.toText([item]), `"note": "${note}"`],
  ])('%s', (_, text, said) => {
    expect(text).toContain(said);
  });

  test('but where the issue’s own date stands, that is cited, and nothing is said', () => {
    const plain = cases['supplied newspaper, issue and page'];
    expect(toItem({ ...plain, basis: { ...plain.basis, date: inferred } })).toEqual(toItem(plain));
  });
});

test('an inferred newspaper stands in brackets where people read it, and has its own name where programs do', () => {
  const plain = cases['supplied newspaper, issue and page'];
  const newspaper = { basis: 'inferred', reason: '据本版电头。' } as const;
  const item = toItem({ ...plain, basis: { ...plain.basis, newspaper } });
  expect(toGbt2025(item)).toContain('. [中国高新技术产业导报]，2023-11-06（11）. ');
  expect(item.note).toBe('报名为推定：据本版电头。');
  expect(toPlainText(item)).toContain('，《[中国高新技术产业导报]》2023年11月6日第11版，');
  expect(toRis(item)).toContain('T2  - 中国高新技术产业导报\r\n');
  expect(toBibtex(item)).toContain(journal);
  expect(item['container-title']).toBe('中国高新技术产业导报');
});

const address = '高新区报道文库，2026年11月21日检索，https://banku.example.org/articles/k4m2x9a/';

test.each<[CaseName, string]>([
  [
    'supplied newspaper, issue and page',
    `赖小琴：《千亿元级集群登榜》，《中国高新技术产业导报》2023年11月6日第11版，${address}`,
  ],
  [
    'the date of the article alone',
    `赖小琴：《千亿元级集群登榜》，《中国高新技术产业导报》，报道日期2023年10月31日，第11版，${address}`,
  ],
  [
    'a period',
    `赖小琴：《千亿元级集群登榜》，《中国高新技术产业导报》，报道日期2023年3月至2023年5月，第11版，${address}`,
  ],
  ['no newspaper and no date', `《千亿元级集群登榜》，原载报纸不详，日期不详，${address}`],
  [
    'three authors',
    `柳鑫、谢妮妮、周娴：《千亿元级集群登榜》，《中国高新技术产业导报》2023年11月6日第11版，${address}`,
  ],
])('in a sentence: %s', (name, text) => {
  expect(toPlainText(itemOf(name))).toBe(text);
});

describe('CSL-JSON', () => {
  test('is an array of items, read back as written', () => {
    const items = Object.values(cases).map(toItem);
    expect(JSON.parse(formats.csl.toText(items))).toEqual(items);
  });

  test.each<[CaseName, object]>([
    ['supplied newspaper, issue and page', { issued: { 'date-parts': [[2023, 11, 6]] }, section: '园区' }],
    ['the date of the article alone', { issued: { 'date-parts': [[2023, 10, 31]], circa: true } }],
    [
      'a period',
      {
        issued: {
          'date-parts': [
            [2023, 3],
            [2023, 5],
          ],
          circa: true,
        },
      },
    ],
    ['a season', { issued: { 'date-parts': [[2023]], circa: true } }],
    ['photo story', { genre: '图片新闻' }],
    ['page with letters', { page: 'A04' }],
  ])('%s', (name, part) => {
    expect(itemOf(name)).toMatchObject(part);
  });

  test('what is not known is not there', () => {
    const keys = Object.keys(itemOf('no newspaper and no date'));
    for (const absent of ['author', 'container-title', 'issued', 'page', 'section']) expect(keys).not.toContain(absent);
  });
});

test.each<[CaseName, string]>([
  ['supplied newspaper, issue and page', '《中国高新技术产业导报》2023年11月6日第11版'],
  ['the date of the article alone', '《中国高新技术产业导报》，第11版'],
  ['no newspaper and no date', '原载报纸不详'],
])('the newspaper beside the date of the article: %s', (name, text) => {
  expect(toIssue(itemOf(name))).toBe(text);
});

test('lists: one record after the other', () => {
  const items = [itemOf('no author'), itemOf('four authors')];
  expect(formats.ris.toText(items).match(/TY {2}- NEWS\r\n/g)).toHaveLength(2);
  expect(formats.bibtex.toText(items).match(/^@article\{/gm)).toHaveLength(2);
  expect(formats.gbt2025.toText(items).split('\n')).toHaveLength(2);
});

test('the address of a paragraph takes the place of that of the article', () => {
  const item = toCslItem(cases['no author'], { address: 'https://a.example/x/', archive: '库', language: 'zh-CN' });
  const passage = withAnchor(withAnchor(item, 'p2'), 'p3');
  expect([passage.URL, passage.id]).toEqual(['https://a.example/x/#p3', `${item.id}.p3`]);
  expect(withAnchor(item, null)).toBe(item);
  expect(withAccess(item, '2026-01-02').accessed).toEqual({ 'date-parts': [[2026, 1, 2]] });
});
