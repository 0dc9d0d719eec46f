/** The archive in numbers. */
import type { Catalogue } from './catalogue.ts';

export interface Figures {
  readonly articles: number;
  readonly pages: number;
  readonly parks: number;
  readonly reporters: number;
  readonly topics: number;
  /** `2019年` or `2019—2023年`; null where no article has a date. */
  readonly span: string | null;
  readonly undated: number;
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
    photoStories: articles.filter(({ kind }) => kind === 'photoStory').length,
    untitled: articles.filter(({ basis }) => basis.title.basis === 'inferred').length,
  };
}
