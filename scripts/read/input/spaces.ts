/** OCR parts words by spaces, and each Han character is a word to it: between two of them it prints none. */

const isWestern = (character: string): boolean => character !== '' && character.charCodeAt(0) < 0x2000;

/** True where two words that stand apart need a space between them. */
export const needsSpace = (before: string, after: string): boolean =>
  isWestern(before.at(-1) ?? '') && isWestern(after.charAt(0));

/** A word with its ends; NaN where the file does not say. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Between Han characters, what is as wide as most of one is a space: OCR draws its boxes close, and type is justified. */
const narrowestSpace = 0.8;

/** The words of a line. */
export function joinWords(words: readonly Word[], height: number): string {
  let line = '';
  let end = NaN;
  for (const { text, left, right } of words) {
    const isApart = line !== '' && text !== '' && (left - end >= narrowestSpace * height || needsSpace(line, text));
    line += (isApart ? ' ' : '') + text;
    end = right;
  }
  return line;
}
