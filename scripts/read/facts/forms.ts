/** How a line is built: counted, a deck, a row, a verse, speech, a remark. */
import { hasDigit } from '../text/characters.ts';
import type { FactParser } from './model.ts';
import { isBareName } from './names.ts';
import { speakers } from './press.ts';

/** `'一、管理上台阶'`, `'（二）…'`, `'1. …'`, `'第三部分 …'`, `'其一'`, `'之四'` */
export const isCounted: FactParser<'counted'> = ({ head }) =>
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．:]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十\d]{1,3}(?:[部章节篇步招变问幕回条种类个则]|、|:|部分|,)|[①-⑳]|其[一二三四五六七八九十](?:$|[:、\s])|之[一二三四五六七八九十](?:$|[:、\s]))/.test(
    head,
  );

/** 副题: `'——二论做好冬季保供工作'` */
export const isDeckMarked: FactParser<'deckMark'> = ({ head }) =>
  /^\s*(?:[—―─－–]{1,4}|--+)\s*[^\s\d—―─－–-]/.test(head);

/** `'临浦\t多云\t18℃-23℃'`, as rows are read (scripts/read/lines/tables.ts); `'| 一等奖 | 沈青 |'` and `'临浦　多云　18℃-23℃'` alone. */
export const isTableRow: FactParser<'row'> = ({ line }) =>
  line !== '' && (line.includes('\t') || isRow(line) || /^\s*\|.*\|/.test(line) || /[^|]\s?\|\s?[^|]+\s?\|/.test(line));

/** `'临浦　多云　18℃-23℃'`: words and a figure, each behind a gap, without a stop: a row of a table, whatever its width. */
function isRow(text: string): boolean {
  if (text.length > longestRow || !hasDigit(text.slice(-3)) || /[，。；：:！？、;!?]|,(?!\d)/.test(text)) return false;
  const cells = text.split(/\s+/);
  return cells.length >= 3 && cells.every((cell) => cell.length >= 2 || hasDigit(cell)) && !hasDigit(cells[0] ?? '');
}
const longestRow = 40;

/** In characters. */
const longestVerse = 40;

/** `'桂影横窗小，'`, `'江白初霜后，山青未雨前。'`: five or seven characters to a mark, and nothing else. */
export const isVerse: FactParser<'verse'> = ({ line }) => {
  if (line === '' || line.length > longestVerse || !/[，。！？；,]/.test(line)) return false;
  const said = line.replaceAll(/[\s“”"]/g, '');
  const parts = said.split(/[，。,；;！？!?、]/).filter((part) => part !== '');
  const [first = ''] = parts;
  if (![4, 5, 6, 7].includes(first.length) || !parts.every((part) => part.length === first.length)) return false;
  if (!/^[\u4e00-\u9fff]+$/.test(parts.join(''))) return false;
  return parts.length >= 2
    ? first.length >= 5 || parts.length >= 4
    : /[，。；！？,]$/.test(said) && (first.length === 5 || first.length === 7);
};

/** Who speaks: `'记者：…'` → `'记者'`, `'石清流：…'` → `'石清流'` */
export const findSpeaker: FactParser<'speaker'> = ({ head, text, knowledge }) => {
  const colon = head.indexOf(':');
  if (colon < 1 || colon > 12 || head.slice(colon + 1).trim() === '') return null;
  const said = head.slice(0, colon).trim().replaceAll(/\s/g, '');
  const who = said.replace(/\(.*\)$/, '');
  const isSpeaker = speakers.test(who) || (who.length >= 2 && isBareName(who, knowledge.surnames));
  return isSpeaker ? text.slice(0, colon).trim() : null;
};

/** `'（作者系临浦大学教授）'`, `'（本文有删节）'`, `'（图片由校方提供）'`: brackets around the whole line, about the text. */
export const isRemark: FactParser<'remark'> = ({ line }) =>
  /^\s*[(\[〔【].{2,100}[)\]〕】]\s*$/.test(line) &&
  /作者|本文|原题|原载|原标题|摘自|选自|转自|节选|来源|删节|有删|标题为|编者|译者|连载|待续|续完|未完|单位|整理/.test(
    line,
  );

/** `'3月5日，…'`, `'昨天…'`, `'近日…'`, `'记者从市政府获悉…'` */
export const findOpening: FactParser<'opens'> = ({ head }) => {
  const said = head.trimStart();
  if (
    /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十廿]{1,3}日|[本上]月\d{1,2}日|\d{1,2}日[,，上下至起]|[今昨前][天日晚晨年]|今早|本周[一二三四五六日末]|上周[一二三四五六日末])/.test(
      said,
    )
  )
    return 'day';
  return /^(?:近日|日前|近期|最近|连日来|前不久|不久前|近几?[天日]来?|入[春夏秋冬]以来|(?:本报)?记者(?:近日|日前|昨[日天]|今[日天]|\d{1,2}月?\d{0,2}日)?从|记者(?:获悉|了解到|近日|日前|昨[日天])|据悉|据了解)/.test(
    said,
  )
    ? 'near'
    : null;
};
