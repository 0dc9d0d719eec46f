/** What a heading looks like by its own wording. */
import { columnWidth, countLetters, endsSentence } from '../text/characters.ts';
import { datelineLength } from './datelines.ts';
import { isFootnote } from './furniture.ts';

/** No heading is wider than this, in Han characters. */
export const longestHeading = 44;
const endsInColon = (text: string): boolean => text.endsWith('：') || text.endsWith(':');

/** `'海口高新区：'`: a short line that ends in a colon stands above a headline; a longer one introduces a quotation. */
export const isKickerLike = (text: string): boolean =>
  endsInColon(text) && countLetters(text) <= 14 && !salutations.some((word) => text.slice(0, -1).endsWith(word));

/** `'编辑同志：'` opens a letter. */
const salutations = ['同志', '先生', '女士', '朋友', '朋友们', '读者', '编辑部', '如下', '代表', '委员'];

/** Short, in one piece, and no sentence: what a headline or a crosshead looks like. */
export function isHeadingLike(text: string): boolean {
  if (
    endsSentence(text) ||
    text.includes('。') ||
    text.includes('；') ||
    text.endsWith(';') ||
    text.includes('，') ||
    text.includes(',')
  )
    return false;
  if (/^[（(][一二三四五六七八九十]{1,3}[)）]$/.test(text)) return true;
  if (!isBalanced(text) || isAside(text)) return false;
  if (endsInColon(text) && !isKickerLike(text)) return false;
  return columnWidth(text) <= longestHeading && datelineLength(text) === 0;
}

/** `（作者系…研究员）`, `数据来源：…`, `- 建设起降点46个`: a remark on the text, an item of a list. */
export const isAside = (text: string): boolean =>
  isFootnote(text) ||
  (/^[（(]/.test(text) && /[)）]$/.test(text)) ||
  /^(?:数据|资料|图表)?来源[:：]/.test(text) ||
  /^[-•·・]\s?/.test(text) ||
  text.endsWith('|');

/** A heading closes the quotation marks and brackets that it opens; a sentence cut by a column break may not. */
export function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  // OCR confuses opening and closing quotation marks: what counts is that there are as many as pairs need.
  const quotes = count('“') + count('”') + count('"');
  return quotes % 2 === 0 && pairs.every(([open, close]) => count(open) === count(close));
}

const pairs = [
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
] as const;

/** A headline may ask: one short question, and nothing else. */
export const asks = (text: string): boolean =>
  /[?？!！][”"]?$/.test(text) && countLetters(text) <= longestQuestion && !/[，。；,]/.test(text);
export const longestQuestion = 24;

/** Who gives notice signs below it. */
export const isIssuer = (text: string): boolean =>
  /(?:公司|局|委员会|法院|政府|办公室|中心|集团|银行|学校|大学|厂)$/.test(text) && !/\s/.test(text);

/** 副题: a dash leads to it, or it says what kind of text it stands above: `兼谈…`, `基于…的观察`. */
export const isDeck = (line: string): boolean =>
  /^(?:[—―─-]{2}|兼[谈论评])|^(?:基于|来自).*的(?:观察|思考|调查|分析|报告)$|^.{6,}(?:侧记|纪实|巡礼|纪略|掠影|见闻)$/.test(
    line,
  );
