/** OCR parts words by spaces, and each Han character is a word to it: between two of them it prints none. */

const isWestern = (character: string): boolean => character !== '' && character.charCodeAt(0) < 0x2000;

/** True where two words that stand apart need a space between them. */
export const needsSpace = (before: string, after: string): boolean =>
  isWestern(before.at(-1) ?? '') && isWestern(after.charAt(0));
