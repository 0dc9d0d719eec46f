/** The pieces of an article's own text that show why it was found. */
import { toAnchors } from '../../core/anchors.ts';
import type { Folded } from '../text/fold.ts';
import { marksIn, type Mark } from '../text/marks.ts';
import { toSearched } from '../text/words.ts';
import { markTerms, type Query } from '../text/query.ts';
import type { SearchText } from '../format/records.ts';

/** A piece of one block or caption, with its marks. */
export interface Excerpt {
  /** `p3` for the third paragraph; null for what has no anchor: a caption. */
  readonly anchor: string | null;
  /** What it is, where it is no block as it is shown. */
  readonly label: string | null;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** True where the block goes on before or after the piece. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Room of all pieces together, in Han characters: two lines on a desk. */
export const deskRoom = 96;
/** Dots before and behind a piece. */
const dots = 4;
/** Of a piece that has next to no room. */
const leastRoom = 6;
/** Pieces of one hit. */
const most = 3;

/** A block folded, with everything the query marks in it. */
interface Marked {
  readonly text: string;
  readonly anchor: string | null;
  readonly label: string | null;
  readonly folded: Folded;
  readonly marks: readonly Mark[];
}

interface Window {
  readonly block: Marked;
  readonly start: number;
  readonly end: number;
}

/**
 * One piece a term, two lines in all, every occurrence of the query marked. Terms that stand near each other share a
 * piece. Empty where the text holds no term: the headline or a name does. `room`: Han characters that two lines hold.
 */
export function toExcerpts(text: SearchText, query: Query, room = deskRoom): readonly Excerpt[] {
  const terms = markTerms(query);
  if (terms.length === 0) return [];
  const anchors = anchorsOf(text);
  const blocks = [
    ...text.blocks.map((block, index) => toMarked(block, terms, { anchor: anchors[index] ?? null, label: null })),
    ...text.photos.map((line) => toMarked(line, terms, { anchor: null, label: '图片说明' })),
    // Only where nothing that is shown holds what is looked for.
    ...text.variants.map(({ text: printed, block }) =>
      toMarked(printed, terms, { anchor: block === null ? null : (anchors[block - 1] ?? null), label: '原文所印' }),
    ),
  ];
  // A window holds whole words, and windows that touch are one: together they may be longer than they should be.
  for (let tried = room; ; tried -= dots) {
    const excerpts = toPieces(blocks, terms, tried);
    if (lengthOf(excerpts) <= room || tried <= room / 2) return excerpts;
  }
}

/** Pieces of about `room` characters together. */
function toPieces(blocks: readonly Marked[], terms: readonly string[], room: number): readonly Excerpt[] {
  for (let count = 1; ; count++) {
    const { windows, missing } = toWindows(blocks, terms, Math.max(leastRoom, Math.floor(room / count) - dots), count);
    if (missing > 0 && count < most) continue;
    return windows.toSorted((a, b) => blocks.indexOf(a.block) - blocks.indexOf(b.block) || a.start - b.start).map(cut);
  }
}

/** Characters that the pieces take, with their labels and the dots around them. */
const lengthOf = (excerpts: readonly Excerpt[]): number =>
  excerpts.reduce(
    (sum, { label, text, cutBefore, cutAfter }) =>
      sum + (label === null ? 0 : label.length + 1) + text.length + (Number(cutBefore) + Number(cutAfter)) * (dots / 2),
    0,
  );

const anchorsOf = ({ blocks, crossheads = [] }: SearchText): readonly string[] =>
  toAnchors(blocks.map((_, index) => (crossheads.includes(index) ? 'crosshead' : 'paragraph')));

function toMarked(text: string, terms: readonly string[], place: Pick<Marked, 'anchor' | 'label'>): Marked {
  const folded = toSearched(text);
  return { ...place, text, folded, marks: marksIn(folded, terms) };
}

/** The opening of the text, for a hit that shows no term. */
export function toOpening(opened: SearchText, room = deskRoom): Excerpt | null {
  const { blocks, photos } = opened;
  const text = blocks[0] ?? photos[0];
  if (text === undefined) return null;
  const end = toBoundary(text, Math.min(room - dots, text.length), [], 'end');
  return {
    anchor: anchorsOf(opened)[0] ?? null,
    label: blocks.length > 0 ? null : '图片说明',
    text: text.slice(0, end),
    marks: [],
    cutBefore: false,
    cutAfter: end < text.length,
  };
}

/** At most `count` windows of `room` characters; `missing`: terms of the text that stand in none of them. */
function toWindows(
  blocks: readonly Marked[],
  terms: readonly string[],
  room: number,
  count: number,
): { readonly windows: readonly Window[]; readonly missing: number } {
  const windows: Window[] = [];
  let left = terms.filter((term) => blocks.some(({ folded }) => folded.text.includes(term)));
  while (left.length > 0 && windows.length < count) {
    const heldBy = ({ folded }: Marked): number => left.filter((term) => folded.text.includes(term)).length;
    const block = blocks.reduce((best, other) => (heldBy(other) > heldBy(best) ? other : best));
    const window = around(block, marksIn(block.folded, left)[0] ?? [0, 0], room - (block.label?.length ?? 0));
    const shown = left.filter((term) => marksIn(block.folded, [term]).some(([from, to]) => isWithin(from, to, window)));
    // A window always shows the term it was made for; should it not, that would go on for ever.
    left = shown.length === 0 ? [] : left.filter((term) => !shown.includes(term));
    merge(windows, window);
  }
  return { windows, missing: left.length };
}

const isWithin = (from: number, to: number, { start, end }: Window): boolean => from >= start && to <= end;

/** Windows of one block that touch become one. */
function merge(windows: Window[], window: Window): void {
  const at = windows.findIndex(
    (other) => other.block === window.block && other.start <= window.end && window.start <= other.end,
  );
  const other = windows[at];
  if (other === undefined) windows.push(window);
  else
    windows[at] = {
      block: window.block,
      start: Math.min(other.start, window.start),
      end: Math.max(other.end, window.end),
    };
}

function around(block: Marked, [first, firstEnd]: Mark, room: number): Window {
  const { text, marks } = block;
  const lead = Math.floor(room / 4);
  const from = Math.max(0, Math.min(first - lead, text.length - room));
  const start = toBoundary(text, toClause(text, from, first), marks, 'start');
  const end = toBoundary(text, Math.min(text.length, Math.max(start + room, firstEnd)), marks, 'end');
  return { block, start: Math.min(start, first), end: Math.max(end, firstEnd) };
}

/** Where the next clause begins, from `from` on and not behind `to`; `from` itself where none does. */
function toClause(text: string, from: number, to: number): number {
  if (from === 0) return from;
  // The character before `from` may be what ends one.
  const end = text.slice(from - 1, to).search(/[，。；：！？]|[,;:!?](?!\d)/u);
  return end < 0 ? from : from + end;
}

/** What is never cut: a number with its sign and unit, a Latin word, a character outside the basic plane, one with marks. */
const whole =
  /[\p{Script=Latin}\p{N}\p{M}]+(?:[.,:'’/·_@+~-][\p{Script=Latin}\p{N}]+)*[%‰％℃]?|[\ud800-\udbff][\udc00-\udfff]|.\p{M}+/gu;

const closing = /[\p{Pe}\p{Pf}。，、；：！？.,;:!?…%]/u;

/** `offset`, moved off what it would cut: outwards where that is an occurrence, else inwards. */
function toBoundary(text: string, offset: number, marks: readonly Mark[], side: 'start' | 'end'): number {
  let at = offset;
  // Words first: a word may reach into an occurrence, which then is what must stay whole.
  for (const match of text.matchAll(whole)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (from < at && at < to) {
      at = side === 'start' ? to : from;
      break;
    }
    if (from >= at) break;
  }
  // No piece begins with what ends a sentence or closes a bracket.
  if (side === 'start' && at > 0) while (closing.test(text.charAt(at))) at++;
  const crossed = marks.find(([from, to]) => from < at && at < to);
  if (crossed === undefined) return at;
  const [from, to] = crossed;
  // An occurrence may itself begin or end inside a word: 600 in 16000. Then the window holds the word whole.
  const words = [...text.matchAll(whole)].map((match) => [match.index, match.index + match[0].length] as const);
  const edge = side === 'start' ? from : to;
  const word = words.find(([begin, end]) => begin < edge && edge < end);
  return word === undefined ? edge : side === 'start' ? word[0] : word[1];
}

function cut({ block, start, end }: Window): Excerpt {
  return {
    anchor: block.anchor,
    label: block.label,
    text: block.text.slice(start, end),
    marks: block.marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]): Mark => [from - start, to - start]),
    cutBefore: start > 0,
    cutAfter: end < block.text.length,
  };
}
