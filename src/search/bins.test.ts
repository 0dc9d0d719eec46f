import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { toBins, toPlaces } from './bins.ts';

describe('bars', () => {
  test('of months, the empty ones too', () => {
    const bins = toBins([
      { month: '2023-11', count: 2 },
      { month: '2024-02', count: 5 },
    ]);
    expect(bins.map(({ date, count }) => [date, count])).toEqual([
      ['2023-11', 2],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 5],
    ]);
  });

  test('of years where there are many months', () => {
    const bins = toBins([
      { month: '1998-12', count: 1 },
      { month: '2001-01', count: 2 },
      { month: '2001-12', count: 3 },
    ]);
    expect(bins.map(({ date, count }) => [date, count])).toEqual([
      ['1998', 1],
      ['1999', 0],
      ['2000', 0],
      ['2001', 5],
    ]);
    expect(toPlaces(bins, '1999', '2000')).toEqual([1, 2]);
    expect(toPlaces(bins, '1999-06', '2000-02-29')).toEqual([1, 2]);
  });

  const month = fc.record({ year: fc.integer({ min: 1950, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) });
  const months = fc
    .uniqueArray(month, { selector: ({ year, month: of }) => year * 12 + of, minLength: 1, maxLength: 40 })
    .map((list) =>
      list
        .map(({ year, month: of }) => ({ month: `${String(year)}-${String(of).padStart(2, '0')}`, count: of }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    );

  property.prop([months], { seed: 11 })('lose no article, and each is chosen by its own dates', (list) => {
    const bins = toBins(list);
    const sum = (counts: readonly { readonly count: number }[]): number =>
      counts.reduce((total, { count }) => total + count, 0);
    expect(sum(bins)).toBe(sum(list));
    bins.forEach(({ date }, place) => {
      expect(toPlaces(bins, date, date)).toEqual([place, place]);
    });
    expect(toPlaces(bins, undefined, undefined)).toEqual([0, bins.length - 1]);
  });

  property.prop([months, fc.string(), fc.string()], { seed: 12 })(
    'any range has its ends among them',
    (list, from, to) => {
      const bins = toBins(list);
      const [low, high] = toPlaces(bins, from, to);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThan(bins.length);
    },
  );
});
