/** What the lists show of an article beside its headline and writers; clippings show the same. */
import { dateLabel } from '../core/dates.ts';
import { isInferred } from '../core/evidence-note.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';

export interface Head {
  readonly kicker: string | null;
  readonly park: string | null;
  /** In words: 2023年6月15日; null where it is not known. */
  readonly date: string | null;
  /** True where the date is a conclusion: it stands in square brackets. */
  readonly isInferred: boolean;
}

/** Front matter → `{ kicker: null, park: 西安高新区, date: 2023年6月15日, isInferred: true }` */
export const toHead = (article: Pick<ArticleFrontMatter, 'kicker' | 'park' | 'date' | 'basis'>): Head => ({
  kicker: article.kicker ?? null,
  park: article.park,
  date: article.date === null ? null : dateLabel(article.date),
  isInferred: isInferred(article),
});
