/** The facets and dates of all articles as columns of small numbers. */
import type { FacetName } from './records.ts';

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

/** Lists of values → a column. Its values stand in the order of `known`, others behind these as they come. */
export function toColumn(lists: readonly (readonly string[])[], known: readonly string[] = []): Column {
  const placeOf = new Map(known.map((value, place) => [value, place]));
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
