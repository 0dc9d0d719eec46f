/** A long list cut where its month or year changes. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import { placeInTime } from '../archive/years.ts';

export interface ListGroup {
  /** `2023年10月`, `2023年`, `2023年（只知年份或跨月）`, `日期不详` */
  readonly label: string;
  readonly year: string | null;
  readonly month: string | null;
  readonly articles: readonly ArticleFrontMatter[];
}

/** Articles, newest first → groups in the same order. */
export function toGroups(articles: readonly ArticleFrontMatter[], by: 'year' | 'month'): ListGroup[] {
  const placed = articles.map((article) => {
    const place = article.date === null ? null : placeInTime(article.date);
    const month = by === 'month' ? (place?.month ?? null) : null;
    return { article, year: place?.year ?? null, month };
  });
  return [...Map.groupBy(placed, ({ year, month }) => `${year ?? ''}-${month ?? ''}`).values()].map((list) => {
    const { year = null, month = null } = list[0] ?? {};
    return { label: toLabel(year, month, by), year, month, articles: list.map(({ article }) => article) };
  });
}

function toLabel(year: string | null, month: string | null, by: 'year' | 'month'): string {
  if (year === null) return '日期不详';
  if (month !== null) return `${year}年${String(Number(month))}月`;
  return by === 'month' ? `${year}年（只知年份或跨月）` : `${year}年`;
}
