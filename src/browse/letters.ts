/** Names under the letters with which they begin in pinyin. */
import { initialOf } from '../core/pinyin-order.ts';

/** Headings by pinyin → by letter, A to Z, `#` first where a name begins with neither Chinese nor Latin. */
export const toLetters = <T extends { readonly name: string }>(headings: readonly T[]): [string, T[]][] =>
  [...Map.groupBy(headings, ({ name }) => initialOf(name))].sort(([a], [b]) => (a < b ? -1 : 1));

/** `Z` → `letter-z` */
export const letterAnchor = (letter: string): string => `letter-${letter === '#' ? 'other' : letter.toLowerCase()}`;
