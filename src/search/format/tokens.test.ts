import { expect, test } from 'vitest';
import { spell, toTokens } from './tokens.ts';

test('a character spells four letters, and its word begins with them', () => {
  expect(spell('零碳')).toMatch(/^[a-z]{8}$/);
  expect(spell('零碳').startsWith(spell('零'))).toBe(true);
  expect(spell('\uffff')).toHaveLength(4);
  expect(new Set(Array.from({ length: 0x10000 }, (_, code) => spell(String.fromCharCode(code)))).size).toBe(0x10000);
});

test('each place of a text is a word, and the end of a part is none', () => {
  expect(toTokens('零碳\n厂\n', '\n', 7).split(' ')).toEqual([
    spell('零碳'),
    spell('碳\n'),
    '-',
    spell('厂\n'),
    '-',
    '-',
    '-',
  ]);
});
