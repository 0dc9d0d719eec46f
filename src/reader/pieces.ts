/** The texts of an article as the reader sees them, without what the site added: signs, links, printed forms of corrected words. */
import type { Correction } from '../markdown/corrected-text.ts';
import { printedOf, textsOf } from '../markdown/shown-text.ts';

/** Each is a text of its own: a selection may run through several. */
const parts = '.article-head :is(.kicker, h1, .deck), .body > [id], figcaption, .credit';

/** Headline, paragraph, caption … of an article. */
export interface Piece {
  readonly element: HTMLElement;
  /** `p3`; null outside the body. */
  readonly anchor: string | null;
  /** As it is printed, but for corrected words. */
  readonly text: string;
  /** As it stands in the route, of the same length: marks may be full width. */
  readonly shown: string;
  readonly corrections: readonly Correction[];
}

/** A stretch of a piece: half-open, in UTF-16 offsets into its text. */
export interface Stretch {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** All pieces, in the order of the page. */
export const piecesIn = (article: ParentNode): readonly Piece[] =>
  [...article.querySelectorAll<HTMLElement>(parts)].map(toPiece);

function toPiece(element: HTMLElement): Piece {
  let text = '';
  let shown = '';
  const corrections: Correction[] = [];
  for (const node of textsOf(element)) {
    const printed = printedOf(node);
    if (printed !== undefined) corrections.push({ start: text.length, corrected: node.data, printed });
    text += node.parentElement?.dataset['printed'] ?? node.data;
    shown += node.data;
  }
  return { element, anchor: element.parentElement?.matches('.body') ? element.id : null, text, shown, corrections };
}

/** What of the pieces lies in `range`, white space at the ends left out; empty where it holds none of their text. */
export function stretchesIn(range: Range, pieces: readonly Piece[]): readonly Stretch[] {
  return pieces.flatMap((piece): Stretch[] => {
    if (!range.intersectsNode(piece.element)) return [];
    let [at, start, end] = [0, -1, -1];
    for (const node of textsOf(piece.element)) {
      if (range.intersectsNode(node)) {
        if (start < 0) start = at + (node === range.startContainer ? range.startOffset : 0);
        end = at + (node === range.endContainer ? range.endOffset : node.length);
      }
      at += node.length;
    }
    const text = piece.text.slice(start, end);
    const lead = text.length - text.trimStart().length;
    return start < 0 || text.trim() === ''
      ? []
      : [{ piece, start: start + lead, end: start + lead + text.trim().length }];
  });
}

/** The whole of a piece. */
export const wholeOf = (piece: Piece): Stretch => ({ piece, start: 0, end: piece.text.length });

/** The newspaper's words, a line for each piece. */
export const textOf = (stretches: readonly Stretch[]): string =>
  stretches.map(({ piece, start, end }) => piece.text.slice(start, end)).join('\n');
