/**
 * The archive as its lists: every article in order, and under each park, reporter, topic, date and newspaper page.
 * Built once a build; every route looks things up here.
 */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Park, Person, Topic } from '../schema/authority.ts';
import { dateKey, yearOf } from '../core/dates.ts';
import { toDetours, type Detour } from './detours.ts';
import { listByName, listByTopic, type ParkHeading, type ReporterHeading, type TopicHeading } from './headings.ts';
import { listByYear, type YearHeading } from './years.ts';

export interface Catalogue {
  /** Newest first, those without a date last. */
  readonly articles: readonly ArticleFrontMatter[];
  readonly byId: ReadonlyMap<string, ArticleFrontMatter>;
  /** Whether reports are filed by park: an archive of another paper has no list of parks, and names none. */
  readonly filesByPark: boolean;
  /** By pinyin. */
  readonly parks: readonly ParkHeading[];
  readonly reporters: readonly ReporterHeading[];
  /** Addresses that lead to one of them, or leave a choice. */
  readonly detours: { readonly parks: readonly Detour[]; readonly reporters: readonly Detour[] };
  /** In the order of the vocabulary; those without an article too. */
  readonly topics: readonly TopicHeading[];
  /** Newest first. */
  readonly years: readonly YearHeading[];
  readonly undated: readonly ArticleFrontMatter[];
  /** In reading order, by name of the page. */
  readonly byPage: ReadonlyMap<string, readonly ArticleFrontMatter[]>;
  /** Name in an article → its heading. */
  readonly parkOf: (name: string) => ParkHeading | undefined;
  readonly reporterOf: (name: string) => ReporterHeading | undefined;
  readonly topicOf: (id: string) => TopicHeading | undefined;
}

export interface Authority {
  readonly parks: readonly Park[];
  readonly topics: readonly Topic[];
  readonly people: readonly Person[];
}

/** Articles and authority files → lists. Pure. Throws where an article has a topic that the vocabulary does not. */
export function toCatalogue(unordered: readonly ArticleFrontMatter[], authority: Authority): Catalogue {
  const articles = unordered.toSorted(newestFirst);

  const parks = listByName(articles, ({ park }) => (park === null ? [] : [park]), authority.parks);
  const parkByName = byEveryName(parks);

  const reporters = listByName(articles, ({ reporter }) => (reporter ?? []).map(({ name }) => name), authority.people);
  const reporterByName = byEveryName(reporters);

  const topics = listByTopic(articles, authority.topics);
  const topicById = new Map(topics.map((heading) => [heading.id, heading]));

  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    filesByPark: authority.parks.length > 0 || parks.length > 0,
    parks,
    reporters,
    detours: { parks: toDetours(parks), reporters: toDetours(reporters) },
    topics,
    years: listByYear(articles),
    undated: articles.filter(({ date }) => date === null || yearOf(date) === null),
    byPage: Map.groupBy(
      articles.toSorted((a, b) => a.source.order - b.source.order),
      ({ source }) => source.page,
    ),
    parkOf: (name) => parkByName.get(name),
    reporterOf: (name) => reporterByName.get(name),
    topicOf: (id) => topicById.get(id),
  };
}

const byEveryName = <T extends { readonly names: readonly string[] }>(headings: readonly T[]): Map<string, T> =>
  new Map(headings.flatMap((heading) => heading.names.map((name) => [name, heading] as const)));

/** Of one day: by page, then as the page has them. */
const newestFirst = (a: ArticleFrontMatter, b: ArticleFrontMatter): number =>
  compare(dateKey(b.date), dateKey(a.date)) || compare(a.source.page, b.source.page) || a.source.order - b.source.order;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
