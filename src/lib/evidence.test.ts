import { expect, test } from 'vitest';
import type { Evidence } from '../schema/article.ts';
import { evidenceNote } from './evidence.ts';

test.each<[Evidence, string]>([
  [{ basis: 'inferred', quote: '10月31日', reason: '年份据报头。' }, '推定：年份据报头，原文“10月31日”'],
  [{ basis: 'printed', quote: '2023年3月' }, '原文所印：原文“2023年3月”'],
  [{ basis: 'supplied' }, '人工提供'],
])('%o → %s', (evidence, note) => {
  expect(evidenceNote(evidence)).toBe(note);
});
