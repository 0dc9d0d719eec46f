/** A citation in a sentence, as a Chinese footnote has it: `赖小琴：《题名》，《中国高新技术产业导报》2023年11月6日第11版，https://…` */
import type { CslDate } from './csl-date.ts';
import { doubtOf, printedNewspaper, type CslItem } from './csl-item.ts';

export function toPlainText(item: CslItem): string {
  const { author, title, accessed } = item;
  const parts = [
    `${author === undefined ? '' : `${toNames(item)}：`}《${title}》`,
    toSource(item),
    item.archive,
    accessed === undefined ? '' : `${toWords(accessed)}检索`,
    item.URL,
  ];
  return parts.filter((part) => part !== '').join('，');
}

/** `张三、李四`; empty where nobody is named. */
export const toNames = ({ author }: CslItem): string => (author ?? []).map(({ literal }) => literal).join('、');

/** Newspaper, date and page: `《中国高新技术产业导报》2023年11月6日第11版`. What is not the day of publication is called so. */
export function toSource(item: CslItem): string {
  const { issued, page } = item;
  const newspaper = printedNewspaper(item);
  const doubt = doubtOf(item);
  const isDay = issued !== undefined && !issued.circa;
  const date =
    issued === undefined
      ? '，日期不详'
      : isDay
        ? toWords(issued)
        : `，报道日期${toWords(issued)}${doubt === null ? '' : `（${doubt}）`}`;
  const joint = newspaper === undefined && isDay ? '，' : '';
  const number = page === undefined ? '' : `${newspaper !== undefined && isDay ? '' : '，'}第${page}版`;
  return `${newspaper === undefined ? '原载报纸不详' : `《${newspaper}》`}${joint}${date}${number}`;
}

/** The same without the date of the article, where that stands beside it already: `《中国高新技术产业导报》，第11版`. */
export function toIssue(item: CslItem): string {
  const { issued, page } = item;
  const newspaper = printedNewspaper(item);
  if (issued !== undefined && !issued.circa) return toSource(item);
  return `${newspaper === undefined ? '原载报纸不详' : `《${newspaper}》`}${page === undefined ? '' : `，第${page}版`}`;
}

const units = ['年', '月', '日'];

/** `2023年3月至2023年5月` */
export const toWords = ({ 'date-parts': ends }: CslDate): string =>
  ends.map((parts) => parts.map((part, index) => `${String(part)}${units[index] ?? ''}`).join('')).join('至');
