import { expect, test } from 'vitest';
import type { Evidence } from '../schema/article.ts';
import { evidenceNote, mayQuoteBody } from './evidence-note.ts';

test.each<[Evidence, string]>([
  [{ basis: 'inferred', quote: '10月31日', reason: '年份据报头。' }, '推定：年份据报头，原文“10月31日”'],
  [{ basis: 'printed', quote: '2023年3月' }, '原文所印：原文“2023年3月”'],
  [{ basis: 'supplied' }, '人工提供'],
])('%o → %s', (evidence, note) => {
  expect(evidenceNote(evidence)).toBe(note);
});

test.each<[string, boolean]>([
  ['见于引题', false],
  ['见于标题；规范档未收此名，照录', false],
  ['见于副题', false],
  ['题下署名', false],
  ['题下署名、电头署名', false],
  ['文末署名', false],
  ['版面报头所印', false],
  ['据版面所印出版日期（“2023年4月4日”）', false],
  ['导语未印日期，同版另一篇提到“2023年第八届”，由此推定为2023年', false],
  ['导语未印日期，本文提到“2023年第八届”，由此推定为2023年', true],
  ['年份未印，同版另一篇提到“2023年第八届”，由此推定为2023年', true],
  ['版面未见标题，取正文首句', true],
  ['正文所述最多', true],
  ['正文所印', true],
  ['电头署名', true],
  ['据本版电头', true],
])('words of the evidence “%s” may stand in the body: %s', (reason, expected) => {
  expect(mayQuoteBody({ basis: 'printed', quote: '肇庆高新区', reason })).toBe(expected);
});
