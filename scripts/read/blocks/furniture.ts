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
import { toDigits } from '../text/numerals.ts';
import { isImprint } from './imprint.ts';
import { findPrintedDate } from './issue-date.ts';

/** `'4 要闻'`, `'产经 7'`, `'A08　民生·社区'`: a page number and the name of a section, and nothing else. */
export const isPageLabel = (text: string): boolean =>
  /^(?:[A-D]\d{1,2}\s{0,4}|\d{1,2}\s{1,4}|[A-D]?\d{1,2}\s?[|/]\s?)[^\s\d]{2,8}$|^[^\s\d]{2,8}\s{1,4}[A-D]?\d{1,2}$|^[^\s\d]{2,4}\d{1,2}$/.test(
    plainText(text.trim()),
  );

/** `'[1]张江年鉴2020'`: a number in square brackets begins a note below a text. */
export const isFootnote = (text: string): boolean => /^[[［〔]\d{1,2}[\]］〕]/.test(text);

const continued = ['上接', '下转', '紧接', '转第', '接第'];

/** What all furniture but a reference holds: a figure, a letter, a mark, a gap, or the day. */
const furnitureHint =
  /[\d０-９A-Za-z:：/／\s()（）[\]·]|星期|农历|民国|公元|^[〇○零一二三四五六七八九十]{4}年|今日|本[日期]|本版编辑|国内统一|邮发代号|广告经营|^第.{1,3}版|^[扫长]/;

/** Its closing bracket ends the line: what stands behind it is the text that comes from the other page. */
const isReference = (bare: string): boolean =>
  bare.length <= 40 &&
  continued.some((word) => bare.startsWith(word)) &&
  bare.slice(0, 8).includes('版') &&
  !/[)）]./.test(bare);

/** `'星期三'`, `'农历八月初三'`, `'今日8版'`, `'第21034期'`: the parts of a 报头, each on a line of its own. */
const isPartOfMasthead = (text: string): boolean =>
  text.length <= 14 &&
  /^(?:星期[一二三四五六日天]|农历[\p{Script=Han}\s]{4,12}|[今本][日期]\s?[\d一二三四五六七八九十]{1,3}\s?版|总?第\s?\d{3,6}\s?[期号])$/u.test(
    text,
  );

/** 报头, 版次, 责编, 电话, 上接/下转: what the newspaper says of the page, not of the world. */
export function isFurniture(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 90 || hasFullStop(trimmed)) return false;
  if (isHanAt(trimmed, 0) && !furnitureHint.test(trimmed)) return isReference(trimmed);
  const plain = plainText(trimmed);
  if (isImprint(plain) || asksToScan(plain) || isNamedHead(plain) || isPartOfMasthead(plain)) return true;
  const bare = plain.replace(/^[(\[]|[)\]]$/g, '');
  return isReference(bare) || saysNothing(bare) || isLatinName(plain) || isRunningHead(plain);
}

/** `'扫码下载“临浦新闻”客户端'`: the newspaper asks its readers to follow it elsewhere. */
const asksToScan = (plain: string): boolean =>
  plain.length <= longestInvitation &&
  /^(?:扫一扫|扫码|扫描|长按)/.test(plain) &&
  /客户端|公众号|视频号|二维码|微信|微博/.test(plain);
const longestInvitation = 36;

/** Digits and marks alone: a page number, a rule. What only closes a sentence is the end of one. */
function saysNothing(text: string): boolean {
  if (text === '' || /^[”’」』)?!。,、]{1,3}$/.test(text)) return false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isHan(character) || isLatin(character) || character === '%') return isSpeck(text);
  }
  return true;
}

/** `'. ,  一 I'`: specks and rules that OCR takes for strokes and marks, each by itself. */
function isSpeck(text: string): boolean {
  if (text.length > longestSpecks || !/^[Il1i一丨\s\p{P}\p{S}]+$/u.test(text)) return false;
  const tokens = text.split(/\s+/);
  return (
    tokens.length >= 2 &&
    /[\p{P}\p{S}]/u.test(text) &&
    tokens.every((token) => /^(?:[Il1i一丨]|[\p{P}\p{S}]+)$/u.test(token))
  );
}
const longestSpecks = 24;

/** `'LINPU RIBAO'`, `'NEW TOWN'`: the name of the newspaper or of the page in Latin capitals, on a line of its own. */
function isLatinName(plain: string): boolean {
  return /^[A-Z][A-Z\s&-]{5,40}$/.test(plain) && (/\s/.test(plain) || plain.length >= 8);
}

/** Letters of a running head beside its date. */
const mostBeside = 22;
const longestRunningHead = 48;

/** `'7 高新区 2023年3月27日'`, `'A05 版 要闻'`, `'第五版　要闻·综合'`: a page number, a section, a date, in one short line. */
function isRunningHead(plain: string): boolean {
  if (plain.length > longestRunningHead) return false;
  // Thursday, October 5, 2023 has commas of its own.
  if (hasSentencePunctuation(plain)) return /^[A-Za-z]/.test(plain) && isEnglishDate(plain);
  if (/^[A-D]\d{1,2}$/.test(plain)) return true;
  // ·地方经济·: the section's name between two dots.
  if (/^·\s*[^·]{2,16}·(?:\s*第.{1,3}版)?$/.test(plain)) return true;
  const isPaged = plain.includes('版');
  // No date is without one of these.
  const mayBeDated = plain.includes('年') || (hasDigit(plain) && /\d[-./]\d/.test(plain));
  if (!isPaged && !mayBeDated) return false;
  const text = mayBeDated ? toDigits(plain).text : plain;
  const date = findPrintedDate(text);
  if (date) return countLetters(text) - (date.end - date.start) <= mostBeside;
  return findPrintPage(plain) !== null && plain.includes('版') && countLetters(plain) <= 14;
}

/** `'CHINA DAILY  Thursday, October 5, 2023  Page 3'`: a day in English, and few letters beside it. */
function isEnglishDate(plain: string): boolean {
  const date = findPrintedDate(plain);
  return date !== null && countLetters(plain) - (date.end - date.start) <= mostBesideEnglish;
}
/** A word takes more letters in English. */
const mostBesideEnglish = 30;

/**
 * `'临浦晚报 2024年5月16日 …'`: a newspaper's name and the date of the issue, whatever follows; `'临浦日报 A04 城乡'`: its
 * name, the page and the section.
 */
const isNamedHead = (plain: string): boolean => {
  if (!plain.slice(0, 9).includes('报')) return false;
  if (/^[^\s\d，]{2,8}报\s+(?:[A-D]?\d{1,2}版?|第.{1,3}版)(?:\s+[\p{Script=Han}·\s]{2,12})?$/u.test(plain)) return true;
  const head = /^[^\s\d，]{2,8}报(?:海外版)?\s/.exec(plain)?.[0];
  return (
    head !== undefined && findPrintedDate(toDigits(plain).text)?.start === head.length && !hasSentencePunctuation(plain)
  );
};

const numerals = '零一二三四五六七八九十';

/** 版次: `'第7版'`, `'A05版'`, `'07'` or `'7'` alone before a space, `'A7'` between two, `'第十二版'` → 12. */
export function findPrintPage(text: string): string | null {
  const han = /第([一二三四五六七八九]?十?[一二三四五六七八九]?)版(?=$|[\s·])/.exec(text)?.[1];
  if (han) {
    const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['', han];
    const ten = han.includes('十') ? Math.max(1, numerals.indexOf(tens || '一')) * 10 : 0;
    return String(ten + (ones === '' ? 0 : numerals.indexOf(ones)));
  }
  const match =
    /(?:^|[\s第])([A-D]?\d{1,2})\s?版|^([A-D]?\d{1,2})(?=\s|$)|\s([A-D]?\d{1,2})$|\s([A-D]\d{1,2})(?=\s)/.exec(text);
  return match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? null) : null;
}
