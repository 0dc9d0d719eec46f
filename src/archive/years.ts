/** Articles by year, month and day, each as exactly as its date is known and no more. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import { dateSpan, yearOf } from '../core/dates.ts';

export interface MonthHeading {
  /** `01` to `12` */
  readonly month: string;
  /** All whose date lies within the month, newest first. */
  readonly articles: readonly ArticleFrontMatter[];
  /** Those of a day that is certain, by day of the month. */
  readonly days: ReadonlyMap<number, readonly ArticleFrontMatter[]>;
  /** The others: the month alone, an approximate day, some days of the month. */
  readonly dayless: readonly ArticleFrontMatter[];
  /** Not among `articles`: a season or an interval that this month is a part of. */
  readonly around: readonly ArticleFrontMatter[];
}

export interface YearHeading {
  readonly year: string;
  readonly articles: readonly ArticleFrontMatter[];
  /** Newest first; a month that no article is of, nor a window reaches, is left out. */
  readonly months: readonly MonthHeading[];
  /** No month is known, or it is one of several. */
  readonly monthless: readonly ArticleFrontMatter[];
}

/** How near a date comes to a day. */
export interface TimePlace {
  readonly year: string;
  /** null: the date reaches beyond a month. */
  readonly month: string | null;
  /** null: no day is certain. */
  readonly day: number | null;
}

const exactDay = /^\d{4}-\d\d-(\d\d)$/;

/**
 * `2023-10-31` → the day; `2023-10`, `2023-10-31~`, `2023-10-02/2023-10-05` → the month; `2023`, `2023-23`,
 * `2023-12/2024-02` → the year in which it begins; null where no single year is known.
 */
export function placeInTime(edtf: string): TimePlace | null {
  const year = yearOf(edtf);
  if (year === null) return null;
  const months = monthsOf(edtf);
  const only = months.length === 1 ? months[0] : undefined;
  const day = exactDay.exec(edtf)?.[1];
  return { year, month: only?.slice(5) ?? null, day: only === undefined || day === undefined ? null : Number(day) };
}

/** The months that a date may mean, `2023-12/2024-02` → `['2023-12', '2024-01', '2024-02']`; none where the end is open, or there are more than twelve. */
function monthsOf(edtf: string): string[] {
  const span = dateSpan(edtf);
  if (span === null || /^(?:\.\.)?\/|\/(?:\.\.)?$/.test(edtf)) return [];
  const [first, last] = [monthNumber(span.first), monthNumber(span.last)];
  if (last - first >= 12) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

/** Day → months since the year 0. */
function monthNumber(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Articles under the years and months of their dates, newest first. Those whose date names no year are left out. */
export function listByYear(articles: readonly ArticleFrontMatter[]): YearHeading[] {
  const dated = articles.flatMap((article) => {
    const place = article.date === null ? null : placeInTime(article.date);
    return place === null ? [] : [{ ...place, article }];
  });
  const around = groupAround(dated.filter(({ month }) => month === null).map(({ article }) => article));
  return [...Map.groupBy(dated, ({ year }) => year)]
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([year, ofYear]) => ({
      year,
      articles: ofYear.map(({ article }) => article),
      months: toMonthHeadings(year, ofYear, around),
      monthless: ofYear.filter(({ month }) => month === null).map(({ article }) => article),
    }));
}

function toMonthHeadings(
  year: string,
  ofYear: readonly Placed[],
  around: ReadonlyMap<string, readonly ArticleFrontMatter[]>,
): MonthHeading[] {
  const within = Map.groupBy(ofYear, ({ month }) => month);
  const reached = [...around.keys()].flatMap((name) => (name.startsWith(year) ? [name.slice(5)] : []));
  const months = new Set([...[...within.keys()].filter((month) => month !== null), ...reached]);
  return [...months]
    .sort((a, b) => Number(b) - Number(a))
    .map((month) => {
      const ofMonth = within.get(month) ?? [];
      return {
        month,
        articles: ofMonth.map(({ article }) => article),
        days: groupDays(ofMonth),
        dayless: ofMonth.filter(({ day }) => day === null).map(({ article }) => article),
        around: around.get(`${year}-${month}`) ?? [],
      };
    });
}

type Placed = TimePlace & { readonly article: ArticleFrontMatter };

const groupDays = (placed: readonly Placed[]): Map<number, ArticleFrontMatter[]> =>
  new Map(
    [...Map.groupBy(placed, ({ day }) => day)].flatMap(([day, list]) =>
      day === null ? [] : [[day, list.map(({ article }) => article)] as const],
    ),
  );

/** Seasons and intervals under each month that they touch. A year alone says nothing of a month. */
function groupAround(articles: readonly ArticleFrontMatter[]): Map<string, ArticleFrontMatter[]> {
  const pairs = articles.flatMap((article) => {
    const months = monthsOf(article.date ?? '');
    return months.length === 12 ? [] : months.map((month) => ({ month, article }));
  });
  return new Map(
    [...Map.groupBy(pairs, ({ month }) => month)].map(([month, list]) => [month, list.map(({ article }) => article)]),
  );
}
