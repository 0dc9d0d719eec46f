/**
 * The link to a passage: the paragraph's anchor, and behind it the words themselves as a text fragment
 * (WICG Scroll To Text Fragment): `#p3:~:text=前文-,开头,结尾,-后文`.
 *
 * The anchor comes first, for browsers find words of a Chinese text only where they take them for words. So the fragment is
 * widened to whole words, as `Intl.Segmenter` sees them; where that does not help either, the paragraph is lit.
 */

/** Longer passages are named by their beginning and end. */
const longest = 30;
const edge = 10;
/** Characters before and after it. */
const around = 6;

interface Cut {
  /** `shown`: as it stands in the route, where the browser looks for it. */
  readonly piece: { readonly anchor: string | null; readonly shown: string };
  readonly start: number;
  readonly end: number;
}

/** `address`: of the article, without `#`. */
export function toPassageLink(address: string, stretches: readonly Cut[]): string {
  const named = stretches.filter(({ piece }) => piece.anchor !== null);
  const [first, last] = [named[0], named.at(-1)];
  if (!first?.piece.anchor || !last) return address;
  const link = `${address}#${first.piece.anchor}`;
  const isWhole = first === last && first.start === 0 && first.end === first.piece.shown.length;
  return isWhole ? link : `${link}:~:text=${toDirective(first, last)}`;
}

function toDirective(first: Cut, last: Cut): string {
  const [{ shown: head }, { shown: tail }] = [first.piece, last.piece];
  const start = snap(head, first.start, 'before');
  const end = snap(tail, last.end, 'after');
  // The browser takes the first place in the document that fits: what stands around tells it from others.
  const before = head.slice(snap(head, start - around, 'before'), start);
  const after = tail.slice(end, snap(tail, end + around, 'after'));
  const words = first === last && end - start <= longest ? [head.slice(start, end)] : toEdges(first, last, start, end);
  const parts = words.map(encode);
  if (before.trim() !== '') parts.unshift(`${encode(before)}-`);
  if (after.trim() !== '') parts.push(`-${encode(after)}`);
  return parts.join(',');
}

/** The beginning and the end of a long passage. */
function toEdges(first: Cut, last: Cut, start: number, end: number): readonly string[] {
  const [{ shown: head }, { shown: tail }] = [first.piece, last.piece];
  const isOne = first === last;
  const headEnd = Math.min(snap(head, start + edge, 'after'), isOne ? end : head.length);
  const tailStart = Math.max(snap(tail, end - edge, 'before'), isOne ? headEnd : 0);
  return [head.slice(start, headEnd), tail.slice(tailStart, end)];
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
