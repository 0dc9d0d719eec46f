/** What a line can be told to be by its own wording: credit, byline, names, furniture, dateline. */
import type { Knowledge } from '../knowledge.ts';
import {
  countLetters,
  endsSentence,
  hasDigit,
  isDigit,
  isHan,
  isLatin,
  isSpace,
  plainText,
  isSpaceAt,
  isHanAt,
} from '../text/characters.ts';
import { namesRole, toPeople } from '../text/people.ts';

/** In plain characters. */
const creditHeads = ['图片来源', '图片由', '图/', '图:', '摄影/', '摄影:', '供图:', '图源'];
const creditTails = ['供图', '摄影', '供稿', '制图', '提供', '图片'];

/** 摄 / 供图 / 图片来源: who made or lent a picture. `'王振宇/摄'`, `'视觉中国供图'`, `'图片来源：南阳高新区'` */
export function isCredit(text: string, knowledge: Knowledge): boolean {
  const bare = text.trim();
  if (bare.length > 40 || bare.length < 3) return false;
  // Where a credit's own words can begin or end; nearly every line of text is out at once.
  if (!'图摄供'.includes(bare.charAt(0)) && !'图影稿供片摄'.includes(bare.at(-1) ?? '')) return false;
  const plain = plainText(bare);
  if (creditHeads.some((head) => plain.startsWith(head))) return true;
  if (hasSentencePunctuation(plain)) return false;
  if (plain.length <= 16 && creditTails.some((tail) => plain.endsWith(tail)) && !plain.endsWith('图片')) return true;
  if (!plain.endsWith('摄')) return false;
  const who = plain.slice(0, -1).replace(/[\s/(]+$/, '');
  return toPeople(who, knowledge.surnames) !== null || who.length <= 10;
}

/** Where in a caption its credit begins; -1 where it has none. `'图为生产基地。受访者供图'` → 7 */
export function findCredit(caption: string, knowledge: Knowledge): number {
  for (let index = caption.length - 2; index > 0 && index > caption.length - 24; index--) {
    const before = caption.charAt(index - 1);
    if (before !== '。' && before !== ' ' && before !== '　' && before !== '(' && before !== '（') continue;
    const rest = caption.slice(index).replace(/[)）]$/, '');
    if (isCredit(rest, knowledge)) return index;
  }
  return -1;
}

/** `'本报评论员'`: a byline that names nobody. */
const isUnsigned = (text: string): boolean =>
  text.length <= 16 && /^(?:本报|本刊|新华社|人民日报)?(?:特约)?评论员$/.test(text.trim());

/**
 * A line of people and nothing else: `byline` where it names a role (▶ 本报特约通讯员 甲), `names` where it does not (a
 * sign-off, or a byline of people without a role: 管轩 王秋玲); null where it is neither.
 */
export function detectPeople(text: string, knowledge: Knowledge): 'byline' | 'names' | null {
  if (isUnsigned(text)) return 'byline';
  if (text.length > 80 || toPeople(text, knowledge.surnames) === null) return null;
  if (!namesRole(text)) return text.length <= 40 ? 'names' : null;
  return datelineLength(text) === 0 ? 'byline' : null;
}

/** Words of the imprint that stand before a colon or a slash and a name or number, or begin the line. */
const imprintWords = [
  '责任编辑',
  '责编',
  '编辑',
  '主编',
  '校对',
  '版式',
  '版式设计',
  '责校',
  '美编',
  '爆料',
  '定价',
  '数据提供',
  '组稿',
  '信箱',
  '组版',
  '审读',
  '监制',
  '值班',
  '电话',
  '热线',
  '传真',
  '邮编',
  '邮箱',
  '网址',
  '地址',
];
/** What stands in an imprint and nowhere else. */
const imprintMarks = [
  'http:',
  'https:',
  'www.',
  '国内统一刊号',
  '国内统一连续出版物号',
  '邮发代号',
  '广告经营许可',
  '本版编辑',
];
/** In characters. */
const longestImprint = 90;
const teamWords = new Set([
  ...[
    '责任编辑',
    '责编',
    '本版编辑',
    '本版责编',
    '编辑',
    '主编',
    '校对',
    '责校',
    '责任校对',
    '版式',
    '版式设计',
    '美编',
  ],
  ...['本版美编', '组版', '设计', '制图', '审读', '监制', '值班', '统筹', '策划', '本版校对', '值班编委', '值班主任'],
]);

/** What a 报头 says of the issue: two of them are no news. */
const issueMarks = [
  /总第/,
  // `总第600期` is one of them, not two.
  /(?<!总)第\d+[期号]/,
  /本期.{1,4}版|今日.{1,4}版/,
  /代号/,
  /主办|主管/,
  /农历|星期/,
  /定价|零售/,
  /第\d+版/,
];

/** `'编辑 林洲璐 美 编 王轶星 校对 郭 敏'`: those who made the page, each after what they did; in characters. */
const longestTeam = 44;

/** The first character of every word in `teamWords`; each of `issueMarks` holds one of the others. */
const teamHint = /^[责编本主校版美组设制审监值统策]/;
const issueHint = /[期号版代办管历星价售总]/;

function isTeam(plain: string): boolean {
  const words = plain.split(/[\s/:]+/);
  if (words.length < 2) return false;
  const [first = '', second = ''] = words;
  if (!teamWords.has(first) && !teamWords.has(first + second)) return false;
  return words.every((word, index) => {
    const pair = (words[index - 1] ?? '').length === 1 || (words[index + 1] ?? '').length === 1;
    return teamWords.has(word) || (word.length >= 2 && word.length <= 4) || (word.length === 1 && pair);
  });
}

/** `监督电话`, `报名邮箱`: a notice says whom to ask, not the newspaper. */
const isForReaders = (before: string): boolean => /(?:监督|咨询|报名|举报|招商|预约)$/.test(before);

/** `'责编：周松欢  版式：贾宜颖'`, `'责任编辑 王小明'` */
function isImprint(plain: string): boolean {
  if (imprintMarks.some((mark) => plain.includes(mark))) return true;
  const isFollowed = (plain.includes(':') || plain.includes('/')) && plain.length <= longestImprint;
  const named =
    isFollowed &&
    imprintWords.some((word) => {
      const at = plain.indexOf(word);
      if (at < 0 || isForReaders(plain.slice(0, at))) return false;
      const after = plain.slice(at + word.length).trimStart();
      return after.startsWith(':') || after.startsWith('/');
    });
  if (named || (issueHint.test(plain) && issueMarks.filter((mark) => mark.test(plain)).length >= 2)) return true;
  return plain.length <= longestTeam && teamHint.test(plain) && isTeam(plain);
}

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

const agencies = [
  '本报',
  '本刊',
  '本网',
  '日报',
  '晚报',
  '早报',
  '时报',
  '导报',
  '商报',
  '新华社',
  '中新社',
  '通讯社',
  '新闻网',
];

/** 讯 or 电 stands within so many characters. */
const latestDateline = 28;
/** The earlier of two places, of which -1 is none. */
const firstOf = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

/** A dateline with the names in brackets after it, and some white space. */
const longestDateline = 100;

/**
 * 电头: does a story's text begin here? Gives the length of the dateline, brackets after it included, or 0.
 *
 * `'本报讯(记者 邓淑华)10月31日'` → 11; `'科技日报北京4月3日电 '` → 12; `'近日'` → 0
 */
export function datelineLength(text: string): number {
  const first = firstOf(text.indexOf('讯', 2), text.indexOf('电', 2));
  if (first < 0 || first >= latestDateline) return 0;
  const plain = plainText(text.slice(0, longestDateline));
  if (plain.startsWith('(')) {
    const close = plain.indexOf(')');
    return first <= 8 && close > first && close <= 40 && agencies.some((agency) => plain.startsWith(agency, 1))
      ? close + 1
      : 0;
  }
  let end = 0;
  for (let index = first; index < Math.min(plain.length, latestDateline); index++) {
    const character = plain.charAt(index);
    if (character !== '讯' && character !== '电') continue;
    const head = plain.slice(0, index);
    // 通讯员 is a person.
    if (head.endsWith('通')) break;
    if (
      agencies.some(
        (agency) => head.startsWith(agency) || head.slice(0, 10).endsWith(agency) || startsWithAgency(head, agency),
      )
    )
      end = index + 1;
    break;
  }
  if (end === 0) return 0;
  let next = end;
  while (isSpaceAt(plain, next) || plain.charAt(next) === '】') next++;
  if (plain.charAt(next) !== '(') return plain.charAt(end) === '】' ? end + 1 : end;
  const close = plain.indexOf(')', next);
  return close > 0 && close - next <= 60 ? close + 1 : end;
}

/** `'科技日报北京4月3日'` begins with a newspaper's name, then a place and a day. */
function startsWithAgency(head: string, agency: string): boolean {
  const at = head.indexOf(agency);
  if (at < 0 || at > 8) return false;
  const rest = head.slice(at + agency.length);
  return (
    rest.length <= 16 && [...rest].every((character) => isHan(character) || isDigit(character) || isSpace(character))
  );
}

const hasFullStop = (text: string): boolean => text.includes('。') || text.includes('；') || text.includes('！');
const hasSentencePunctuation = (text: string): boolean =>
  hasFullStop(text) || text.includes('，') || text.includes(',');

/**
 * 文末署名: where the names after the last full stop of a paragraph begin; -1 where there are none.
 *
 * `'…说。 苏莹'` → place of 苏; `'…产教融合。（本报记者 张三）'` → place of （.
 */
export function signOffStart(text: string, knowledge: Knowledge): number {
  let stop = text.length - 1;
  const limit = Math.max(0, text.length - 50);
  const isClosed = endsSentence(text);
  if (isClosed && !'）)'.includes(text.at(-1) ?? ' ')) return -1;
  while (stop > limit && !'。！？!?”…'.includes(text.charAt(stop))) stop--;
  if (stop <= limit || stop === text.length - 1) return -1;
  const rest = text.slice(stop + 1);
  // Without a space or brackets it is the beginning of a sentence that goes on elsewhere: `…达七成。江苏`.
  if (!isSpaceAt(rest, 0) && !'(（'.includes(rest.charAt(0))) return -1;
  return toPeople(rest, knowledge.surnames) ? stop + 1 + (rest.length - rest.trimStart().length) : -1;
}
