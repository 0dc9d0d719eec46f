/**
 * Folded text → what Pagefind indexes and is asked for.
 *
 * Words are the wrong unit for Chinese: index and query cut them differently. So every pair of neighbouring characters is
 * a token, and a query is a phrase of pairs: a string of two characters or more is found wherever it stands, also when it
 * begins inside a number.
 *
 * Pagefind must take each token for one word, whatever language it believes the page to be in: Chinese it would cut again,
 * punctuation it would drop. So tokens are spelled in small Latin letters. A pair takes seven, no more bytes than two Han
 * characters and a separator.
 */

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
/** 26⁷ > 2³²: a pair of UTF-16 code units. */
const pairLength = 7;
/** 26⁴ > 2¹⁶: one code unit. */
const singleLength = 4;

function spell(number: number, length: number): string {
  let rest = number;
  let letters = '';
  for (let place = 0; place < length; place++) {
    letters = alphabet.charAt(rest % alphabet.length) + letters;
    rest = Math.floor(rest / alphabet.length);
  }
  return letters;
}

/** The pairs of a folded text in order. `'5g工厂'` → 4 characters, 3 tokens */
export function toPairs(text: string): string[] {
  const pairs: string[] = [];
  for (let index = 0; index + 1 < text.length; index++) {
    pairs.push(spell(text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1), pairLength));
  }
  return pairs;
}

/** Each character that occurs in a text, once: what a query of one character is looked up by. */
export const toSingles = (text: string): string[] =>
  [...new Set(text.split('').filter((character) => character !== ' '))].map((character) =>
    spell(character.charCodeAt(0), singleLength),
  );

/**
 * Stands between two parts of an article (headline, paragraph, caption). Pagefind counts words through a whole page:
 * without it, 走进高新 above 新区开园 would be found by 高新区.
 */
export const border = 'zz';

/**
 * The same tokens, spelled for the head of an article: indexed once more, so that a search there tells the articles whose
 * headline holds a string. The letter stands behind, so that both spellings of a pair lie in one chunk of the index.
 */
export const forHead = (tokens: readonly string[]): string[] => tokens.map((token) => `${token}h`);

const toTokens = (text: string): string[] => (text.length === 1 ? toSingles(text) : toPairs(text));

/** The query that Pagefind is asked for one folded string: a quoted phrase of pairs, or one character. */
export const toPhrase = (text: string): string => `"${toTokens(text).join(' ')}"`;

/** The same for the heads of articles. */
export const toHeadPhrase = (text: string): string => `"${forHead(toTokens(text)).join(' ')}"`;
