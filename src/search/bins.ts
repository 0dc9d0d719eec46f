/** Months with articles → the bars of a histogram, and back from bars to dates. */
import type { MonthCount } from './found.ts';

/** One bar: a month, or a year. */
export interface Bin {
  /** First and last month, both included: `2023-10`. Equal where the bar is a month. */
  readonly first: string;
  readonly last: string;
  /** As an address names it: `2023-10` or `2023`. */
  readonly date: string;
  readonly count: number;
}

/** With more months than this, a bar is a year. */
const mostMonths = 36;

/** Bars from the first month to the last, empty ones too; oldest first. */
export function toBins(months: readonly MonthCount[]): readonly Bin[] {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const counts = new Map(months.map(({ month, count }) => [numberOf(month), count]));
  const start = numberOf(first.month);
  const end = numberOf(last.month);
  const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (end - start < mostMonths)
    return numbers(start, end).map((number) => {
      const month = nameOf(number);
      return { first: month, last: month, date: month, count: counts.get(number) ?? 0 };
    });
  return numbers(Math.floor(start / 12), Math.floor(end / 12)).map((year) => ({
    first: nameOf(year * 12),
    last: nameOf(year * 12 + 11),
    date: nameOf(year * 12).slice(0, 4),
    count: numbers(year * 12, year * 12 + 11).reduce((sum, number) => sum + (counts.get(number) ?? 0), 0),
  }));
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const nameOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** The bars that a range of dates touches, as a pair of places; the ends where it has no bound, or one that lies outside. */
export function toPlaces(
  bins: readonly Bin[],
  from: string | undefined,
  to: string | undefined,
): readonly [low: number, high: number] {
  const end = bins.length - 1;
  const firstMonth = from?.length === 4 ? `${from}-01` : from?.slice(0, 7);
  const lastMonth = to?.length === 4 ? `${to}-12` : to?.slice(0, 7);
  const low = firstMonth === undefined ? 0 : bins.findIndex(({ last }) => last >= firstMonth);
  const high = lastMonth === undefined ? end : bins.findLastIndex(({ first }) => first <= lastMonth);
  const start = low < 0 ? end : low;
  return [start, Math.max(start, high)];
}
