import { describe, expect, test } from 'vitest';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { weeksOf } from '../browse/month-calendar.ts';
import { listByYear, placeInTime } from './years.ts';

const dated = (date: string): ArticleFrontMatter => ({ id: date, date }) as ArticleFrontMatter;
const ids = (list: readonly ArticleFrontMatter[]) => list.map(({ id }) => id);

test.each([
  ['2023-10-31', '2023', '10', 31],
  ['2023-10-31~', '2023', '10', null],
  ['2023-10-31?', '2023', '10', null],
  ['2023-10', '2023', '10', null],
  ['2023-10~', '2023', '10', null],
  ['2023-10-XX', '2023', '10', null],
  ['2023-10-02/2023-10-05', '2023', '10', null],
  ['2023-10-31/2023-11-02', '2023', null, null],
  ['2023', '2023', null, null],
  ['2023-23', '2023', null, null],
  ['2023-12/2024-02', '2023', null, null],
  ['2023-05/..', '2023', null, null],
  ['../2023-05', '2023', null, null],
])('%s is placed in %s, month %s, day %s', (edtf, year, month, day) => {
  expect(placeInTime(edtf)).toEqual({ year, month, day });
});

test.each(['202X', 'XXXX-10-31', '昨日'])('%s has no place', (edtf) => {
  expect(placeInTime(edtf)).toBeNull();
});

describe('listByYear', () => {
  const dates = [
    '2024-01-05',
    '2023-12/2024-02',
    '2023-10-31',
    '2023-10-31~',
    '2023-10',
    '2023-10-02',
    '2023-23',
    '2023',
  ];
  const years = listByYear([...dates, '202X'].map(dated));
  const month = (year: string, name: string) =>
    years.find((heading) => heading.year === year)?.months.find((heading) => heading.month === name);

  test('a day holds what is certain to be of it; the rest of the month stands beside', () => {
    const october = month('2023', '10');
    expect([...(october?.days ?? [])].map(([day, list]) => [day, ids(list)])).toEqual([
      [31, ['2023-10-31']],
      [2, ['2023-10-02']],
    ]);
    expect(ids(october?.dayless ?? [])).toEqual(['2023-10-31~', '2023-10']);
  });

  test('what reaches beyond a month stands beside the year, and beside each month it touches', () => {
    expect(years.map(({ year, monthless }) => [year, ids(monthless)])).toEqual([
      ['2024', []],
      ['2023', ['2023-12/2024-02', '2023-23', '2023']],
    ]);
    expect(ids(month('2024', '01')?.around ?? [])).toEqual(['2023-12/2024-02']);
    expect(ids(month('2023', '10')?.around ?? [])).toEqual(['2023-23']);
    // A month that nothing lies in wholly is there all the same.
    expect([ids(month('2023', '12')?.articles ?? []), ids(month('2023', '12')?.around ?? [])]).toEqual([
      [],
      ['2023-12/2024-02'],
    ]);
  });

  test('every article with a year is counted once', () => {
    for (const { articles, months, monthless } of years) {
      expect(
        months.reduce((sum, { days, dayless }) => sum + [...days.values()].flat().length + dayless.length, 0),
      ).toBe(articles.length - monthless.length);
    }
    expect(years.reduce((sum, { articles }) => sum + articles.length, 0)).toBe(dates.length);
  });
});

test.each([
  ['2023', '10', 6, 7, 31],
  ['2021', '02', 4, 1, 28],
  ['2024', '02', 5, 4, 29],
])('%s-%s has %d weeks, begins on weekday %d and has %d days', (year, month, weeks, weekday, days) => {
  const calendar = weeksOf(year, month);
  expect(calendar).toHaveLength(weeks);
  expect((calendar[0] ?? []).indexOf(1) + 1).toBe(weekday);
  expect(calendar.flat().filter((day) => day !== null)).toEqual(Array.from({ length: days }, (_, index) => index + 1));
});
