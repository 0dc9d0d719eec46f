import { expect, test } from 'vitest';
import { storedAs, suppliedLabel } from './value-words.ts';

test('storedAs says in what a page came', () => {
  expect([
    storedAs({ format: 'text', encoding: 'GB18030' }),
    storedAs({ format: 'text', encoding: 'UTF-16LE with BOM' }),
    storedAs({ format: 'alto', encoding: 'UTF-8' }),
    storedAs({ format: 'pdf', encoding: null }),
  ]).toEqual(['GB18030', 'UTF-16LE，带字节顺序标记', 'ALTO XML，UTF-8', 'PDF 文字层']);
});

test('suppliedLabel names the fields that a person supplied', () => {
  expect(suppliedLabel(['newspaper', 'issueDate', 'source'])).toBe('报纸、出版日期、来源网址');
});
