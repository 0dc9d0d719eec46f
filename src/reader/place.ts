/** Where a passage stands in its article, in as few characters as an address has room for: `p3`, `p3:10-24`, `p3:10-p5:4`. */

/** Half-open: from an offset in one paragraph to an offset in the same or a later one. */
export interface Place {
  readonly from: string;
  readonly start: number;
  readonly to: string;
  readonly end: number;
}

/** Anything that has a name and a text: a paragraph. */
interface Named {
  readonly anchor: string | null;
  readonly text: string;
}

interface Cut {
  readonly piece: Named;
  readonly start: number;
  readonly end: number;
}

/** Stretches of an article's text → their place; null where none of them is in the body. */
export function toPlace(stretches: readonly Cut[]): string | null {
  const named = stretches.filter(({ piece }) => piece.anchor !== null);
  const [first, last] = [named[0], named.at(-1)];
  if (!first?.piece.anchor || !last?.piece.anchor) return null;
  const isWhole = first.start === 0 && last.end === last.piece.text.length;
  if (first.piece.anchor === last.piece.anchor)
    return first.piece.anchor + (isWhole ? '' : `:${String(first.start)}-${String(last.end)}`);
  return `${first.piece.anchor}:${String(first.start)}-${last.piece.anchor}:${String(last.end)}`;
}

const form = /^([ps]\d{1,5})(?::(\d{1,6})-(?:([ps]\d{1,5}):)?(\d{1,6}))?$/;

export const isPlace = (place: string): boolean => form.test(place);

/** The paragraph that a place begins in. */
export const anchorOf = (place: string | null): string | null => form.exec(place ?? '')?.[1] ?? null;

/** The words at a place; null where the article has no such paragraph, or it is shorter now. */
export function wordsAt(place: string, pieces: readonly Named[]): string | null {
  const [, from, start = '0', to = from, end] = form.exec(place) ?? [];
  const first = pieces.findIndex(({ anchor }) => anchor !== null && anchor === from);
  const last = pieces.findIndex(({ anchor }) => anchor !== null && anchor === to);
  if (first < 0 || last < first) return null;
  const texts = pieces.slice(first, last + 1).map(({ text }) => text);
  const final = texts.length - 1;
  const until = end === undefined ? (texts[final]?.length ?? 0) : Number(end);
  if (until > (texts[final]?.length ?? 0)) return null;
  texts[final] = texts[final]?.slice(0, until) ?? '';
  texts[0] = texts[0]?.slice(Number(start)) ?? '';
  const words = texts.join('\n');
  return words.trim() === '' ? null : words;
}
