/** What a newspaper page is called. The name of its file, mostly a checksum, is no name for readers. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { PageRecord } from '../schema/page.ts';
import { dateLabel, toDateParts } from './dates.ts';

type Named = Pick<PageRecord, 'page' | 'newspaper' | 'issueDate' | 'printPage' | 'section'>;
/** The articles of every page, by name of the page. */
type Articles = ReadonlyMap<string, readonly Pick<ArticleFrontMatter, 'date'>[]>;

/**
 * Newspaper, issue and page as far as they are known: `2022年11月14日 第11版 园区`. A page that prints no number has that of
 * its place in the archive, and what tells it from others: `《科技日报》 版面四（2023年3月，5篇）`.
 */
export function pageLabel(record: Named, articles: Articles): string {
  const { page, newspaper, issueDate, printPage } = record;
  const own = articles.get(page) ?? [];
  const about = [issueDate === null ? monthsOf(own) : null, own.length === 0 ? null : `${String(own.length)}篇`];
  const known = about.filter((part) => part !== null).join('，');
  return [
    newspaper === null ? null : `《${newspaper}》`,
    issueDate === null ? null : dateLabel(issueDate),
    pageName(record, articles) + (printPage === null && known !== '' ? `（${known}）` : ''),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** Within its issue: `第11版 园区`, `版面四`. */
export const pageName = ({ page, printPage, section }: Named, articles: Articles): string =>
  [printPage === null ? `版面${toChinese(numberOf(page, articles))}` : printPageLabel(printPage), section]
    .filter((part) => part !== null)
    .join(' ');

const numbers = new WeakMap<Articles, ReadonlyMap<string, number>>();

/** Place of a page among those that have articles, from 1; of one that has none, the place that it would have. */
function numberOf(page: string, articles: Articles): number {
  const places = numbers.get(articles) ?? new Map([...articles.keys()].sort().map((name, index) => [name, index + 1]));
  numbers.set(articles, places);
  return places.get(page) ?? [...places.keys()].filter((name) => name < page).length + 1;
}

/** The months that the articles are not before: `2023年8月至10月`; null where no month is known. */
function monthsOf(articles: readonly Pick<ArticleFrontMatter, 'date'>[]): string | null {
  const months = articles.flatMap(({ date }) => {
    const { year = 'X', month = '21' } = toDateParts((date ?? '').split('/')[0] ?? '') ?? {};
    // No year, or a season.
    return year.includes('X') || month > '12' ? [] : [`${year}-${month}`];
  });
  const [first, last] = [months.sort()[0], months.at(-1)];
  if (first === undefined || last === undefined) return null;
  return dateLabel(first === last ? first : `${first}/${last}`);
}

const numerals = [...'〇一二三四五六七八九'];

/** 1 to 99 in Chinese numerals, larger ones in figures: `12` → 十二, `305` → 305. */
function toChinese(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : `${tens === 1 ? '' : (numerals[tens] ?? '')}十`;
  return before + (ones === 0 && tens > 0 ? '' : (numerals[ones] ?? ''));
}

/** `11` → `第11版`; what already says 版, or has letters, stays: `A04版`, `第七版`. */
const printPageLabel = (printed: string): string => {
  if (printed.includes('版')) return printed;
  return /^\d+$/.test(printed) ? `第${String(Number(printed))}版` : `${printed}版`;
};
