/** How large a part of a year's or a month's articles a topic has. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import { dateHref } from '../core/links.ts';
import type { YearHeading } from '../archive/years.ts';

export interface Share {
  /** `2023年`, `2023年10月` */
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** Articles of that time, of whatever topic. */
  readonly total: number;
}

/** Archives of no more years are shown by month. */
const fewYears = 3;

/** Oldest first: every year, or in a young archive every month, that has articles; `of` says which count. */
export function toShares(years: readonly YearHeading[], of: ReadonlySet<ArticleFrontMatter>): Share[] {
  const among = (articles: readonly ArticleFrontMatter[]): Pick<Share, 'count' | 'total'> => ({
    count: articles.filter((article) => of.has(article)).length,
    total: articles.length,
  });
  return years.toReversed().flatMap(({ year, articles, months, monthless }) => {
    const whole = { label: `${year}年`, href: dateHref(year), ...among(articles) };
    if (years.length > fewYears) return [whole];
    return [
      ...months
        .filter(({ articles: ofMonth }) => ofMonth.length > 0)
        .toReversed()
        .map(({ month, articles: ofMonth }) => ({
          label: `${year}年${String(Number(month))}月`,
          href: dateHref(year, month),
          ...among(ofMonth),
        })),
      ...(monthless.length === 0 ? [] : [{ ...whole, label: `${year}年，只知年份或跨月`, ...among(monthless) }]),
    ];
  });
}

/** `1` of `8` → `12.5%`, `1` of `3` → `33%` */
export const percent = (count: number, total: number): string =>
  total === 0 ? '—' : `${String(Math.round((1000 * count) / total) / 10)}%`;
