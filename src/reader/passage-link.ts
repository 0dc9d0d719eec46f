/**
 * The link to a passage: the paragraph's anchor, and behind it the words themselves as a text fragment
 * (WICG Scroll To Text Fragment): `#p3:~:text=开头,结尾`.
 *
 * The anchor comes first, for browsers find words of a Chinese text only where they take them for words. So the fragment is
 * widened to whole words, as `Intl.Segmenter` sees them; where that does not help either, the paragraph is lit.
 */

/** Longer passages are named by their beginning and end. */
const longest = 30;
const edge = 10;

interface Cut {
  readonly piece: { readonly anchor: string | null; readonly text: string };
  readonly start: number;
  readonly end: number;
}

/** `address`: of the article, without `#`. */
export function toPassageLink(address: string, stretches: readonly Cut[]): string {
  const named = stretches.filter(({ piece }) => piece.anchor !== null);
  const [first, last] = [named[0], named.at(-1)];
  if (!first?.piece.anchor || !last) return address;
  const link = `${address}#${first.piece.anchor}`;
  const isWhole = first === last && first.start === 0 && first.end === first.piece.text.length;
  return isWhole ? link : `${link}:~:text=${toDirective(first, last)}`;
}

function toDirective(first: Cut, last: Cut): string {
  const start = snap(first.piece.text, first.start, 'before');
  const end = snap(last.piece.text, last.end, 'after');
  if (first === last && end - start <= longest) return encode(first.piece.text.slice(start, end));
  const firstEnd = Math.min(
    snap(first.piece.text, start + edge, 'after'),
    first === last ? end : first.piece.text.length,
  );
  const lastStart = Math.max(snap(last.piece.text, end - edge, 'before'), first === last ? firstEnd : 0);
  return `${encode(first.piece.text.slice(start, firstEnd))},${encode(last.piece.text.slice(lastStart, end))}`;
}

/** `,` `&` and `-` mean something in a text directive. */
const encode = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D');

/** The edge of the word that `offset` cuts. */
function snap(text: string, offset: number, side: 'before' | 'after'): number {
  const at = Math.min(Math.max(offset, 0), text.length);
  if (at === 0 || at === text.length || !('Segmenter' in Intl)) return at;
  const word = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text).containing(at);
  if (word === undefined || word.index === at) return at;
  return side === 'before' ? word.index : word.index + word.segment.length;
}
