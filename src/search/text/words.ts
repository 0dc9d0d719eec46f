/**
 * Numbers and Latin words are found whole: `5亿元` does not stand in `15亿元`, nor `IP` in `IPO`. Between Han characters there
 * is no such border, for any string of them may be looked for.
 *
 * So an *edge*, a character that no text holds, is put where a number or a word begins and ends, in what is indexed and in
 * what is looked for alike: whatever compares strings then compares whole words.
 */
import { fold, type Folded } from './fold.ts';

/** Stands at the borders of numbers and words. `fold` leaves no control character. */
export const edge = '\u0001';

const other = 0;
const digit = 1;
const letter = 2;

/** Of a folded text: `other` for what has no border. A point within a number is a part of it: 1.5. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return digit;
  if (code === 0x2e) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? digit : other;
  return isLetter(code) ? letter : other;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Small letters of the Latin, Greek and Cyrillic scripts. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);

/** Which ends of a string may lie within a number or a word: `*5亿元` has an open start. */
export interface Open {
  readonly start: boolean;
  readonly end: boolean;
}

const closed: Open = { start: false, end: false };

/** `{ text: '投资5亿元' }` → `'投资‸5‸亿元'`, with the edge for `‸`; `5g` → `‸5‸g‸` */
export function withEdges({ text, from, to }: Folded, open: Open = closed): Folded {
  const pieces: string[] = [];
  const newFrom: number[] = [];
  const newTo: number[] = [];
  let before = other;
  const close = (at: number, kind: number, isOpen: boolean): void => {
    if (kind === before || isOpen) return;
    pieces.push(edge);
    // What begins with an edge begins where its word does; what ends with one ends there.
    newFrom.push(from[at] ?? to[at - 1] ?? 0);
    newTo.push(to[at - 1] ?? from[at] ?? 0);
  };
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    close(at, kind, at === 0 && open.start);
    before = kind;
    pieces.push(text.charAt(at));
    newFrom.push(from[at] ?? 0);
    newTo.push(to[at] ?? 0);
  }
  close(text.length, other, open.end);
  return { text: pieces.join(''), from: newFrom, to: newTo };
}

const pointAtEnd = new RegExp(String.raw`^\.${edge}(?=\d)|(?<=\d)${edge}\.$`, 'g');

/** With its edges, as it would stand within a number: `‸18‸.` → `‸18.`, where 18.6 is printed. */
export const asPart = (sought: string): string => sought.replaceAll(pointAtEnd, '.');

/** A text as it is searched: folded, numbers and words with their edges. */
export const toSearched = (source: string): Folded => withEdges(fold(source));
