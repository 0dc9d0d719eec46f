/** 电头: how a story's text begins. */
import { isDigit, isHan, isSpace, isSpaceAt, plainText } from '../text/characters.ts';

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
  if (text.startsWith('据')) {
    const source = sourceLength(text);
    if (source > 0) return source;
  }
  if (text.startsWith('本报') || text.startsWith('综合')) {
    const compiled = /^(?:本报)?综合(?:消息|报道|讯)(?=[\s　：:]|[(（])/.exec(text)?.[0].length ?? 0;
    if (compiled > 0) return compiled;
  }
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
      ) ||
      (character === '讯' && plain.charAt(index + 1) !== '息' && isShortName(head))
    )
      end = index + 1;
    break;
  }
  if (end === 0) return 0;
  let next = end;
  while (isSpaceAt(plain, next) || plain.charAt(next) === '】') next++;
  if (plain.charAt(next) !== '(') return reportLength(plain, next) || (plain.charAt(end) === '】' ? end + 1 : end);
  const close = plain.indexOf(')', next);
  return close > 0 && close - next <= 60 ? close + 1 : end;
}

/** `'本报临浦电（记者沈青、通讯'`: a line break cuts the brackets behind a dateline, and the next line closes them. */
export function isCutDateline(text: string): boolean {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open < 0 || open > latestDateline) return false;
  const rest = text.slice(open);
  return !rest.includes(')') && !rest.includes('）') && datelineLength(text) > 0;
}

/** `'临报讯'`, `'临浦特区报讯'`: the name of a newspaper, often shortened, and nothing else. */
const isShortName = (head: string): boolean => head.length <= 7 && head.endsWith('报') && [...head].every(isHan);

/** `'据临浦网　'`: the medium that a report is taken from, and a gap; its length, 0 where there is none. */
const sourceLength = (text: string): number =>
  /^据(?:《[\u4e00-\u9fff]{2,10}》(?:报道)?|[\u4e00-\u9fff]{1,7}[报网社台])(?=[\s　])/.exec(text)?.[0].length ?? 0;

/** `'记者沈青、通讯员王振报道：'` behind a dateline, without brackets: its end, 0 where there is none. */
function reportLength(plain: string, start: number): number {
  if (!/[记通]/.test(plain.slice(start, start + 6))) return 0;
  const match = /^[^，。,:]{0,4}(?:记者|通讯员)[^，。,:]{2,30}(?:报道|摄影报道):/.exec(
    plain.slice(start, start + longestReport),
  );
  return match ? start + match[0].length : 0;
}
const longestReport = 48;

/** `'科技日报北京4月3日'` begins with a newspaper's name, then a place and a day. */
function startsWithAgency(head: string, agency: string): boolean {
  const at = head.indexOf(agency);
  if (at < 0 || at > 8) return false;
  const rest = head.slice(at + agency.length);
  return (
    rest.length <= 16 && [...rest].every((character) => isHan(character) || isDigit(character) || isSpace(character))
  );
}
