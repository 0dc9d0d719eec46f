/** Articles gathered under what they speak of: names, topics, years. Each list keeps the order of the articles given. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Park, Person, Topic } from '../schema/authority.ts';
import { monthOf, yearOf } from './dates.ts';
import { indexNames } from './index-names.ts';
import { byPinyin } from './pinyin-order.ts';
import { slugsFor } from './slugs.ts';

/** Something that articles are listed under. */
export interface Heading {
  /** Its address: `parks/<id>/`. */
  readonly id: string;
  readonly name: string;
  /** Newest first. */
  readonly articles: readonly ArticleFrontMatter[];
}

export interface NamedHeading<T> extends Heading {
  /** Its authority entry; null where the file does not know the name. */
  readonly entry: T | null;
  /** The names that stand in its articles. */
  readonly names: readonly string[];
}

export type ParkHeading = NamedHeading<Park>;
export type ReporterHeading = NamedHeading<Person>;

export interface TopicHeading extends Heading {
  readonly entry: Topic;
}

export interface MonthHeading {
  /** `01` to `12`; null: the date names the year alone. */
  readonly month: string | null;
  readonly articles: readonly ArticleFrontMatter[];
}

export interface YearHeading {
  readonly year: string;
  readonly articles: readonly ArticleFrontMatter[];
  /** Newest first, null last. */
  readonly months: readonly MonthHeading[];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
}

/** Articles under the names that stand in them, by pinyin; names of one authority entry fall together. */
export function listByName<T extends Entry>(
  articles: readonly ArticleFrontMatter[],
  namesOf: (article: ArticleFrontMatter) => readonly string[],
  entries: readonly T[],
): NamedHeading<T>[] {
  const known = indexNames(entries);
  const pairs = articles.flatMap((article) => namesOf(article).map((printed) => ({ printed, article })));
  const lists = Map.groupBy(pairs, ({ printed }) => known.get(printed)?.name ?? printed);
  const strangers = [...lists.keys()].filter((name) => !known.has(name));
  const slugs = slugsFor(strangers, new Set(entries.map(({ id }) => id)));
  return [...lists]
    .map(([name, list]) => {
      const entry = known.get(name) ?? null;
      return {
        id: entry?.id ?? slugs.get(name) ?? name,
        name,
        entry,
        names: unique(list.map(({ printed }) => printed)),
        articles: unique(list.map(({ article }) => article)),
      };
    })
    .sort((a, b) => byPinyin(a.name, b.name));
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Articles under each topic of the vocabulary, in its order. Throws where an article has a topic that it does not know. */
export function listByTopic(articles: readonly ArticleFrontMatter[], vocabulary: readonly Topic[]): TopicHeading[] {
  const lists = new Map(vocabulary.map(({ id }) => [id, [] as ArticleFrontMatter[]]));
  for (const article of articles) {
    for (const id of article.topic ?? []) {
      const list = lists.get(id);
      if (list === undefined) throw new Error(unknownTopic(article, id));
      list.push(article);
    }
  }
  return vocabulary.map((entry) => ({ id: entry.id, name: entry.name, entry, articles: lists.get(entry.id) ?? [] }));
}

const unknownTopic = ({ id, source }: ArticleFrontMatter, topic: string): string =>
  `articles/${source.page}/${id}.mdx: topic: expected an id of authority/topics.yaml; found ${JSON.stringify(topic)}`;

/** Articles under the years and months of their dates, newest first. Those whose date names no year are left out. */
export function listByYear(articles: readonly ArticleFrontMatter[]): YearHeading[] {
  const dated = articles.flatMap((article) => {
    const year = article.date === null ? null : yearOf(article.date);
    return year === null ? [] : [{ year, month: monthOf(article.date ?? ''), article }];
  });
  return [...Map.groupBy(dated, ({ year }) => year)]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, ofYear]) => ({
      year,
      articles: ofYear.map(({ article }) => article),
      months: [...Map.groupBy(ofYear, ({ month }) => month)]
        .sort(([a], [b]) => Number(b ?? 0) - Number(a ?? 0))
        .map(([month, ofMonth]) => ({ month, articles: ofMonth.map(({ article }) => article) })),
    }));
}
