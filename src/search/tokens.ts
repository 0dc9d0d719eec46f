/**
 * Folded text → what Pagefind indexes and is asked for.
 *
 * Words are the wrong unit for Chinese: index and query cut them differently. So every pair of neighbouring characters is
 * a token, and a query is a phrase of pairs: a string of two characters or more is found wherever it stands, also when it
 * begins inside a number. Pagefind must see each pair as one word, so characters that are no Han are written as Han
 * characters that newspapers do not print.
 */
import { isHan } from './fold.ts';

/** First code point of CJK Unified Ideographs Extension A: 6,592 characters, nearly all of them out of use. */
const disguise = 0x3400;
const disguises = 0x4dc0 - disguise;

const isPlain = (character: string): boolean => isHan(character) && character >= '\u4e00';

/** A character as the index spells it, always one UTF-16 unit that Pagefind takes for a letter. */
const spell = (character: string): string =>
  isPlain(character) ? character : String.fromCharCode(disguise + (character.charCodeAt(0) % disguises));

/** The pairs of a folded text in order. `'5g工厂'` → 4 characters, 3 tokens */
export function toPairs(text: string): string[] {
  const pairs: string[] = [];
  for (let index = 0; index + 1 < text.length; index++)
    pairs.push(spell(text.charAt(index)) + spell(text.charAt(index + 1)));
  return pairs;
}

/** Each character that occurs in a text, once: what a query of one character is looked up by. */
export const toSingles = (text: string): string[] =>
  [...new Set(text.split('').filter((character) => character !== ' '))].map(spell);

/** The query that Pagefind is asked for one folded string: a quoted phrase, or a single token. */
export function toPhrase(text: string): string {
  return text.length === 1 ? `"${spell(text)}"` : `"${toPairs(text).join(' ')}"`;
}
