/** How many of the articles that a query matches have each value of each facet. */
import type { Columns } from '../format/columns.ts';
import type { Chosen, FacetCount, Found, MonthCount } from './found.ts';
import { dateBit, facetNames, unknownYear, type FacetName } from '../format/records.ts';

export type Counts = Pick<Found, 'facets' | 'months' | 'onlyYears' | 'undated'>;

interface Narrowed {
  /** All that the query matches, chosen or not. */
  readonly matching: readonly number[];
  readonly chosen: Chosen;
  /** The choices that an article does not meet, as bits: one a facet in order, then `dateBit`. */
  readonly missesOf: (article: number) => number;
}

/** The counts of all facets and months. */
export function toCounts(columns: Columns, { matching, chosen, missesOf }: Narrowed): Counts {
  const counts = facetNames.map((facet) => new Uint32Array(columns.facets[facet].values.length));
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
  const toFacet = (facet: FacetName): FacetCount[] => {
    const count = counts[facetNames.indexOf(facet)] ?? new Uint32Array();
    const known = columns.facets[facet].values.map((value, place) => ({ value, count: count[place] ?? 0 }));
    const strangers = chosen[facet].filter((value) => !columns.facets[facet].values.includes(value));
    return [...known, ...strangers.map((value) => ({ value, count: 0 }))]
      .filter((entry) => entry.count > 0 || chosen[facet].includes(entry.value))
      .sort(facet === 'year' || facet === 'month' ? byValue : byCount);
  };
  return {
    facets: {
      park: toFacet('park'),
      province: toFacet('province'),
      topic: toFacet('topic'),
      reporter: toFacet('reporter'),
      year: toFacet('year'),
      month: toFacet('month'),
      newspaper: toFacet('newspaper'),
      kind: toFacet('kind'),
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

/** Of equals the one that the catalogue names first. */
const byCount = (a: FacetCount, b: FacetCount): number => b.count - a.count;
/** Newest first; what is not known last. */
const byValue = (a: FacetCount, b: FacetCount): number =>
  Number(/\d/.test(b.value)) - Number(/\d/.test(a.value)) || (a.value < b.value ? 1 : -1);
