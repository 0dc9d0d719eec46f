/**
 * GB/T 7714 信息与文献 参考文献著录规则, numeric system, article of a newspaper online: [N/OL].
 *
 *     2025  赖小琴. 题名[N/OL]. 中国高新技术产业导报，2023-11-06（11）. https://…/.
 *     2015  赖小琴. 题名[N/OL]. 中国高新技术产业导报, 2023-11-06(11)[2026-11-21]. https://…/.
 *
 * Of four writers and more the first three stand, then 等; where there is none, the title comes first. What is not taken
 * from the newspaper stands in square brackets: a title made from the text, a date that is near the day of publication,
 * and [报名不详], as the standard does with an unknown publisher. The edition of 2025 takes the year of access, in
 * brackets, where no date is known, and gives no date of access else.
 */
import { toIsoDate, yearOfDate } from './csl-date.ts';
import { printedNewspaper, type CslItem } from './csl-item.ts';

type Edition = 2015 | 2025;

/** The two editions differ in the width of their punctuation. */
const marks = {
  2015: { comma: ', ', open: '(', close: ')' },
  2025: { comma: '，', open: '（', close: '）' },
} as const satisfies Record<Edition, unknown>;

/** Writers named at most. */
const mostNames = 3;

function toGbt(item: CslItem, edition: Edition): string {
  const { comma, open, close } = marks[edition];
  const names = (item.author ?? []).map(({ literal }) => literal);
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '等'] : names;
  const date = toDate(item, edition);
  const source = [printedNewspaper(item) ?? '[报名不详]', ...(date === null ? [] : [date])].join(comma);
  const page = item.page === undefined ? '' : `${open}${item.page}${close}`;
  const seen = edition === 2015 && item.accessed !== undefined ? `[${toIsoDate(item.accessed)}]` : '';
  const parts = [shown.join(comma), `${item.title}[N/OL]`, `${source}${page}${seen}`, item.URL];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

function toDate({ issued, accessed }: CslItem, edition: Edition): string | null {
  if (issued !== undefined) return issued.circa ? `[${toIsoDate(issued)}]` : toIsoDate(issued);
  return edition === 2025 && accessed !== undefined ? `[${yearOfDate(accessed)}]` : null;
}

/** GB/T 7714—2025, in force since 1 July 2026. */
export const toGbt2025 = (item: CslItem): string => toGbt(item, 2025);

/** GB/T 7714—2015, still asked for. Without `accessed` the day of access is left out, which the reader must add. */
export const toGbt2015 = (item: CslItem): string => toGbt(item, 2015);
