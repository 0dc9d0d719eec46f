import { toDigits } from '../text/numerals.ts';
import { findPrintedDate, findPrintPage } from '../blocks/furniture.ts';
import { teamWords } from '../blocks/imprint.ts';
import type { Imprint } from '../model.ts';
import { isHan } from '../text/characters.ts';

const newspaperEndings = ['日报', '晚报', '早报', '时报', '导报', '商报', '晨报', '周报', '特区报', '海外版', '产业报'];

/** `'要闻·综合'` is the name of one section. */
const isHanOrDot = (character: string): boolean => isHan(character) || character === '·';

/** 报头: `'大连高新区报'`, `'人 民 日 报'` on a line of its own. */
const isMasthead = (text: string): boolean => /^(?:[\u4e00-\u9fff]\s*){3,11}报$/.test(text.trim());

/** What the furniture of a page says of the newspaper: `'7 高新区 2023年3月27日'` → page 7, section 高新区, 2023-03-27. */
export function toImprint(furniture: readonly string[]): Imprint {
  let imprint: Imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  for (const printed of furniture) {
    if (isMasthead(printed)) imprint = { ...imprint, newspaper: imprint.newspaper ?? printed.replaceAll(/\s/g, '') };
    const { text } = toDigits(printed);
    const date = findPrintedDate(text);
    const printPage = findPrintPage(text);
    if (!date && printPage === null) continue;
    const rest = date ? text.slice(0, date.start) + ' ' + text.slice(date.end) : text;
    const words = rest.split(/\s+/).filter((word) => word !== '' && [...word].every(isHanOrDot));
    // Behind 责编 stand names of people.
    const team = words.findIndex((word) => teamWords.has(word));
    const names = (team < 0 ? words : words.slice(0, team)).filter(
      (word) => !word.startsWith('星期') && word !== '版' && !/^第.{1,3}[版期]$/.test(word),
    );
    const newspaper = names.find((word) => newspaperEndings.some((ending) => word.endsWith(ending))) ?? null;
    imprint = {
      newspaper: imprint.newspaper ?? newspaper,
      issueDate: imprint.issueDate ?? date?.edtf ?? null,
      printPage: imprint.printPage ?? printPage,
      section:
        imprint.section ?? names.find((word) => word !== newspaper && word.length >= 2 && word.length <= 8) ?? null,
    };
  }
  return imprint;
}
