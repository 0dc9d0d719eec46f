/** Words that a reader typed, found in the article: they must stand there once, or nobody could tell which are meant. */
import type { Piece, Stretch } from '../pieces.ts';

/** `within`: what the reader picked; empty: all of the article. Gives what is to be said where they are not found once. */
export function findWords(typed: string, pieces: readonly Piece[], within: readonly Stretch[]): Stretch | string {
  const wanted = toHalfWidth(typed.trim());
  if (wanted === '') return '请照原文抄下有误的文字，或先在文中选中。';
  const places = within.length > 0 ? within : pieces.map((piece) => ({ piece, start: 0, end: piece.text.length }));
  const found = places.flatMap(({ piece, start, end }) =>
    startsOf(toHalfWidth(piece.text.slice(start, end)), wanted).map((at): Stretch => {
      const from = start + at;
      return { piece, start: from, end: from + wanted.length };
    }),
  );
  const [only] = found;
  if (only === undefined) return '文中没有这样的文字，请照原文抄录，标点也要相同。';
  return found.length === 1 ? only : `文中有 ${String(found.length)} 处，请连前后文多抄几个字，使之只有一处。`;
}

/** Newspapers print commas and brackets in both widths; a reader types one of them. `，` → `,`, the length stays. */
const toHalfWidth = (text: string): string =>
  text.replaceAll(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfe_e0));

function startsOf(text: string, wanted: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) starts.push(at);
  return starts;
}
