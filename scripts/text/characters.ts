/** Classes of characters, by code unit: no regular expression runs over page text. */

const between = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** A Han character (CJK Unified Ideographs and extension A; surrogates of the further extensions). `'厦'` → true, `'5'` → false */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    between(code, 0x4e00, 0x9fff) || between(code, 0x3400, 0x4dbf) || between(code, 0xd840, 0xdfff) || code === 0x3007
  );
}

/** ASCII or full-width digit. */
export function isDigit(character: string): boolean {
  const code = character.charCodeAt(0);
  return between(code, 0x30, 0x39) || between(code, 0xff10, 0xff19);
}

/** Does any digit stand in it? */
export function hasDigit(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isDigit(text.charAt(index))) return true;
  return false;
}

/** ASCII letter. */
export function isLatin(character: string): boolean {
  const code = character.charCodeAt(0) | 0x20;
  return between(code, 0x61, 0x7a);
}

/** A letter or digit of any kind: what a reader would call content, as opposed to punctuation. */
export const isLetter = (character: string): boolean => isHan(character) || isDigit(character) || isLatin(character);

/** White space of any kind, zero-width ones and the ideographic space included. */
export function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  // Nearly all characters of a page are Han.
  if (between(code, 0x3001, 0xfefe) || between(code, 0x21, 0x84)) return false;
  return (
    between(code, 0x09, 0x0d) ||
    code === 0x20 ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    between(code, 0x2000, 0x200f) ||
    between(code, 0x2028, 0x202f) ||
    between(code, 0x205f, 0x2060) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const sentenceEnds = new Set('。！？!?…');
const closers = new Set('”’"\'」』）)》〉】]');

/** Does this text close a sentence? Closing quotes and brackets after the stop are looked through. `'表示。”'` → true */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index >= 0 && isSpace(text.charAt(index))) index--;
  index -= noteLength(text, index);
  if (index > 0 && (text.charAt(index) === '）' || text.charAt(index) === ')')) index = beforeRemark(text, index);
  while (index >= 0 && closers.has(text.charAt(index))) index--;
  const stop = text.charAt(index);
  if (sentenceEnds.has(stop)) return true;
  return stop === '.' && (isHan(text.charAt(index - 1)) || isLatin(text.charAt(index - 1)));
}

/** A remark in brackets after a sentence is no longer than this. */
const longestRemark = 30;

/** `'…百分点。（综合）'`: index before the brackets that a full stop stands in front of; `end` where none does. */
function beforeRemark(text: string, end: number): number {
  for (let index = end - 1; index > 0 && end - index <= longestRemark; index--) {
    const character = text.charAt(index);
    if (character !== '（' && character !== '(') continue;
    let stop = index - 1;
    while (stop > 0 && (isSpace(text.charAt(stop)) || closers.has(text.charAt(stop)))) stop--;
    return sentenceEnds.has(text.charAt(stop)) ? stop : end;
  }
  return end;
}

/** Length of the number of a note that ends at `index`: `'…的样本。[1]'`; 0 where none does. */
function noteLength(text: string, index: number): number {
  if (text.charAt(index) !== ']') return 0;
  let start = index - 1;
  while (isDigit(text.charAt(start))) start--;
  return text.charAt(start) === '[' && start < index - 1 ? index - start + 1 : 0;
}

/** Column width in Han characters: Latin letters, digits and ASCII punctuation take half, spaces a quarter. `'今年5月'` → 3.5 */
export function columnWidth(text: string): number {
  let quarters = 0;
  for (let index = 0; index < text.length; index++) {
    if (isSpace(text.charAt(index))) quarters += 1;
    else quarters += text.charCodeAt(index) < 0x2000 ? 2 : 4;
  }
  return quarters / 4;
}

/** Number of letters and digits. */
export function countLetters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isLetter(text.charAt(index))) count++;
  return count;
}

export { plainCharacter, plainText } from '../../src/lib/plain-text.ts';
