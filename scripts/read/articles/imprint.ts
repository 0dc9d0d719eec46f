/** What the furniture of a page says of the newspaper, the issue and the page. */
import { findPrintPage } from '../blocks/furniture.ts';
import { isImprint, teamWords } from '../blocks/imprint.ts';
import { findIssueDay } from '../blocks/issue-date.ts';
import type { Imprint } from '../model.ts';
import { plainText } from '../text/characters.ts';
import { toDigits } from '../text/numerals.ts';

/** `'人民日报'`, `'申报'`, `'南方周末'`. */
const newspaperName = /^[\p{Script=Han}]{1,11}(?:报|周末|参考消息)$/u;
/** Columns and papers of another sort: `'新闻快报'`, `'天气预报'`. */
const noNewspaper = /^(?:.{0,4}(?:简报|通报|公报|预报|海报|捷报|战报|汇报|情报)|(?:新闻|要闻|每日|一周)?快报|本报)$/;
/** `'北 岭 日 报'`: set wide, on a line of its own. */
const setWide = /^(?:[\p{Script=Han}]\s+){2,11}报$/u;

/** What a masthead says beside the name, the day and the page. */
const asides = [
  /(?:星期|礼拜|周)[一二三四五六日天]/g,
  /(?:夏历|农历|阴历|旧历|岁次)[\p{Script=Han}]{2,14}/gu,
  /[\p{Script=Han}]{2}年(?:闰?[正一二三四五六七八九十冬腊]{1,3}月|[\p{Script=Han}]{1,3}月)[\p{Script=Han}]{2,3}(?=\s|$)/gu,
  /[今本][日期]\s?[\d一二三四五六七八九十]{1,3}\s?[版张]/g,
  /总?第\s?[\d一二三四五六七八九十百千〇零]+\s?[期号]/g,
  /第[\d一二三四五六七八九十]{1,3}版|[A-Da-d]?\d{1,3}\s?版/g,
  /(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\b/gi,
];

/** 版名: `'要闻·综合'`, `'体育'` in `'第4版(体育)'`. */
const sectionName = /^[\p{Script=Han}·]{2,8}$/u;

/** `'7 高新区 2023年3月27日'` → page 7, section 高新区, 2023-03-27; the first line that says something is believed. */
export function toImprint(furniture: readonly string[]): Imprint {
  let imprint: Imprint = { newspaper: null, issueDate: null, printPage: null, section: null };
  // A section's name on a line of its own is believed where no line names it beside the page or the day.
  let alone: string | null = null;
  for (const printed of furniture) {
    const line = readLine(printed);
    const isDated = line.issueDate !== null || line.printPage !== null;
    alone ??= isDated ? null : line.section;
    imprint = {
      newspaper: imprint.newspaper ?? line.newspaper,
      issueDate: imprint.issueDate ?? line.issueDate,
      printPage: imprint.printPage ?? line.printPage,
      section: imprint.section ?? (isDated ? line.section : null),
    };
  }
  return { ...imprint, section: imprint.section ?? alone };
}

function readLine(printed: string): Imprint {
  const plain = plainText(printed.trim());
  const { text } = toDigits(setWide.test(plain) ? plain.replace(/\s/g, '') : plain);
  const date = findIssueDay(text);
  const undated = date ? `${text.slice(0, date.start)} ${text.slice(date.end)}` : text;
  const printPage = findPrintPage(undated);
  const rest = asides.reduce((left, aside) => left.replace(aside, ' '), undated);
  // Those who made the page are named on lines of their own, or behind the day.
  const all = isImprint(plain) ? [] : rest.split(/[\s()|/,:]+/).filter((word) => word !== '');
  const team = all.findIndex((word) => teamWords.has(word));
  const words = team < 0 ? all : all.slice(0, team);
  const newspaper = words.find((word) => newspaperName.test(word) && !noNewspaper.test(word)) ?? null;
  const section = words.find((word) => word !== newspaper && sectionName.test(word) && !/^版|^第/.test(word)) ?? null;
  return { newspaper, issueDate: date?.edtf ?? null, printPage, section };
}
