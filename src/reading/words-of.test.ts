import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { toLexicon } from './lexicon.ts';
import { wordsOf } from './words-of.ts';

const known = toLexicon(['肇庆高新区', '新能源汽车'].map((word) => [word, word]));

test.each([
  ['清远高新区打造大湾区外溢产业承载地', '清远高新区|打造|大湾区外溢|产业|承载地'],
  ['首家“零碳工厂”诞生', '首家|“零碳|工厂”|诞生'],
  ['肇庆高新区新能源汽车产业开新局', '肇庆高新区|新能源汽车|产业开新局'],
  ['全链条服务，打造创客栖息地', '全链条|服务，|打造创客|栖息地'],
  ['', ''],
])('%s', (text, words) => {
  expect(wordsOf(text, known).join('|')).toBe(words);
});

propertyTest.prop([fc.string({ unit: fc.constantFrom(...'高新区产业“”（），5G ·') })])(
  'nothing is lost; no piece begins with a closing mark or ends with an opening one',
  (text) => {
    const words = wordsOf(text, known);
    expect(words.join('')).toBe(text);
    expect(words.slice(1).filter((word) => /^[，）”]/u.test(word))).toEqual([]);
    expect(words.slice(0, -1).filter((word) => /[（“]$/u.test(word))).toEqual([]);
  },
);
