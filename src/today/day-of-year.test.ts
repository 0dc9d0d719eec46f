import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { dayLabel, dayOf, nearestDays } from './day-of-year.ts';

test.each([
  ['the day itself', ['06-02', '06-03'], '06-03', ['06-03']],
  ['the nearer one', ['06-02', '06-30'], '06-10', ['06-02']],
  ['round the turn of the year', ['01-02', '10-31'], '12-30', ['01-02']],
  ['29 February', ['02-29', '04-01'], '03-01', ['02-29']],
  ['of two alike the earlier', ['06-04', '06-02'], '06-03', ['06-02']],
  ['none', [], '06-03', []],
])('%s', (_, days, today, nearest) => {
  expect(nearestDays(days, today, 1)).toEqual(nearest);
});

test('labels', () => {
  expect(dayLabel('06-02')).toBe('6月2日');
  expect(dayOf(new Date(2026, 10, 1))).toBe('11-01');
});

test('several, the nearest first; today alone where there is one', () => {
  expect(nearestDays(['01-02', '06-30', '12-01'], '12-30', 2)).toEqual(['01-02', '12-01']);
  expect(nearestDays(['12-30', '12-31'], '12-30', 2)).toEqual(['12-30']);
});

propertyTest.prop([fc.array(fc.date({ noInvalidDate: true })), fc.date({ noInvalidDate: true })])(
  'they are of the days given',
  (dates, today) => {
    const days = dates.map(dayOf);
    const nearest = nearestDays(days, dayOf(today), 3);
    expect(nearest.every((day) => days.includes(day))).toBe(true);
    expect(nearest.length > 0).toBe(days.length > 0);
  },
);
