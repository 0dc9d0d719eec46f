import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { findMarks, toExcerpt } from './marks.ts';
import { toTerms } from './query.ts';
import { toFacets, toSearchCatalogue } from './records.ts';
import { hasChosen, toAddress, toggle, toState, withoutChosen } from './state.ts';
import { toPairs, toPhrase, toSingles } from './tokens.ts';

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

describe('tokens', () => {
  property.prop([fc.string({ minLength: 2 }), fc.nat(), fc.nat()], { seed: 3 })(
    'the pairs of a part are a run of the pairs of the whole',
    (text, from, length) => {
      const start = from % (text.length - 1);
      const part = text.slice(start, start + 2 + (length % text.length));
      const pairs = toPairs(text);
      expect(pairs.slice(start, start + part.length - 1)).toEqual(toPairs(part));
    },
  );

  property.prop([fc.string({ minLength: 2, maxLength: 2 }), fc.string({ minLength: 2, maxLength: 2 })], { seed: 4 })(
    'two pairs are spelled alike only where they are the same',
    (a, b) => {
      expect(toPairs(a).join() === toPairs(b).join()).toBe(a === b);
    },
  );

  test('tokens are small Latin letters, whatever they stand for', () => {
    expect(toPairs('5g工厂18.6%').join('')).toMatch(/^[a-z]+$/);
    expect(toSingles('高高 新')).toHaveLength(2);
    expect(toPhrase('高')).toMatch(/^"[a-z]{4}"$/);
    expect(toPhrase('高新区')).toMatch(/^"[a-z]{7} [a-z]{7}"$/);
  });
});

test.each([
  ['零碳工厂 西安', ['零碳工厂', '西安']],
  ['  零碳　工厂 ', ['零碳', '工厂']],
  ['"AI PC" 青岛', ['ai pc', '青岛']],
  ['“零碳工厂”', ['零碳工厂']],
  ['零碳 零碳', ['零碳']],
  ['', []],
  ['“”', []],
])('the terms of %s', (query, terms) => {
  expect(toTerms(query).map(({ folded }) => folded)).toEqual(terms);
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

  test('an excerpt comes from the block that holds most terms, and says which it is', () => {
    const blocks = ['园区开园。', `${'前面的话'.repeat(30)}零碳工厂在西安诞生。${'后面的话'.repeat(30)}`, '零碳。'];
    const excerpt = toExcerpt(blocks, ['零碳工厂', '西安']);
    expect([excerpt?.block, excerpt?.cutBefore, excerpt?.cutAfter]).toEqual([2, true, true]);
    expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['零碳工厂', '西安']);
    expect(toExcerpt(blocks, ['没有'])).toBeNull();
  });
});

describe('the address of a search', () => {
  const value = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() === text);
  const chosen = fc.record({
    park: fc.uniqueArray(value),
    topic: fc.uniqueArray(value),
    reporter: fc.uniqueArray(value),
    year: fc.uniqueArray(value),
    kind: fc.uniqueArray(value),
  });
  property.prop([value, chosen, fc.constantFrom('relevance', 'newest', 'oldest')], { seed: 5 })(
    'is read back as it was written',
    (query, values, order) => {
      const state = { query, chosen: values, order } as const;
      expect(toState(new URLSearchParams(toAddress(state)))).toEqual(state);
    },
  );

  test('a value is chosen and taken away again', () => {
    const state = toState(new URLSearchParams('q=零碳&park=西安高新区'));
    expect(hasChosen(toggle(state, 'park', '西安高新区'))).toBe(false);
    expect(toAddress(withoutChosen(toggle(state, 'year', '2023')))).toBe(`?q=${encodeURIComponent('零碳')}`);
    expect(toState(new URLSearchParams('sort=random')).order).toBe('relevance');
  });
});

test('the catalogue points at each value by its place', () => {
  const data = {
    id: 'k1',
    title: '题',
    kind: 'brief',
    park: '西安高新区',
    date: '2023-06-15',
    reporter: [{ name: '张静', role: 'author' }],
    topic: ['green-low-carbon'],
    basis: { title: { basis: 'printed' } },
    source: { page: 'p1', order: 1, lines: [[1, 1]] },
  } as const satisfies Readonly<Record<string, unknown>>;
  const article = {
    ...data,
    reporter: [...data.reporter],
    topic: [...data.topic],
    source: { page: 'p1', order: 1, lines: [[1, 1] as [number, number]] },
  };
  const { values, articles } = toSearchCatalogue(
    [
      { key: 'x', data: article },
      { key: 'y', data: { ...article, id: 'k2', date: null, park: null } },
    ],
    (id) => `主题${id}`,
  );
  expect(values).toEqual({
    park: ['西安高新区'],
    topic: ['主题green-low-carbon'],
    reporter: ['张静'],
    year: ['2023', '不详'],
    kind: ['简讯'],
  });
  expect(articles.map(({ facets }) => [facets.park, facets.year])).toEqual([
    [[0], [0]],
    [[], [1]],
  ]);
  expect(toFacets(article, (id) => id).topic).toEqual(['green-low-carbon']);
});
