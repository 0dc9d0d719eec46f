/** The facets and dates of all articles as columns of small numbers, and what can be counted on them. */
import { facetNames, unknownYear, type FacetName } from './records.ts';
import type { Chosen, FacetCount, Found, MonthCount } from './found.ts';

/** The values of one facet; article `n` has the values at `places[starts[n]]` up to `places[starts[n + 1]]`. */
export interface Column {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** Articles are numbered from the newest to the oldest, those without a date behind. */
export interface Columns {
  readonly size: number;
  /** Number of the first article without a date. */
  readonly undatedFrom: number;
  readonly facets: Readonly<Record<FacetName, Column>>;
  /** First and last day that the date may mean, `YYYYMMDD` as a number; 0 where there is none. */
  readonly firstDay: Uint32Array;
  readonly lastDay: Uint32Array;
}

/** Lists of values → a column. Values keep the order in which they come. */
export function toColumn(lists: readonly (readonly string[])[]): Column {
  const placeOf = new Map<string, number>();
  const places: number[] = [];
  const starts = [0];
  for (const list of lists) {
    for (const value of list) {
      const place = placeOf.get(value) ?? placeOf.size;
      placeOf.set(value, place);
      places.push(place);
    }
    starts.push(places.length);
  }
  return { values: [...placeOf.keys()], starts: Uint32Array.from(starts), places: Uint32Array.from(places) };
}

const dateBit = 1 << facetNames.length;

/** For article → which choices it does not meet, as bits: one a facet in order, then that of the range of dates. */
function toMisses(columns: Columns, chosen: Chosen): (article: number) => number {
  const tests = facetNames.flatMap((facet, index) => {
    if (chosen[facet].length === 0) return [];
    const { values, starts, places } = columns.facets[facet];
    const isChosen = values.map((value) => chosen[facet].includes(value));
    return [{ bit: 1 << index, isChosen, starts, places }];
  });
  const from = chosen.from === undefined ? null : toDay(chosen.from, '01');
  const to = chosen.to === undefined ? null : toDay(chosen.to, '99');
  return (article) => {
    let misses = 0;
    for (const { bit, isChosen, starts, places } of tests) {
      let meets = false;
      for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++)
        meets ||= isChosen[places[at] ?? 0] === true;
      if (!meets) misses |= bit;
    }
    const first = columns.firstDay[article] ?? 0;
    const last = columns.lastDay[article] ?? 0;
    if ((from !== null && first < from) || (to !== null && (first === 0 || last > to))) misses |= dateBit;
    return misses;
  };
}

/** `'2023-10'`, `'99'` → 20231099 */
const toDay = (date: string, day: string): number => {
  const [year = '', month = day === '01' ? '01' : '99', of = day] = date.split('-');
  return Number(year + month + of);
};

/** Articles that a query matches → those that meet the choices, with the counts. `hits` keep their order. */
export function narrow(columns: Columns, matching: readonly number[], chosen: Chosen): Found {
  const missesOf = toMisses(columns, chosen);
  const counts = facetNames.map((facet) => new Uint32Array(columns.facets[facet].values.length));
  const hits: number[] = [];
  const { month, year } = columns.facets;
  const months = new Uint32Array(month.values.length);
  const onlyYears = new Uint32Array(year.values.length);
  const tallies = facetNames.map((facet, index) => ({
    others: ~(1 << index),
    count: counts[index] ?? new Uint32Array(),
    ...columns.facets[facet],
  }));
  for (const article of matching) {
    const misses = missesOf(article);
    if (misses === 0) hits.push(article);
    for (const { others, count, starts, places } of tallies) {
      if ((misses & others) !== 0) continue;
      const end = starts[article + 1] ?? 0;
      for (let at = starts[article] ?? 0; at < end; at++) count[places[at] ?? 0] = (count[places[at] ?? 0] ?? 0) + 1;
    }
    if ((misses & ~dateBit) !== 0) continue;
    const [column, tally] = month.starts[article] === month.starts[article + 1] ? [year, onlyYears] : [month, months];
    const place = column.places[column.starts[article] ?? 0] ?? 0;
    tally[place] = (tally[place] ?? 0) + 1;
  }
  const toYears = (values: readonly string[]): FacetCount[] =>
    values
      .map((value, place) => ({ value, count: onlyYears[place] ?? 0 }))
      .filter(({ value, count }) => count > 0 && value !== unknownYear)
      .sort((a, b) => (a.value < b.value ? -1 : 1));
  const toCounts = (facet: FacetName): FacetCount[] => {
    const count = counts[facetNames.indexOf(facet)] ?? new Uint32Array();
    const known = columns.facets[facet].values.map((value, place) => ({ value, count: count[place] ?? 0 }));
    const strangers = chosen[facet].filter((value) => !columns.facets[facet].values.includes(value));
    return [...known, ...strangers.map((value) => ({ value, count: 0 }))]
      .filter((entry) => entry.count > 0 || chosen[facet].includes(entry.value))
      .sort(facet === 'year' || facet === 'month' ? byValue : byCount);
  };
  return {
    hits,
    total: hits.length,
    facets: {
      park: toCounts('park'),
      province: toCounts('province'),
      topic: toCounts('topic'),
      reporter: toCounts('reporter'),
      year: toCounts('year'),
      month: toCounts('month'),
      newspaper: toCounts('newspaper'),
      kind: toCounts('kind'),
    },
    months: toMonths(month.values, months),
    onlyYears: toYears(year.values),
    undated: onlyYears[year.values.indexOf(unknownYear)] ?? 0,
  };
}

const toMonths = (values: readonly string[], counts: Uint32Array): MonthCount[] =>
  values
    .map((month, place) => ({ month, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1));

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });
const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count || collator.compare(a.value, b.value);
/** Newest first; what is not known last. */
const byValue = (a: FacetCount, b: FacetCount): number =>
  Number(/\d/.test(b.value)) - Number(/\d/.test(a.value)) || (a.value < b.value ? 1 : -1);
