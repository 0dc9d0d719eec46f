/** What search keeps of an article: the shapes of its files on the site, written at build time and read in the browser. */
import type { BodyBlock } from '../markdown/article-file.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { dateKey, dateLabel, yearOf } from '../lib/dates.ts';
import { kindWords } from '../lib/words.ts';

/** Folder of the index below the site's root. */
export const searchFolder = 'pagefind';

/** The facets that a reader may narrow by, in the order they are shown. */
export const facetNames = ['park', 'topic', 'reporter', 'year', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];

/** Value that stands for a year that is not known. */
export const unknownYear = '不详';

/** `pagefind/catalogue.json`: all articles with their facets, small enough to be read whole. */
export interface SearchCatalogue {
  /** The values of each facet that articles have; an article points at them by place. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  readonly articles: readonly CatalogueEntry[];
}

export interface CatalogueEntry {
  /** What Pagefind calls the article. */
  readonly key: string;
  readonly id: string;
  /** Sorts by time; empty where the date is not known. */
  readonly date: string;
  readonly facets: Readonly<Record<FacetName, readonly number[]>>;
}

/** `pagefind/text/<id>.json`: what a hit shows, and the text that excerpts are cut from. */
export interface SearchText {
  readonly title: string;
  readonly kicker: string | null;
  readonly deck: string | null;
  readonly park: string | null;
  /** In words: 2023年10月31日. */
  readonly date: string | null;
  readonly reporters: readonly string[];
  readonly kind: string;
  /** `blocks[0]` is `#p1`. */
  readonly blocks: readonly string[];
  /** Captions and credits of its photos. */
  readonly photos: readonly string[];
}

/** Front matter and body → what a hit shows. */
export function toSearchText(data: ArticleFrontMatter, body: readonly BodyBlock[]): SearchText {
  return {
    title: data.title,
    kicker: data.kicker ?? null,
    deck: data.deck ?? null,
    park: data.park,
    date: data.date === null ? null : dateLabel(data.date),
    reporters: (data.reporter ?? []).map(({ name }) => name),
    kind: kindWords[data.kind],
    blocks: body.map(({ text }) => text),
    photos: (data.photos ?? []).flatMap(({ caption, credit }) => [caption, credit].filter((text) => text !== null)),
  };
}

/** One stretch of an article that is searched by itself: a string does not run from one part into the next. */
export interface SearchPart {
  readonly text: string;
  /** `kicker` and `deck` stand with the title at the head. */
  readonly role: 'kicker' | 'title' | 'deck' | 'body';
}

/** All that is searched of an article, in the order that it is shown. */
export function toSearchParts({ kicker, title, deck, blocks, photos }: SearchText): readonly SearchPart[] {
  return [
    ...(kicker === null ? [] : [{ text: kicker, role: 'kicker' } as const]),
    { text: title, role: 'title' },
    ...(deck === null ? [] : [{ text: deck, role: 'deck' } as const]),
    ...[...blocks, ...photos].map((text) => ({ text, role: 'body' }) as const),
  ];
}

/** The facet values of an article, in words. `topicName` gives a topic's name for its identifier. */
export function toFacets(
  data: ArticleFrontMatter,
  topicName: (id: string) => string,
): Readonly<Record<FacetName, readonly string[]>> {
  return {
    park: data.park === null ? [] : [data.park],
    topic: (data.topic ?? []).map(topicName),
    reporter: (data.reporter ?? []).map(({ name }) => name),
    year: [(data.date === null ? null : yearOf(data.date)) ?? unknownYear],
    kind: [kindWords[data.kind]],
  };
}

/** Rows of all articles → the catalogue. */
export function toSearchCatalogue(
  rows: readonly { readonly key: string; readonly data: ArticleFrontMatter }[],
  topicName: (id: string) => string,
): SearchCatalogue {
  const values: Record<FacetName, string[]> = { park: [], topic: [], reporter: [], year: [], kind: [] };
  const places = new Map<string, number>();
  const placeOf = (facet: FacetName, value: string): number => {
    const known = places.get(`${facet}\n${value}`);
    if (known !== undefined) return known;
    const place = values[facet].push(value) - 1;
    places.set(`${facet}\n${value}`, place);
    return place;
  };
  const articles = rows.map(({ key, data }): CatalogueEntry => {
    const facets = toFacets(data, topicName);
    const point = (facet: FacetName): number[] => facets[facet].map((value) => placeOf(facet, value));
    return {
      key,
      id: data.id,
      date: dateKey(data.date),
      facets: {
        park: point('park'),
        topic: point('topic'),
        reporter: point('reporter'),
        year: point('year'),
        kind: point('kind'),
      },
    };
  });
  return { values, articles };
}
