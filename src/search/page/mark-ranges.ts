/** The strings of a query as ranges of an article's elements. */
import { printedOf, textsOf } from '../../markdown/shown-text.ts';
import { findMarks } from '../text/marks.ts';
import { markTerms, type Field, type Query } from '../text/query.ts';

/** The parts of an article's route that are searched, each by itself, and the field that finds them. */
const parts: readonly (readonly [selector: string, field: Field])[] = [
  ['.article-head :is(.kicker, h1, .deck)', 'title'],
  ['[data-searched=park]', 'park'],
  ['[data-searched=reporter]', 'reporter'],
  ['[data-searched=topic]', 'topic'],
  ['.credit', 'reporter'],
  ['.body > [id], figcaption > :not(.credit)', 'any'],
];
const anyPart = parts.map(([selector]) => selector).join();

/** A stretch of a part and what it is read as. */
interface Piece {
  readonly node: Text;
  readonly text: string;
}

/** Every occurrence of the query, in the order of the page. `reading`: the article, and what stands beside it. */
export function toMarkedRanges(reading: HTMLElement, query: Query): Range[] {
  return [...reading.querySelectorAll<HTMLElement>(anyPart)].flatMap((part) => {
    const [, field] = parts.find(([selector]) => part.matches(selector)) ?? [];
    return rangesIn(part, markTerms(query, field));
  });
}

/** As the part is read; where the newspaper prints another word, that is found too, and the corrected one marked. */
function rangesIn(part: HTMLElement, terms: readonly string[]): Range[] {
  const read = textsOf(part).map((node): Piece => ({ node, text: node.data }));
  const printed = read.map(({ node }): Piece => ({ node, text: printedOf(node) ?? node.data }));
  const ranges = toRanges(read, terms);
  const corrected = printed.filter(({ node, text }) => text !== node.data);
  if (corrected.length === 0) return ranges;
  const others = toRanges(printed, terms).filter(
    (range) =>
      corrected.some(({ node }) => range.intersectsNode(node)) && !ranges.some((known) => overlap(known, range)),
  );
  return [...ranges, ...others].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

const overlap = (one: Range, other: Range): boolean =>
  one.compareBoundaryPoints(Range.END_TO_START, other) < 0 && one.compareBoundaryPoints(Range.START_TO_END, other) > 0;

function toRanges(pieces: readonly Piece[], terms: readonly string[]): Range[] {
  return findMarks(pieces.map(({ text }) => text).join(''), terms).map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...placeOf(pieces, start, 0));
    range.setEnd(...placeOf(pieces, end, 1));
    return range;
  });
}

/**
 * Where `offset` of the joined text stands. A range starts in the node behind a seam (0) and ends in the one before (1); a
 * node that is read as something else is within it whole.
 */
function placeOf(pieces: readonly Piece[], offset: number, side: 0 | 1): [Text, number] {
  let before = 0;
  for (const { node, text } of pieces) {
    if (offset - before < text.length + side) return [node, text === node.data ? offset - before : side * node.length];
    before += text.length;
  }
  throw new Error(`marks: offset ${String(offset)} lies behind the text`);
}
