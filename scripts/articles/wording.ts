/** What the words of a heading say of it: one of a series, the head of a notice, the line below a headline. */
import { isDeck } from '../blocks/headings.ts';
import { isLetterAt, plainText } from '../text/characters.ts';

/** `'一、管理要上台阶'`, `'（二）…'`, `'第三变：…'`, `'之四'`: one of a series inside a story. */
export const isCounted = (text: string): boolean =>
  /^(?:[（(]?[一二三四五六七八九十]{1,2}[、.．)）]|第[一二三四五六七八九十]{1,2}[^届次批期\s]{0,3}[:：]|[一二三四五六七八九十]{1,2}[靠是变要][“"]?|\d{1,2}[、.．]|之[一二三四五六七八九十])/.test(
    plainText(text),
  );

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

/** 副题: `'——访…'` and the like stand below headlines and never below crossheads. */
export const hasDeck = (lines: readonly string[]): boolean => lines.slice(1).some(isDeck);
