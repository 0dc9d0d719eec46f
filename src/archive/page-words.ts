/**
 * Words by which an article is told from all others on its newspaper page, so that a reader's report can say which
 * article it means: `of` and `in` of a ruling (schema/ruling.ts).
 */
import type { Segment } from '../schema/page.ts';
import { droppedRoles } from '../schema/page.ts';

/** Fewer characters than this nobody recognises. */
const shortest = 8;

const dropped: ReadonlySet<string> = new Set(droppedRoles);

/** Page text and record → words of each article that stand on the page once, by id. An article of which all stands elsewhere too has none. */
export function toPageWords(
  text: string,
  { segments }: { readonly segments: readonly Segment[] },
): ReadonlyMap<string, string> {
  const pieces = toPieces(text, segments);
  const found = new Map<string, string>();
  for (const { id, text: own } of pieces) {
    const words = found.has(id) ? null : beginningOf(own, pieces);
    if (words !== null) found.set(id, words);
  }
  return found;
}

/** A paragraph, headline … of an article as printed, without white space. */
interface Piece {
  readonly id: string;
  readonly isBody: boolean;
  readonly text: string;
}

/** Pieces of all articles, paragraphs first: their words are the plainest. */
function toPieces(text: string, segments: readonly Segment[]): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  for (const [start, end, role, id, block] of segments) {
    if (id === null || dropped.has(role)) continue;
    const key = `${id} ${String(block ?? role)}`;
    const before = pieces.get(key)?.text ?? '';
    pieces.set(key, { id, isBody: block !== null, text: before + text.slice(start, end).replaceAll(/\s/g, '') });
  }
  return [...pieces.values()].sort((a, b) => Number(b.isBody) - Number(a.isBody));
}

function beginningOf(own: string, pieces: readonly Piece[]): string | null {
  for (let length = shortest; length < own.length + 4; length += 4) {
    const words = own.slice(0, length);
    const count = pieces.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
    if (count === 1) return words;
  }
  return null;
}
