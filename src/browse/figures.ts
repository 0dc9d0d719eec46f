/** The archive in numbers. */
import { isInferred } from '../core/evidence-note.ts';
import type { Catalogue } from '../archive/catalogue.ts';

export interface Figures {
  readonly articles: number;
  readonly pages: number;
  readonly parks: number;
  readonly reporters: number;
  readonly topics: number;
  /** `2019年` or `2019—2023年`; null where no article has a date. */
  readonly span: string | null;
  readonly undated: number;
  /** Dates that the newspaper page prints, and those that are conclusions. */
  readonly printedDates: number;
  readonly inferredDates: number;
  /** Dates of one day, and those of a stretch of time. */
  readonly toTheDay: number;
  readonly windows: number;
  readonly photoStories: number;
  readonly untitled: number;
}

/** Counts what the lists hold; `pages` is the number of newspaper pages. */
export function toFigures({ articles, parks, reporters, topics, years, undated }: Catalogue, pages: number): Figures {
  const newest = years[0]?.year;
  const oldest = years.at(-1)?.year;
  return {
    articles: articles.length,
    pages,
    parks: parks.length,
    reporters: reporters.length,
    topics: topics.length,
    span:
      newest === undefined || oldest === undefined ? null : oldest === newest ? `${newest}年` : `${oldest}—${newest}年`,
    undated: undated.length,
    printedDates: articles.filter(({ date, basis }) => date !== null && basis.date?.basis === 'printed').length,
    inferredDates: articles.filter(isInferred).length,
    toTheDay: articles.filter(({ date }) => date !== null && /^\d{4}-\d\d-\d\d$/.test(date)).length,
    windows: articles.filter(({ date }) => date?.includes('/') ?? false).length,
    photoStories: articles.filter(({ kind }) => kind === 'photoStory').length,
    untitled: articles.filter(({ basis }) => basis.title.basis === 'inferred').length,
  };
}
