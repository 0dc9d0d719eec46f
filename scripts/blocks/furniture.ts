/** Page furniture: running heads, page numbers, references to other pages. */
import {
  countLetters,
  hasDigit,
  hasFullStop,
  hasSentencePunctuation,
  isHan,
  isHanAt,
  isLatin,
  plainText,
} from '../text/characters.ts';
import { isImprint } from './imprint.ts';

/** `'4 要闻'`, `'产经 7'`, `'A08　民生·社区'`: a page number and the name of a section, and nothing else. */
export const isPageLabel = (text: string): boolean =>
  /^(?:[A-D]\d{1,2}\s{0,4}|\d{1,2}\s{1,4})[^\s\d]{2,8}$|^[^\s\d]{2,8}\s{1,4}[A-D]?\d{1,2}$|^[^\s\d]{2,4}\d{1,2}$/.test(
    plainText(text.trim()),
  );

/** `'[1]张江年鉴2020'`: a number in square brackets begins a note below a text. */
export const isFootnote = (text: string): boolean => /^[[［〔]\d{1,2}[\]］〕]/.test(text);

const continued = ['上接', '下转', '紧接', '转第', '接第'];

/** What all furniture but a reference holds: a figure, a letter, a mark, a gap, or the day. */
const furnitureHint = /[\d０-９A-Za-z:：/／\s()（）[\]]|星期|农历|本版编辑|国内统一|邮发代号|广告经营/;

const isReference = (bare: string): boolean =>
  bare.length <= 40 && continued.some((word) => bare.startsWith(word)) && bare.slice(0, 8).includes('版');

/** 报头, 版次, 责编, 电话, 上接/下转: what the newspaper says of the page, not of the world. */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 90 || hasFullStop(trimmed)) return false;
  if (isHanAt(trimmed, 0) && !furnitureHint.test(trimmed)) return isReference(trimmed);
  const plain = plainText(trimmed);
  if (isImprint(plain)) return true;
  const bare = plain.replace(/^[(\[]|[)\]]$/g, '');
  return isReference(bare) || saysNothing(bare) || isRunningHead(plain);
}

/** Digits and marks alone: a page number, a rule. */
function saysNothing(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isHan(character) || isLatin(character) || character === '%') return false;
  }
  return true;
}

/** `'7 高新区 2023年3月27日'`, `'A05 版 要闻'`: a page number, a section, a date, in one short line. */
function isRunningHead(plain: string): boolean {
  if (plain.length > 44 || !hasDigit(plain) || hasSentencePunctuation(plain)) return false;
  const date = findPrintedDate(plain);
  const printPage = findPrintPage(plain);
  const letters = countLetters(plain);
  if (date) return letters - (date.end - date.start) <= 22;
  return printPage !== null && plain.includes('版') && letters <= 14;
}

/** A date with its year, as a running head prints it. Offsets into the text. */
export function findPrintedDate(
  text: string,
): { readonly start: number; readonly end: number; readonly edtf: string } | null {
  const match = /((?:19|20)\d\d)\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})\s?日?/.exec(text);
  if (!match) return null;
  const [all, year = '', month = '', day = ''] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return {
    start: match.index,
    end: match.index + all.length,
    edtf: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  };
}

/** 版次: `'第7版'`, `'A05版'`, `'07'` or `'7'` alone before a space. */
export function findPrintPage(text: string): string | null {
  const match = /(?:^|[\s第])([A-D]?\d{1,2})\s?版|^([A-D]?\d{1,2})(?=\s)|\s([A-D]?\d{1,2})$/.exec(text);
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
}
