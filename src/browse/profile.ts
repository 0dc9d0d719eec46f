/** What a list of articles is about: its years, parks, writers and topics, counted. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { yearOf } from '../core/dates.ts';
import type { Heading } from '../archive/headings.ts';
import { dateHref, parkHref, reporterHref, topicHref } from '../core/links.ts';
import { tally } from './tally.ts';

/** A name, where it leads, and how many articles of the list it has. */
export interface Counted {
  readonly label: string;
  readonly href?: string | undefined;
  readonly count: number;
  /** Of a month: articles whose dates are stretches that reach into it, and may not be of it. */
  readonly maybe?: number | undefined;
  /** True for a row that counts the rest of a list together. */
  readonly rest?: boolean | undefined;
}

export interface Profile {
  /** Oldest first, those between without an article too. */
  readonly years: readonly Counted[];
  /** Articles whose date names no year. */
  readonly yearless: number;
  /** Most articles first, as those below. */
  readonly parks: readonly Counted[];
  readonly reporters: readonly Counted[];
  readonly topics: readonly Counted[];
}

type Lookups = Pick<Catalogue, 'parkOf' | 'reporterOf' | 'topicOf'>;

/** Articles → what they are about. */
export function toProfile(articles: readonly ArticleFrontMatter[], { parkOf, reporterOf, topicOf }: Lookups): Profile {
  const years = articles.map(({ date }) => (date === null ? null : yearOf(date)));
  return {
    years: toYears(years.filter((year) => year !== null)),
    yearless: years.filter((year) => year === null).length,
    parks: toCounted(articles, ({ park }) => (park === null ? [] : [parkOf(park)]), parkHref),
    reporters: toCounted(
      articles,
      ({ reporter }) => (reporter ?? []).map(({ name }) => reporterOf(name)),
      reporterHref,
    ),
    topics: toCounted(articles, ({ topic }) => (topic ?? []).map(topicOf), topicHref),
  };
}

function toCounted(
  articles: readonly ArticleFrontMatter[],
  headingsOf: (article: ArticleFrontMatter) => readonly (Pick<Heading, 'id' | 'name'> | undefined)[],
  hrefOf: (id: string) => string,
): Counted[] {
  // A heading counts once an article, under however many names it stands there.
  const met = articles.flatMap((article) => [...new Set(headingsOf(article))]);
  return tally(met.filter((heading) => heading !== undefined)).map(([{ id, name }, count]) => ({
    label: name,
    href: hrefOf(id),
    count,
  }));
}

/** A gap longer than this is left out of a strip of years. */
const longestGap = 30;

function toYears(years: readonly string[]): Counted[] {
  const counts = new Map(tally(years));
  const known = [...counts.keys()].map(Number).sort((a, b) => a - b);
  const filled = known.flatMap((year, index) => {
    const next = known[index + 1] ?? year + 1;
    return next - year > longestGap ? [year] : Array.from({ length: next - year }, (_, step) => year + step);
  });
  return filled.map((number) => {
    const year = String(number).padStart(4, '0');
    const count = counts.get(year) ?? 0;
    return { label: year, href: count === 0 ? undefined : dateHref(year), count };
  });
}
