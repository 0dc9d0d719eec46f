/** What the archive holds of each newspaper, issue by issue, and what of it is known to be missing. */
import type { PageRecord } from '../schema/page.ts';
import { dateKey } from '../core/dates.ts';
import { byPinyin } from '../core/pinyin-order.ts';
import { missingPages, readPrintPage } from './print-page.ts';

export type HeldPage = Pick<
  PageRecord,
  'page' | 'newspaper' | 'issueDate' | 'printPage' | 'section' | 'articles' | 'source'
>;

export interface Issue<T> {
  /** EDTF; null: not known. */
  readonly date: string | null;
  /** By page number, those without one last. */
  readonly pages: readonly T[];
  /** Pages below the highest that the archive holds: `第1版`, `第3—4版`. */
  readonly missing: readonly string[];
}

export interface Holding<T> {
  /** null: not known. */
  readonly newspaper: string | null;
  /** Newest first, that without a date last. */
  readonly issues: readonly Issue<T>[];
  readonly pages: number;
  readonly articles: number;
}

/** Pages → newspapers by pinyin, that without a name last. */
export function toHoldings<T extends HeldPage>(records: readonly T[]): Holding<T>[] {
  return [...Map.groupBy(records, ({ newspaper }) => newspaper)]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || byPinyin(a ?? '', b ?? ''))
    .map(([newspaper, pages]) => ({
      newspaper,
      issues: toIssues(pages, newspaper !== null),
      pages: pages.length,
      articles: pages.reduce((sum, { articles }) => sum + articles.length, 0),
    }));
}

const toIssues = <T extends HeldPage>(records: readonly T[], isNamed: boolean): Issue<T>[] =>
  [...Map.groupBy(records, ({ issueDate }) => issueDate)]
    .sort(([a], [b]) => (dateKey(b) < dateKey(a) ? -1 : dateKey(b) > dateKey(a) ? 1 : 0))
    .map(([date, pages]) => ({
      date,
      pages: pages.toSorted(byPrintPage),
      // Pages of no known newspaper or day may be of many issues: nothing can be said of what is between them.
      missing:
        date === null || !isNamed ? [] : missingPages(pages.flatMap(({ printPage }) => toPrintPage(printPage) ?? [])),
    }));

const toPrintPage = (printPage: string | null) => (printPage === null ? null : readPrintPage(printPage));

function byPrintPage(a: HeldPage, b: HeldPage): number {
  const [one, other] = [toPrintPage(a.printPage), toPrintPage(b.printPage)];
  if (one === null || other === null)
    return Number(one === null) - Number(other === null) || (a.page < b.page ? -1 : 1);
  return (one.part < other.part ? -1 : one.part > other.part ? 1 : 0) || one.number - other.number;
}

export interface Unknowns {
  readonly newspaper: number;
  readonly issueDate: number;
  readonly printPage: number;
}

/** How many pages lack what a reader needs to cite them. */
export const countUnknowns = (records: readonly HeldPage[]): Unknowns => ({
  newspaper: records.filter(({ newspaper }) => newspaper === null).length,
  issueDate: records.filter(({ issueDate }) => issueDate === null).length,
  printPage: records.filter(({ printPage }) => printPage === null).length,
});
