/**
 * What is new in the archive, as feeds have it: dated by accession or correction, never by the newspaper's date, for a
 * reader who subscribes wants to know what came in. Newest first, at most fifty.
 */
import type { ArticleFrontMatter } from '../schema/article.ts';
import { latestOf, modifiedOn } from './modified.ts';

export interface FeedEntry {
  /** The article's permanent address: its id in the feed too. */
  readonly address: string;
  readonly title: string;
  /** The beginning of the text. */
  readonly excerpt: string;
  /** Days: `2026-11-21`. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Address of the route that the feed is of; the id of the Atom feed. */
  readonly route: string;
  readonly atom: string;
  readonly json: string;
  readonly language: string;
  readonly rights: string | undefined;
  /** Who publishes it. */
  readonly author: string;
  /** The latest day of its entries. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** How many entries a feed has at most. */
export const feedLength = 50;

export interface Dated {
  readonly article: ArticleFrontMatter;
  readonly published: string;
  readonly updated: string;
}

/** The articles that changed last, newest first; those of one day stay in their order. Those without an accession are left out: nobody knows when they came in. */
export const newestOf = (
  articles: readonly ArticleFrontMatter[],
  accessionOf: (id: string) => string | null,
): readonly Dated[] =>
  articles
    .flatMap((article): Dated[] => {
      const published = accessionOf(article.id);
      const updated = modifiedOn(article, published);
      return published === null || updated === null ? [] : [{ article, published, updated }];
    })
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
    .slice(0, feedLength);

/** `厦门火炬高新区：“零碳工厂”诞生`; where the title names the park it stands alone. */
export const feedTitle = ({ title, park }: Pick<ArticleFrontMatter, 'title' | 'park'>): string =>
  park === null || title.includes(park) ? title : `${park}：${title}`;

/** The day that a feed changed last; null where it has no entry: then there is no feed. */
export const updatedOn = (entries: readonly Pick<Dated, 'updated'>[]): string | null =>
  latestOf(entries.map(({ updated }) => updated));

/** A day as RFC 3339 has it: its beginning, for the register knows no hours. */
export const toTimestamp = (day: string): string => `${day}T00:00:00Z`;
