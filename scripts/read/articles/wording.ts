/** What the words of a heading say of it: one of a series, the line below a headline. */
import { lettersOf } from '../text/characters.ts';

/** A crosshead is as long as the next one of its series, but for so many letters. */
const mostLonger = 4;

/** 排比: crossheads of one story are built alike, `'把水留住'` and `'把人留住'`, `'上山路 …'` and `'下山路 …'`. */
export function isParallel(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a === b || a.length < 3 || b.length < 3 || Math.abs(a.length - b.length) > mostLonger) return false;
  return a.startsWith(b.charAt(0)) || a.slice(1, 3) === b.slice(1, 3) || isRhythmic(one, other);
}

/** `'改善生态，构建现代茶园'` and `'提升质量，奏响增收曲'`: two phrases each, the first as long as the other's, the second nearly. */
function isRhythmic(one: string, other: string): boolean {
  const [a, b] = [phrasesOf(one), phrasesOf(other)];
  if (a.length !== 2 || b.length !== 2) return false;
  return a[0] === b[0] && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) <= 1;
}

/** How many letters each phrase has. */
const phrasesOf = (text: string): readonly number[] =>
  text.split(/[，,、：:；\s]+/).flatMap((phrase) => lettersOf(phrase).length || []);

/** 副题: a dash leads to it, or it says what kind of text it stands above: `兼谈…`, `基于…的观察`. */
export const isDeck = (line: string): boolean =>
  /^(?:[—―─-]{2}|兼[谈论评])|^(?:基于|来自).*的(?:观察|思考|调查|分析|报告)$|^.{6,}(?:侧记|纪实|巡礼|纪略|掠影|见闻)$/.test(
    line,
  );
