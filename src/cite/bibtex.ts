/**
 * BibTeX, UTF-8. Every Chinese name and title stands in braces of its own, so that no style cuts a name or changes a case.
 *
 * `date` (EDTF, `2023-10-31~`) and `langid` are biblatex's; `year` and `month` are read by the older styles, and are
 * what all days of a period share.
 * `entrysubtype` makes biblatex and CSL processors, `mark` makes gbt7714 take it for a newspaper's.
 */
import { sharedParts, toIsoDate } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';

/** One entry: `@article{banku-k4m2x9a, …}`, whose `entrysubtype` is `newspaper`, where the newspaper is not known, too. */
export function toBibtex(item: CslItem): string {
  const { issued, accessed, author, page } = item;
  const [year, month] = (issued && sharedParts(issued))?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', author?.map(({ literal }) => `{${escape(literal)}}`).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    ['journal', item['container-title'] && `{${escape(item['container-title'])}}`],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['date', issued && toIsoDate(issued) + (issued.circa && issued['date-parts'].length === 1 ? '~' : '')],
    ['pages', page && escape(page)],
    ['entrysubtype', 'newspaper'],
    ['mark', 'N'],
    ['url', item.URL],
    ['urldate', accessed && toIsoDate(accessed)],
    ['langid', item.language.startsWith('zh') ? 'chinese' : undefined],
    ['note', escape([item.archive, item.note].filter((part) => part !== undefined).join('。'))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  // pandoc and others make CSL's article-newspaper of `@article` alone; styles warn where it has no journal, and go on.
  return `@article{${item.id},\n${lines.join('')}}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX reads it: what is a command there is written as the character. */
const escape = (text: string): string =>
  text.replaceAll(/[\\~^{}#$%&_]/g, (character) => commands[character] ?? `\\${character}`);
