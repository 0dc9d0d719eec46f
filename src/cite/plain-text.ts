/** A citation in a sentence, as a Chinese footnote has it: `赖小琴：《题名》，《中国高新技术产业导报》2023年11月6日第11版，https://…` */
import type { CslDate } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';

export function toPlainText(item: CslItem): string {
  const { author, title, issued, page, accessed } = item;
  const names = (author ?? []).map(({ literal }) => literal).join('、');
  const newspaper = item['container-title'];
  const printed = [
    newspaper === undefined ? '原载报纸不详' : `《${newspaper}》`,
    issued === undefined ? '，日期不详' : issued.circa ? `，报道日期${toWords(issued)}` : toWords(issued),
    page === undefined
      ? ''
      : newspaper === undefined || issued?.circa || issued === undefined
        ? `，第${page}版`
        : `第${page}版`,
  ].join('');
  const parts = [
    `${names === '' ? '' : `${names}：`}《${title}》`,
    printed,
    item.archive,
    accessed === undefined ? '' : `${toWords(accessed)}检索`,
    item.URL,
  ];
  return parts.filter((part) => part !== '').join('，');
}

const units = ['年', '月', '日'];

const toWords = ({ 'date-parts': ends }: CslDate): string =>
  ends.map((parts) => parts.map((part, index) => `${String(part)}${units[index] ?? ''}`).join('')).join('至');
