/** Where the words of a query stand in a text that is shown, and the piece of a text that shows them best. */
import { fold, type Folded } from './fold.ts';

/** Half-open pair of UTF-16 offsets into the shown text. */
export type Mark = readonly [start: number, end: number];

/** Every occurrence of the folded `terms`, in order; occurrences that touch are one. */
export function findMarks(text: string, terms: readonly string[]): readonly Mark[] {
  return marksIn(fold(text), terms);
}

function marksIn(folded: Folded, terms: readonly string[]): readonly Mark[] {
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

/** A piece of one block, with its marks. */
export interface Excerpt {
  /** Number of the block, from 1: the paragraph's anchor. */
  readonly block: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** True where the block goes on before or after the piece. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** `offset`, or the end of the occurrence or character that it would cut: its start where `side` is 0. */
function toBoundary(text: string, offset: number, marks: readonly Mark[], side: 0 | 1): number {
  const cut = marks.find(([start, end]) => start < offset && offset < end);
  if (cut) return cut[side];
  const isInside = /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return isInside ? offset + (side === 0 ? -1 : 1) : offset;
}

/** Characters shown before the first occurrence, and in all. */
const lead = 24;
const width = 92;

/**
 * Two lines from the article's own text: from the block that holds most of the terms, around the first of them. Null
 * where no block holds any (the title does).
 */
export function toExcerpt(blocks: readonly string[], terms: readonly string[]): Excerpt | null {
  let best: { readonly index: number; readonly held: number; readonly marks: readonly Mark[] } | null = null;
  blocks.forEach((block, index) => {
    const folded = fold(block);
    const held = terms.filter((term) => folded.text.includes(term)).length;
    if (held > (best?.held ?? 0)) best = { index, held, marks: marksIn(folded, terms) };
  });
  const chosen = best as { readonly index: number; readonly marks: readonly Mark[] } | null;
  if (chosen === null) return null;
  const text = blocks[chosen.index] ?? '';
  const [first, firstEnd] = chosen.marks[0] ?? [0, 0];
  const start = toBoundary(text, Math.max(0, Math.min(first - lead, text.length - width)), chosen.marks, 0);
  const end = toBoundary(text, Math.min(text.length, Math.max(start + width, firstEnd)), chosen.marks, 1);
  return {
    block: chosen.index + 1,
    text: text.slice(start, end),
    marks: chosen.marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start, to - start]),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}
