import { describe, expect, test } from 'vitest';
import { correction } from '../../tests/open-record.ts';
import type { PageRecord } from '../schema/page.ts';
import { datelineOf } from './dateline-signature.ts';
import { latestOf, modifiedOn } from './modified.ts';
import { photographerOf } from './publication.ts';
import { countWords } from './word-count.ts';

test.each([
  ['建5G工厂，18.6%', 5],
  ['新能源', 3],
  ['AI PC 与 x86-64', 4],
  ['……“”', 0],
  ['', 0],
])('%s has %i words', (text, count) => {
  expect(countWords(text)).toBe(count);
});

test.each([
  ['王振宇/摄', '王振宇'],
  ['魏晨 摄', '魏晨'],
  ['付振华摄', '付振华'],
  ['本报记者 沈青 摄', '沈青'],
  ['摄影：沈青', '沈青'],
  ['视觉中国供图', null],
  ['图片来源：南阳高新区', null],
  ['受访者供图', null],
])('credit %s names %s', (credit, name) => {
  expect(photographerOf(credit)).toBe(name);
});

describe('datelineOf', () => {
  const page = (end: number) => ({ segments: [[2, end, 'dateline', 'a1', 1]] }) as unknown as PageRecord;
  test.each([
    ['题\n本报讯 \n(记者 近日', 10, '本报讯 (记者 近日', '本报讯 (记者'],
    ['题\n本报讯(记者 近日', 8, '本报讯(记者近日', '本报讯(记者'],
    ['题\n本报讯 \n(记者 近日', 5, '近日，本报讯', null],
  ])('page %j to %i, paragraph %j', (pageText, end, text, dateline) => {
    expect(datelineOf(page(end), () => pageText, 'a1', text)).toBe(dateline);
  });
  test('another article’s is not its own', () => {
    expect(datelineOf(page(8), () => '题\n本报讯(记者 近日', 'b2', '本报讯(记者近日')).toBeNull();
  });
});

describe('modifiedOn', () => {
  const basis = { title: { basis: 'printed' } } as const;
  test.each([
    ['accession', { basis }, '2026-11-01', '2026-11-01'],
    ['a later correction', { basis, corrections: [correction] }, '2026-11-01', '2026-12-01'],
    ['a ruling', { basis: { title: { basis: 'supplied', by: '王', when: '2026-12-24' } } }, '2026-11-01', '2026-12-24'],
    ['a ruling without a day', { basis: { title: { basis: 'supplied', when: '去年' } } }, '2026-11-01', '2026-11-01'],
    ['nothing known', { basis }, null, null],
  ] as const)('%s', (_, article, accession, expected) => {
    expect(modifiedOn(article as Parameters<typeof modifiedOn>[0], accession)).toBe(expected);
  });
  test('of no days there is no latest', () => {
    expect(latestOf([null, undefined])).toBeNull();
  });
});
