/** Months and years with articles → the bars of a histogram, and back from bars to dates. */
import type { FacetCount, MonthCount } from '../engine/found.ts';

/** One bar: a month, or a year. */
export interface Bin {
  /** First and last month, both included: `2023-10`. Equal where the bar is a month. */
  readonly first: string;
  readonly last: string;
  /** As an address names it: `2023-10` or `2023`. */
  readonly date: string;
  readonly count: number;
}

export interface Bins {
  /** From the first month or year to the last, empty ones too; oldest first. */
  readonly bins: readonly Bin[];
  /** Articles that have no place in them: where bars are months, those whose year alone is known. */
  readonly without: number;
}

/** Over more years than this, a bar is a year. */
const mostYears = 3;

/** `onlyYears`: articles whose month is not known. */
export function toBins(months: readonly MonthCount[], onlyYears: readonly FacetCount[]): Bins {
  const years = [...months.map(({ month }) => toYear(month)), ...onlyYears.map(({ value }) => toYear(value))];
  if (years.length === 0) return { bins: [], without: 0 };
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return months.length > 0 && last - first < mostYears
    ? { bins: toMonthBins(months), without: sum(onlyYears) }
    : { bins: range(first, last).map((year) => toYearBin(year, months, onlyYears)), without: 0 };
}

const toYear = (date: string): number => Number(date.slice(0, 4));

function toMonthBins(months: readonly MonthCount[]): Bin[] {
  const counts = new Map(months.map(({ month, count }) => [numberOf(month), count]));
  return range(Math.min(...counts.keys()), Math.max(...counts.keys())).map((number) => {
    const month = nameOf(number);
    return { first: month, last: month, date: month, count: counts.get(number) ?? 0 };
  });
}

function toYearBin(year: number, months: readonly MonthCount[], onlyYears: readonly FacetCount[]): Bin {
  const date = String(year).padStart(4, '0');
  const count =
    sum(months.filter(({ month }) => toYear(month) === year)) +
    sum(onlyYears.filter(({ value }) => toYear(value) === year));
  return { first: `${date}-01`, last: `${date}-12`, date, count };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0);

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
