/** Where the words of a query stand in a text that is shown: a hit's lines, or a paragraph of the article itself. */
import type { Folded } from './fold.ts';
import { toSearched } from './words.ts';

/** Half-open pair of UTF-16 offsets into the shown text. */
export type Mark = readonly [start: number, end: number];

/** Every occurrence of `terms`, strings as they are looked for, in order; occurrences that overlap are one. */
export const findMarks = (text: string, terms: readonly string[]): readonly Mark[] =>
  terms.length === 0 ? [] : marksIn(toSearched(text), terms);

/** The same for a text as it is searched. */
export function marksIn(folded: Folded, terms: readonly string[]): readonly Mark[] {
  const found: Mark[] = [];
  for (const term of terms) {
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + 1)) {
      found.push([folded.from[at] ?? 0, folded.to[at + term.length - 1] ?? 0]);
    }
  }
  const marks: [number, number][] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
