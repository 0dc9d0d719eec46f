/** Classes of characters, by code unit: no regular expression runs over page text. */

const between = (code: number, first: number, last: number): boolean => code >= first && code <= last;

const han = 1;
const digit = 2;
const latin = 4;
const space = 8;

/** The class of every code unit: looked up, because every rule asks for each character of a page. */
const classes = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const isAny = (...ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([first, last]) => between(code, first, last));
  if (isAny([0x4e00, 0x9fff], [0x3400, 0x4dbf], [0xd840, 0xdfff], [0x3007, 0x3007])) return han;
  if (isAny([0x30, 0x39], [0xff10, 0xff19])) return digit;
  if (isAny([0x41, 0x5a], [0x61, 0x7a])) return latin;
  const isBlank =
    isAny([0x09, 0x0d], [0x20, 0x20], [0x85, 0x85], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200f]) ||
    isAny([0x2028, 0x202f], [0x205f, 0x2060], [0x3000, 0x3000], [0xfeff, 0xfeff]);
  return isBlank ? space : 0;
});

/** The class of one character of a text; 0 outside of it, where the code is NaN. */
const classAt = (text: string, index: number): number => classes[text.charCodeAt(index) | 0] ?? 0;

/** A Han character (CJK Unified Ideographs and extension A; surrogates of the further extensions). `'厦'` → true, `'5'` → false */
export const isHan = (character: string): boolean => isHanAt(character, 0);
export const isHanAt = (text: string, index: number): boolean => classAt(text, index) === han;

/** ASCII or full-width digit. */
export const isDigit = (character: string): boolean => classAt(character, 0) === digit;

/** Does any digit stand in it? */
export function hasDigit(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (classAt(text, index) === digit) return true;
  return false;
}

/** ASCII letter. */
export const isLatin = (character: string): boolean => classAt(character, 0) === latin;

/** A letter or digit of any kind: what a reader would call content, as opposed to punctuation. */
export const isLetter = (character: string): boolean => isLetterAt(character, 0);
export const isLetterAt = (text: string, index: number): boolean =>
  (classAt(text, index) & (han | digit | latin)) !== 0;

/** White space of any kind, zero-width ones and the ideographic space included. */
export const isSpace = (character: string): boolean => isSpaceAt(character, 0);
export const isSpaceAt = (text: string, index: number): boolean => classAt(text, index) === space;

const sentenceEnds = new Set('。！？!?…');
const closers = new Set('”’"\'」』）)》〉】]');

/** Does this text close a sentence? Closing quotes and brackets after the stop are looked through. `'表示。”'` → true */
export function endsSentence(text: string): boolean {
  let index = text.length - 1;
  while (index >= 0 && isSpaceAt(text, index)) index--;
  index -= noteLength(text, index);
  if (index > 0 && (text.charAt(index) === '）' || text.charAt(index) === ')')) index = beforeRemark(text, index);
  while (index >= 0 && closers.has(text.charAt(index))) index--;
  const stop = text.charAt(index);
  if (sentenceEnds.has(stop)) return true;
  return stop === '.' && (isHan(text.charAt(index - 1)) || isLatin(text.charAt(index - 1)));
}

/** Does a sentence end anywhere in it? */
export const hasFullStop = (text: string): boolean => text.includes('。') || text.includes('；') || text.includes('！');
export const hasSentencePunctuation = (text: string): boolean =>
  hasFullStop(text) || text.includes('，') || text.includes(',');

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
    if (isSpaceAt(text, index)) quarters += 1;
    else quarters += text.charCodeAt(index) < 0x2000 ? 2 : 4;
  }
  return quarters / 4;
}

/** Letters and digits of a text, the first `most` of them. */
export function lettersOf(text: string, most = Infinity): string {
  let letters = '';
  for (let index = 0; index < text.length && letters.length < most; index++)
    if (isLetterAt(text, index)) letters += text.charAt(index);
  return letters;
}

/** Number of letters and digits. */
export function countLetters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isLetterAt(text, index)) count++;
  return count;
}

export { plainCharacter, plainText } from '../../../src/core/look-alikes.ts';
