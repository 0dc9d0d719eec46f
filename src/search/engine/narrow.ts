/** What a query matches, narrowed by what the reader chose. */
import type { Columns } from '../format/columns.ts';
import { toCounts } from './counts.ts';
import { hasRange, isNarrowing, type Chosen, type Found } from './found.ts';
import { lazily } from '../format/lazily.ts';
import { dateBit, facetNames } from '../format/records.ts';

/** Article → the choices that it does not meet. */
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

/** `others`: the articles that miss the range of dates only. */
function countPerhaps({ firstDay, lastDay }: Columns, chosen: Chosen, others: () => readonly number[]): number {
  if (!hasRange(chosen)) return 0;
  const { from, to } = chosen;
  const [start, end] = [toDay(from ?? '0000', '01'), toDay(to ?? '9999', '99')];
  const overlaps = (article: number): boolean => {
    const [first, last] = [firstDay[article] ?? 0, lastDay[article] ?? 0];
    return first !== 0 && first <= end && last >= start;
  };
  return others().filter(overlaps).length;
}

/** Articles that a query matches → those that meet the choices, in their order; counted when the counts are read. */
export function narrow(columns: Columns, matching: readonly number[], chosen: Chosen): Found {
  const missesOf = toMisses(columns, chosen);
  const hits = isNarrowing(chosen) ? matching.filter((article) => missesOf(article) === 0) : matching;
  const made = lazily({ counts: () => toCounts(columns, { matching, chosen, missesOf }) });
  return lazily<Found>({
    hits: () => hits,
    total: () => hits.length,
    perhaps: () => countPerhaps(columns, chosen, () => matching.filter((article) => missesOf(article) === dateBit)),
    facets: () => made.counts.facets,
    months: () => made.counts.months,
    onlyYears: () => made.counts.onlyYears,
    undated: () => made.counts.undated,
  });
}
