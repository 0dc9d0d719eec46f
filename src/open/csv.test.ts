import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { fromSafeCell, toCsvRow } from './csv.ts';

/** One CSV record, read as RFC 4180 says. */
function readRow(row: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cell.exec(row); found; found = cell.exec(row)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') return cell.lastIndex === row.length ? cells : [];
  }
  return [];
}

describe('toCsvRow', () => {
  property.prop([fc.array(fc.string({ unit: 'binary' }), { minLength: 1 })])('gives every text back', (texts) => {
    expect(readRow(toCsvRow(texts)).map(fromSafeCell)).toEqual(texts);
  });

  property.prop([fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), fc.string()])(
    'no cell begins as a formula',
    (sign, rest) => {
      expect(readRow(toCsvRow([sign + rest]))[0]).toBe(`'${sign}${rest}`);
    },
  );

  test.each([
    [['甲', 3, null], '甲,3,\r\n'],
    [['他说“好”，走了', '"引"', '甲,乙'], '他说“好”，走了,"""引""","甲,乙"\r\n'],
    [['甲\n乙'], '"甲\n乙"\r\n'],
    [["'=1", "'是"], "''=1,'是\r\n"],
    [[-3], '-3\r\n'],
  ])('%j', (cells, row) => {
    expect(toCsvRow(cells)).toBe(row);
  });
});
