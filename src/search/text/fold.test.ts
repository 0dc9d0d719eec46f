import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { findMarks } from './marks.ts';
import { edge } from './words.ts';

describe('fold', () => {
  test.each([
    ['施耐德電氣（５Ｇ）', '施耐德电气(5g)'],
    ['首家“零碳工厂”诞生', '首家零碳工厂诞生'],
    ['《高新区》', '高新区'],
    ['2021—2023年', '2021-2023年'],
    ['约200 亿元', '约200亿元'],
    ['1,500万、１，５００万、1 500万', '1500万、1500万、1500万'],
    ['增长12，300家；5,6月；2023,100', '增长12,300家;5,6月;2023,100'],
    ['OpenLab  Shanghai', 'openlab shanghai'],
    [' 近日 ， 园区 ', '近日,园区'],
  ])('%s → %s', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  const text = fc.string({ unit: fc.constantFrom(...'高新区電廠5０0.,，ａA ，。“”《》—~ 	𠮷é㎡'), maxLength: 40 });
  property.prop([text], { seed: 1 })('folding twice is folding once', (source) => {
    const once = fold(source).text;
    expect(fold(once).text).toBe(once);
  });

  property.prop([text], { seed: 2 })('each folded character knows where it came from', (source) => {
    const folded = fold(source);
    expect([folded.from.length, folded.to.length]).toEqual([folded.text.length, folded.text.length]);
    folded.from.forEach((start, index) => {
      expect(start).toBeLessThan(folded.to[index] ?? 0);
      expect(start).toBeGreaterThanOrEqual(folded.from[index - 1] ?? 0);
      expect(folded.to[index]).toBeLessThanOrEqual(source.length);
    });
  });
});

describe('marks', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['首家“零碳工厂”诞生，零碳工厂二期', ['零碳工厂'], ['零碳工厂', '零碳工厂']],
    ['施耐德電氣５Ｇ工厂', ['电气‸5‸g‸'], ['電氣５Ｇ']],
    ['投资5亿元、1.5亿元、25亿元', ['‸5‸亿'], ['5亿']],
    ['“零碳”工厂', ['零碳工厂'], ['零碳”工厂']],
    ['高新区高新区', ['新区高'], ['新区高']],
    ['甲乙丙', ['甲乙', '乙丙'], ['甲乙丙']],
    ['没有', ['别的'], []],
  ])('%s, %j', (text, terms, marked) => {
    expect(
      findMarks(
        text,
        terms.map((term) => term.replaceAll('‸', edge)),
      ).map(([start, end]) => text.slice(start, end)),
    ).toEqual(marked);
  });
});
