/** What a newspaper page is called. */
import type { PageRecord } from '../schema/page.ts';
import { dateLabel } from './dates.ts';

type Named = Pick<PageRecord, 'page' | 'newspaper' | 'issueDate' | 'printPage' | 'section'>;

/**
 * Newspaper, issue and page as far as they are known: `2022年11月14日 第11版 园区`. Where the page number is not,
 * the page's name stands for it, so that no two pages are called alike: `《科技日报》 003_58ae`.
 */
export function pageLabel({ page, newspaper, issueDate, printPage, section }: Named): string {
  const known = [
    newspaper === null ? null : `《${newspaper}》`,
    issueDate === null ? null : dateLabel(issueDate),
    printPage === null ? shortName(page) : printPageLabel(printPage),
    section,
  ].filter((part) => part !== null);
  return known.length === 1 && printPage === null ? `版面 ${shortName(page)}` : known.join(' ');
}

/** `003_58ae244ee8e1cf52` → `003_58ae`: of a checksum in a file's name, four digits tell pages apart. */
const shortName = (page: string): string => page.replace(/(?<=[_-][0-9a-f]{4})[0-9a-f]{8,}$/, '');

/** `11` → `第11版`; what already says 版, or has letters, stays: `A04版`, `第七版`. */
const printPageLabel = (printed: string): string => {
  if (printed.includes('版')) return printed;
  return /^\d+$/.test(printed) ? `第${String(Number(printed))}版` : `${printed}版`;
};
