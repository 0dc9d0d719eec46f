/** The dates of all articles: as numbers in the catalogue, as days to compare, as years and months to choose. */
import { toColumn, type Column, type Columns } from './columns.ts';
import { unknownYear } from './records.ts';

/** What a date says: nothing that names a year, a year, or a month in it. */
export type Precision = 'none' | 'year' | 'month';
export const precisions: readonly Precision[] = ['none', 'year', 'month'];

/** No day of any date: dates before 1970 are negative. */
export const dayBias = 1_000_000;

export interface DateColumns {
  readonly days: Pick<Columns, 'firstDay' | 'lastDay'>;
  readonly months: { readonly year: Column; readonly month: Column };
}

/** Differences → `YYYYMMDD`. */
export function toDays(first: Float64Array, span: Float64Array, size: number): DateColumns['days'] {
  const firstDay = new Uint32Array(size);
  const lastDay = new Uint32Array(size);
  const toNumber = remembering((of: number): number => {
    const date = new Date(of * 86_400_000);
    return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  });
  let day = 0;
  first.forEach((number, article) => {
    day = article === 0 ? number - dayBias : day - number;
    firstDay[article] = toNumber(day);
    lastDay[article] = toNumber(day + (span[article] ?? 0));
  });
  return { firstDay, lastDay };
}

/** Words for those days; `precision`: how much of them is known. */
export function toYearsAndMonths(firstDay: Uint32Array, precision: Float64Array): DateColumns['months'] {
  const [none, year] = [precisions.indexOf('none'), precisions.indexOf('year')];
  // Words are made once for each month, not for each article.
  const words = remembering((month: number): readonly [years: readonly string[], months: readonly string[]] => {
    const of = String(Math.floor(month / 100)).padStart(4, '0');
    return [[of], [`${of}-${String(month % 100).padStart(2, '0')}`]];
  });
  const nothing: readonly string[] = [];
  const years: (readonly string[])[] = [];
  const months: (readonly string[])[] = [];
  firstDay.forEach((day, article) => {
    const exact = precision[article] ?? none;
    const [ofYear, ofMonth] = words(Math.floor(day / 100));
    years.push(exact === none ? [unknownYear] : ofYear);
    months.push(exact === none || exact === year ? nothing : ofMonth);
  });
  return { year: toColumn(years), month: toColumn(months) };
}

/** The same answer for the same number. */
function remembering<Value>(make: (number: number) => Value): (number: number) => Value {
  const known = new Map<number, Value>();
  return (number) => {
    const value = known.get(number) ?? make(number);
    known.set(number, value);
    return value;
  };
}
