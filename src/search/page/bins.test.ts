import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { toBins, toPlaces } from './bins.ts';

describe('bars', () => {
  test('of months, the empty ones too', () => {
    const { bins, without } = toBins(
      [
        { month: '2023-11', count: 2 },
        { month: '2024-02', count: 5 },
      ],
      [{ value: '2023', count: 4 }],
    );
    expect(bins.map(({ date, count }) => [date, count])).toEqual([
      ['2023-11', 2],
      ['2023-12', 0],
      ['2024-01', 0],
      ['2024-02', 5],
    ]);
    expect(without).toBe(4);
  });

  test('of years where there are many, with the articles whose month is not known', () => {
    const { bins, without } = toBins(
      [
        { month: '1998-12', count: 1 },
        { month: '2001-01', count: 2 },
        { month: '2001-12', count: 3 },
      ],
      [{ value: '1999', count: 4 }],
    );
    expect(bins.map(({ date, count }) => [date, count])).toEqual([
      ['1998', 1],
      ['1999', 4],
      ['2000', 0],
      ['2001', 5],
    ]);
    expect(without).toBe(0);
    expect(toPlaces(bins, '1999', '2000')).toEqual([1, 2]);
    expect(toPlaces(bins, '1999-06', '2000-02-29')).toEqual([1, 2]);
  });

  const year = fc.integer({ min: 1950, max: 2030 });
  const months = fc
    .uniqueArray(fc.tuple(year, fc.integer({ min: 1, max: 12 })), {
      selector: ([of, month]) => of * 12 + month,
      minLength: 1,
      maxLength: 40,
    })
    .map((list) =>
      list
        .map(([of, month]) => ({ month: `${String(of)}-${String(month).padStart(2, '0')}`, count: month }))
        .sort((a, b) => (a.month < b.month ? -1 : 1)),
    );
  const onlyYears = fc
    .uniqueArray(year, { maxLength: 5 })
    .map((list) => list.map((of) => ({ value: String(of), count: 2 })));
  const sum = (counts: readonly { readonly count: number }[]): number =>
    counts.reduce((total, { count }) => total + count, 0);

  property.prop([months, onlyYears], { seed: 11 })(
    'lose no article; each is chosen by its own dates',
    (list, alone) => {
      const { bins, without } = toBins(list, alone);
      expect(sum(bins) + without).toBe(sum(list) + sum(alone));
      bins.forEach(({ date }, place) => {
        expect(toPlaces(bins, date, date)).toEqual([place, place]);
      });
      expect(toPlaces(bins, undefined, undefined)).toEqual([0, bins.length - 1]);
    },
  );

  property.prop([months, fc.string(), fc.string()], { seed: 12 })(
    'any range has its ends in them',
    (list, from, to) => {
      const { bins } = toBins(list, []);
      const [low, high] = toPlaces(bins, from, to);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThan(bins.length);
    },
  );
});
