/** Page numbers as newspapers print them. */

export interface PrintPage {
  /** `A` of `A04`; empty where the number stands alone. */
  readonly part: string;
  readonly number: number;
}

const digits = '〇一二三四五六七八九';
const numbered = /^第?([A-Z]{0,2})(\d{1,3}|[〇一二三四五六七八九十]{1,3})版?$/;

/** `11` → 11, `A04版` → A 4, `第十二版` → 12; null where it cannot be read. */
export function readPrintPage(printed: string): PrintPage | null {
  const [, part = '', number = ''] = numbered.exec(printed.normalize('NFKC').trim().toUpperCase()) ?? [];
  const value = /^\d/.test(number) ? Number(number) : fromNumerals(number);
  return value === null || value < 1 ? null : { part, number: value };
}

/** `七` → 7, `十二` → 12, `二十` → 20; null where it is no number below a hundred. */
function fromNumerals(numerals: string): number | null {
  const [, tens = '', ten, ones = ''] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(numerals) ?? [];
  if (numerals === '' || ten === undefined || (ten === '' && tens !== '' && ones !== '')) return null;
  const high = ten === '' ? 0 : tens === '' ? 10 : digits.indexOf(tens) * 10;
  const low = ten === '' ? tens + ones : ones;
  return high + (low === '' ? 0 : digits.indexOf(low));
}

/** Pages of an issue → those below its highest page that are not among them: `[2, 5]` → `第1版、第3—4版`; nothing where none is missing. */
export function missingPages(pages: readonly PrintPage[]): string[] {
  return [...Map.groupBy(pages, ({ part }) => part)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([part, list]) => toGaps(list.map(({ number }) => number)).map((gap) => gapLabel(part, gap)));
}

/** First and last number of each gap from 1 on. */
function toGaps(numbers: readonly number[]): [number, number][] {
  const held = [...new Set(numbers)].sort((a, b) => a - b);
  return held.flatMap((number, index): [number, number][] => {
    const before = held[index - 1] ?? 0;
    return number - before > 1 ? [[before + 1, number - 1]] : [];
  });
}

function gapLabel(part: string, [first, last]: readonly [number, number]): string {
  const name = (number: number) => (part === '' ? String(number) : part + String(number).padStart(2, '0'));
  const range = first === last ? name(first) : `${name(first)}—${name(last)}`;
  return part === '' ? `第${range}版` : `${range}版`;
}
