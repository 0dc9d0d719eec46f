/** What the words of a heading say of it: one of a series, the line below a headline. */
import { isLetterAt } from '../text/characters.ts';

/** A crosshead is as long as the next one of its series, but for so many letters. */
const mostLonger = 4;

/** 排比: crossheads of one story are built alike, `'把水留住'` and `'把人留住'`, `'上山路 …'` and `'下山路 …'`. */
export function isParallel(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a === b || a.length < 3 || b.length < 3 || Math.abs(a.length - b.length) > mostLonger) return false;
  return a.startsWith(b.charAt(0)) || a.slice(1, 3) === b.slice(1, 3);
}

function lettersOf(text: string): string {
  let letters = '';
  for (let index = 0; index < text.length; index++) if (isLetterAt(text, index)) letters += text.charAt(index);
  return letters;
}

/** 副题: a dash leads to it, or it says what kind of text it stands above: `兼谈…`, `基于…的观察`. */
export const isDeck = (line: string): boolean =>
  /^(?:[—―─-]{2}|兼[谈论评])|^(?:基于|来自).*的(?:观察|思考|调查|分析|报告)$|^.{6,}(?:侧记|纪实|巡礼|纪略|掠影|见闻)$/.test(
    line,
  );
