/** The articles of one day of the year, as the front page shows them. */
import { dateLabel } from '../core/dates.ts';
import { isInferred } from '../core/evidence-note.ts';
import { fullTitle } from '../core/full-title.ts';
import { articleHref } from '../core/links.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Day } from './day-of-year.ts';

export interface DayStory {
  readonly href: string;
  readonly kicker: string | null;
  readonly title: string;
  /** `2023年10月31日` */
  readonly date: string;
  readonly isInferred: boolean;
  readonly place: string | null;
}

/** So many of a day are shown. */
const most = 6;

/** Articles whose date is a day, by that day: `06-02` → newest first. A month, a year or a stretch of time is no day. */
export function storiesByDay(articles: readonly ArticleFrontMatter[]): ReadonlyMap<Day, readonly DayStory[]> {
  const dated = articles.flatMap((article) => {
    const [date, day] = /^\d{4}-(\d\d-\d\d)$/.exec(article.date ?? '') ?? [];
    return date === undefined || day === undefined ? [] : [{ article, date: dateLabel(date), day }];
  });
  return new Map(
    [...Map.groupBy(dated, ({ day }) => day)].map(([day, list]) => [
      day,
      list.slice(0, most).map(({ article, date }) => ({
        href: articleHref(article.id),
        kicker: article.kicker ?? null,
        title: article.title,
        date,
        isInferred: isInferred(article),
        place: article.park === null || fullTitle(article).includes(article.park) ? null : article.park,
      })),
    ]),
  );
}
