import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { isNarrowing } from './found.ts';
import { findMarks } from './marks.ts';
import { toAddress, toggle, toState, withoutChosen } from './state.ts';

describe('fold', () => {
  test.each([
    ['施耐德電氣（５Ｇ）', '施耐德电气(5g)'],
    ['首家“零碳工厂”诞生', '首家零碳工厂诞生'],
    ['《高新区》', '高新区'],
    ['2021—2023年', '2021-2023年'],
    ['约200 亿元', '约200亿元'],
    ['OpenLab  Shanghai', 'openlab shanghai'],
    [' 近日 ， 园区 ', '近日,园区'],
  ])('%s → %s', (source, text) => {
    expect(fold(source).text).toBe(text);
  });

  const text = fc.string({ unit: fc.constantFrom(...'高新区電廠5０ａA ，。“”《》—~ 	𠮷é㎡'), maxLength: 40 });
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
    ['施耐德電氣５Ｇ工厂', ['电气5g'], ['電氣５Ｇ']],
    ['“零碳”工厂', ['零碳工厂'], ['零碳”工厂']],
    ['高新区高新区', ['新区高'], ['新区高']],
    ['甲乙丙', ['甲乙', '乙丙'], ['甲乙丙']],
    ['没有', ['别的'], []],
  ])('%s, %j', (text, terms, marked) => {
    expect(findMarks(text, terms).map(([start, end]) => text.slice(start, end))).toEqual(marked);
  });
});

describe('the address of a search', () => {
  const value = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
  const chosen = fc.record({
    park: fc.uniqueArray(value),
    province: fc.uniqueArray(value),
    topic: fc.uniqueArray(value),
    reporter: fc.uniqueArray(value),
    year: fc.uniqueArray(value),
    month: fc.uniqueArray(value),
    newspaper: fc.uniqueArray(value),
    kind: fc.uniqueArray(value),
  });
  const range = fc.constantFrom({}, { from: '2023' }, { to: '2023-10' }, { from: '1998-01-31', to: '2003' });
  property.prop([value, chosen, range, fc.constantFrom('relevance', 'newest', 'oldest')], { seed: 5 })(
    'is read back as it was written',
    (query, values, dates, order) => {
      const state = { query, chosen: { ...values, ...dates }, order } as const;
      expect(toState(new URLSearchParams(toAddress(state)))).toEqual(state);
    },
  );

  test('a value is chosen and taken away again', () => {
    const state = toState(new URLSearchParams('q=零碳&park=西安高新区'));
    expect(isNarrowing(toggle(state, 'park', '西安高新区').chosen)).toBe(false);
    expect(toAddress(withoutChosen(toggle(state, 'year', '2023')))).toBe(`?q=${encodeURIComponent('零碳')}`);
    expect(toState(new URLSearchParams('sort=random')).order).toBe('relevance');
    expect(isNarrowing(toState(new URLSearchParams('from=soon&to=2023-13')).chosen)).toBe(false);
  });
});
