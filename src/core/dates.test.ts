import { describe, expect, test } from 'vitest';
import { dateKey, dateLabel, machineDate, monthOf, yearOf } from './dates.ts';

describe('dateLabel', () => {
  test.each([
    ['2023-10-31', '2023年10月31日'],
    ['2023-01-05', '2023年1月5日'],
    ['2023-03', '2023年3月'],
    ['2023-03~', '约2023年3月'],
    ['2023', '2023年'],
    ['2023~', '约2023年'],
    ['2023?', '2023年（存疑）'],
    ['2023-10-31%', '约2023年10月31日（存疑）'],
    ['2023-XX', '2023年'],
    ['2023-10-XX', '2023年10月'],
    ['202X', '2020年代'],
    ['XXXX-10-31', '10月31日（年份不详）'],
    ['XXXX-XX-10', '10日（年月不详）'],
    ['XXXX-03-21/XXXX-03-31', '3月21日至31日（年份不详）'],
    ['2024-03-21/2024-03-31', '2024年3月21日至31日'],
    ['2023-10-31/2023-11-30', '2023年10月31日至11月30日'],
    ['2023-12-20/2024-01-20', '2023年12月20日至2024年1月20日'],
    ['2024-10/2024-12', '2024年10月至12月'],
    ['2023-10-01~/2023-10-31', '约2023年10月1日至2023年10月31日'],
    ['19XX', '20世纪'],
    ['2023-21', '2023年春季'],
    ['2023-03/2023-05', '2023年3月至5月'],
    ['../2023-05', '2023年5月以前'],
    ['2023/..', '2023年以后'],
    ['昨日', '昨日'],
  ])('%s → %s', (edtf, label) => {
    expect(dateLabel(edtf)).toBe(label);
  });
});

describe('where a date is listed', () => {
  test.each([
    ['2023-10-31', '2023', '10'],
    ['2023-03~', '2023', '03'],
    ['2023', '2023', null],
    ['2023-23', '2023', null],
    ['202X', null, null],
    ['XXXX-10-31', null, '10'],
    ['2023-12/2024-02', '2023', '12'],
    ['XXXX-XX-10', null, null],
    ['2024-10/2024-12', '2024', '10'],
    ['../2023-05', '2023', '05'],
    ['昨日', null, null],
  ])('%s', (edtf, year, month) => {
    expect([yearOf(edtf), monthOf(edtf)]).toEqual([year, month]);
  });
});

test('dateKey puts no date first, a year before its months, a month before its days', () => {
  const inOrder = [null, '2022-12-31', '2023', '2023-03~', '2023-03-01', '2023-22', '2023-10/2023-11', '2024?'];
  const shuffled = inOrder.toReversed().sort((a, b) => (dateKey(a) < dateKey(b) ? -1 : 1));
  expect(shuffled).toEqual(inOrder);
});

test.each([
  ['2023-10-31', '2023-10-31'],
  ['2023', '2023'],
  ['2023-03~', null],
  ['2023-21', null],
])('machineDate %s → %s', (edtf, expected) => {
  expect(machineDate(edtf)).toBe(expected);
});
