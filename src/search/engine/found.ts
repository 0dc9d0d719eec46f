/** What is asked of the engine, and what it answers. */
import { facetNames, type FacetName } from '../format/records.ts';

/** Chosen values: several of one facet are ORed, facets are ANDed. */
export interface Chosen extends Readonly<Record<FacetName, readonly string[]>> {
  /** First and last day or month, both included: `2023-10` or `2023-10-31`. An uncertain date must lie within wholly. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const nothingChosen: Chosen = {
  park: [],
  province: [],
  topic: [],
  reporter: [],
  year: [],
  month: [],
  newspaper: [],
  kind: [],
};

export const hasRange = ({ from, to }: Chosen): boolean => from !== undefined || to !== undefined;

/** Is anything chosen at all? */
export const isNarrowing = (chosen: Chosen): boolean =>
  hasRange(chosen) || facetNames.some((facet) => chosen[facet].length > 0);

export type Order = 'relevance' | 'newest' | 'oldest';

/** A value of a facet and how many articles would be found with it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface MonthCount {
  /** `2023-10` */
  readonly month: string;
  readonly count: number;
}

export interface Found {
  /** All articles found, in order, by their number in this index: what `read` takes. */
  readonly hits: readonly number[];
  /** How many: the true number. */
  readonly total: number;
  /** How many more may lie between `from` and `to`: their date is known too roughly to say. */
  readonly perhaps: number;
  /** Each counted under the choices of all *other* facets; a chosen value is there even where nothing is found with it. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** For a histogram: counted under everything but `from` and `to`, oldest first, without empty months. */
  readonly months: readonly MonthCount[];
  /** Those whose year is known and whose month is not, by year: `2023`. Counted as `months`, oldest first. */
  readonly onlyYears: readonly FacetCount[];
  /** Those of which no year is known. */
  readonly undated: number;
}

/** Something the reader may have meant. */
export interface Suggestion {
  readonly kind: 'park' | 'reporter' | 'topic' | 'word' | 'headline';
  /** The park's preferred name, the reporter, the topic, or the headline: what to show. */
  readonly label: string;
  /** How many articles the index has of it. */
  readonly count: number;
  /** Of its route: `parks/<id>/`, `articles/<id>/`; of a word, the word. */
  readonly id: string;
  /** The name that matched, where that is another one than `label`: a park's official name or variant. */
  readonly matched?: string;
}
