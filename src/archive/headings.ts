/** Articles gathered under what they speak of: names and topics. Each list keeps the order of the articles given. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Park, Person, Topic } from '../schema/authority.ts';
import { indexNames } from './index-names.ts';
import { byPinyin } from '../core/pinyin-order.ts';
import { slugOf } from './slugs.ts';

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
  const headings = [...lists].map(([name, list]) => {
    const entry = known.get(name) ?? null;
    return {
      id: entry?.id ?? slugOf(name),
      name,
      entry,
      names: unique(list.map(({ printed }) => printed)),
      articles: unique(list.map(({ article }) => article)),
    };
  });
  assertApart(headings);
  return headings.sort((a, b) => byPinyin(a.name, b.name));
}

/** One address for two names would lose one of them. */
function assertApart(headings: readonly Heading[]): void {
  const taken = new Map<string, string>();
  for (const { id, name } of headings) {
    const other = taken.get(id);
    if (other !== undefined)
      throw new Error(
        `${other}, ${name}: expected an address each, found ${id} for both; give one an entry in authority/`,
      );
    taken.set(id, name);
  }
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
