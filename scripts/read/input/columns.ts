/**
 * Stretches of text on a page → its printed lines in reading order.
 *
 * A page is cut like a sheet of paper: along white bands that run across it, which part stories, from top to bottom; then
 * along the gutters that run down it, from left to right; where only a few lines (headlines, a masthead) stand in the
 * way of a gutter, above and below those. What cannot be cut is one column: its lines are read from top to bottom.
 */
import { indentation } from './indentation.ts';
import type { PrintedLine } from './printed.ts';
import type { Segment } from './segments.ts';

/** A gutter is at least as wide as this, in sizes of the body type. */
const narrowestGutter = 0.5;
/** A white band between stories is higher than the white between two lines by this, in sizes of the body type. */
const widerBand = 0.5;
/** Lines across a gutter that are no more than this share of all are headlines over the columns. */
const fewAcross = 0.2;
/** Lines further apart than this, in the usual distance of their column, are two blocks. */
const blockDistance = 1.45;
/** Type of so many sizes of the body type is that of headlines. */
const headlineSize = 1.3;
/** Baselines that differ by less than this, in sizes of the type, are one. */
const sameBaseline = 0.3;
/** Type that differs by more than this factor is a block of its own. */
const otherSize = 1.15;

/** The printed lines of a page in reading order. */
export function toPrintedLines(segments: readonly Segment[]): PrintedLine[] {
  if (segments.length === 0) return [];
  const body = median(segments.map(({ size }) => size));
  const band = usualGap(segments) + widerBand * body;
  return cut(segments, { body, gutter: narrowestGutter * body, band });
}

/** The size of the body type, how wide a gutter and how high a white band must be, in points. */
interface Measures {
  readonly body: number;
  readonly gutter: number;
  readonly band: number;
}

/** A stretch of an axis. */
type Interval = readonly [start: number, end: number];

const across = (segment: Segment): Interval => [segment.left, segment.right];
const down = (segment: Segment): Interval => [segment.top, segment.bottom];

function cut(segments: readonly Segment[], measures: Measures): PrintedLine[] {
  if (isOneLine(segments) || segments.every(({ vertical }) => vertical)) return toColumn(segments);
  const bands = joinHeadlines(divide(segments, gaps(segments.map(down), measures.band), down), measures);
  if (bands.length > 1) return joinApart(bands.map((band) => cut(band, measures)));
  const head = overGutters(segments, measures.gutter);
  if (head) return joinApart(head.map((part) => cut(part, measures)));
  const columns = joinVertical(divide(segments, gaps(segments.map(across), measures.gutter), across));
  // No blank line between columns: the text goes on in the next one.
  if (columns.length > 1) return columns.flatMap((column) => cut(column, measures));
  const parts = divideAroundHeadlines(segments, measures.gutter);
  return parts ? joinApart(parts.map((part) => cut(part, measures))) : toColumn(segments);
}

/** Parts one below the other. */
const joinApart = (parts: readonly (readonly PrintedLine[])[]): PrintedLine[] =>
  parts.flatMap((part, index) =>
    part.map((line, place) => (index > 0 && place === 0 ? { ...line, apart: true } : line)),
  );

/**
 * Lines above all others, most of whose text stands over gutters of theirs (a headline, its byline), belong to all columns;
 * null where there are none.
 */
function overGutters(segments: readonly Segment[], width: number): readonly [Segment[], Segment[]] | null {
  const sorted = segments.toSorted((a, b) => a.top - b.top);
  const most = Math.max(2, Math.floor(fewAcross * sorted.length));
  let bottom = -Infinity;
  for (const [index, segment] of sorted.slice(0, most).entries()) {
    if (segment.vertical) return null;
    bottom = Math.max(bottom, segment.bottom);
    const next = sorted[index + 1];
    if (!next || next.top < bottom - sameBaseline * segment.size) continue;
    const [head, rest] = [sorted.slice(0, index + 1), sorted.slice(index + 1)];
    const gutters = gaps(rest.map(across), width);
    const isOver = ({ left, right }: Segment): boolean => gutters.some(([start, end]) => left < start && right > end);
    // Specks that OCR takes for letters stand over nothing.
    if (lengthOf(head.filter(isOver)) > lengthOf(head) / 2) return [head, rest];
  }
  return null;
}

const lengthOf = (segments: readonly Segment[]): number => segments.reduce((sum, { text }) => sum + text.length, 0);

/** The parts of a running head stand far apart, and are one line. */
function isOneLine(segments: readonly Segment[]): boolean {
  const [first] = segments;
  return segments.every(({ bottom, size }) => Math.abs(bottom - (first?.bottom ?? bottom)) <= sameBaseline * size);
}

/** Vertical lines side by side are one text. */
function joinVertical(columns: readonly Segment[][]): Segment[][] {
  const joined: Segment[][] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && [...last, ...column].every(({ vertical }) => vertical)) last.push(...column);
    else joined.push(column);
  }
  return joined;
}

/**
 * Headlines side by side, each over a story of its own, stay with the texts below them: the gutter between them parts both.
 * One of them may have a kicker, and begin higher than the other.
 */
function joinHeadlines(bands: readonly Segment[][], { body, gutter }: Measures): Segment[][] {
  let joined: Segment[][] = [];
  let waiting: Segment[][] = [];
  for (const band of bands.toReversed()) {
    const [below, ...others] = joined;
    if (below && band.every(({ size }) => size >= headlineSize * body)) {
      waiting = [band, ...waiting];
      if (!haveCommonGutter(waiting.flat(), below, gutter)) continue;
      joined = [[...waiting.flat(), ...below], ...others];
    } else joined = [band, ...waiting, ...joined];
    waiting = [];
  }
  return [...waiting, ...joined];
}

function haveCommonGutter(above: readonly Segment[], below: readonly Segment[], width: number): boolean {
  const cuts = gaps([...above, ...below].map(across), width);
  return cuts.some((cut) => [above, below].every((band) => divide(band, [cut], across).length === 2));
}

/** White between two lines of a column, in points: a quarter of all white between segments that begin at one edge is no wider. */
function usualGap(segments: readonly Segment[]): number {
  const edges = Map.groupBy(segments, ({ left }) => Math.round(left / 2));
  const found = [...edges.values()].flatMap((column) => {
    const lines = column.toSorted((a, b) => a.bottom - b.bottom);
    return lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? 0));
  });
  const sorted = found.filter((gap) => gap >= 0).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}

/** The gaps of at least `width` that no interval covers, between the first and the last. */
function gaps(intervals: readonly Interval[], width: number): Interval[] {
  const found: Interval[] = [];
  let end = Infinity;
  for (const [start, stop] of intervals.toSorted((a, b) => a[0] - b[0])) {
    if (start - end >= width) found.push([end, start]);
    end = end === Infinity ? stop : Math.max(end, stop);
  }
  return found;
}

/** Segments between one cut and the next; all of them where there is no cut. */
function divide(
  segments: readonly Segment[],
  cuts: readonly Interval[],
  axis: (segment: Segment) => Interval,
): Segment[][] {
  const parts: Segment[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const segment of segments) {
    const part = cuts.filter(([start]) => start < axis(segment)[1]).length;
    parts[Math.min(part, cuts.length)]?.push(segment);
  }
  return parts.filter((part) => part.length > 0);
}

/** Where a gutter would run through but for a few lines: the bands above, at and below those; null where none would. */
function divideAroundHeadlines(segments: readonly Segment[], width: number): Segment[][] | null {
  const most = Math.max(1, Math.floor(fewAcross * segments.length));
  const gutter = findBlockedGutter(segments, most, width);
  if (!gutter) return null;
  const blocks = (segment: Segment): boolean => segment.left < gutter[1] && segment.right > gutter[0];
  const bands: Segment[][] = [];
  let inHeadline: boolean | null = null;
  const inOrder = segments.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom);
  for (const segment of inOrder) {
    const isHeadline = blocks(segment);
    if (isHeadline === inHeadline) bands.at(-1)?.push(segment);
    else bands.push([segment]);
    inHeadline = isHeadline;
  }
  return bands.length > 1 ? bands : null;
}

/** The strip that the fewest segments cross, at most `most`, with at least two on either side; null where there is none. */
function findBlockedGutter(segments: readonly Segment[], most: number, width: number): Interval | null {
  const starts = segments.map(({ left }) => left).sort((a, b) => a - b);
  const ends = segments.map(({ right }) => right).sort((a, b) => a - b);
  let gutter: Interval | null = null;
  let fewest = most + 1;
  // Nothing begins between a right edge and the next left edge: a strip begins at a right edge.
  let begun = 0;
  for (const [index, end] of ends.entries()) {
    while (begun < starts.length && (starts[begun] ?? Infinity) < end + width) begun++;
    const before = index + 1;
    const crossing = begun - before;
    if (crossing < 1 || crossing >= fewest || before < 2 || segments.length - begun < 2) continue;
    fewest = crossing;
    gutter = [end, end + width];
  }
  return gutter;
}

/** One column, top to bottom; vertical lines are read from right to left. */
const toColumn = (segments: readonly Segment[]): PrintedLine[] => setInColumn(toLines(segments));

/** Lines of one column in reading order → the same, with what their places say of paragraphs. */
function setInColumn(found: readonly Segment[]): PrintedLine[] {
  const lines = joinClosers(found);
  const distance = median(lines.slice(1).map((line, index) => line.bottom - (lines[index]?.bottom ?? 0)));
  const edge = usualEdge(lines);
  return lines.map((line, index) => {
    const { text, size, left, right, top, bottom, vertical } = line;
    const above = lines[index - 1];
    const apart = above !== undefined && (bottom - above.bottom > blockDistance * distance || differs(line, above));
    const inset = vertical ? '' : indentation(left - edge, size);
    return { text, size, left, right, top, bottom, apart, inset };
  });
}

/** A closing mark that did not fit into its line stands below it, and is part of it. */
function joinClosers(lines: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above && closers.test(line.text)) joined[joined.length - 1] = { ...above, text: above.text + line.text };
    else joined.push(line);
  }
  return joined;
}

/** With the forms that vertical setting has of them. */
const closers = /^[”’」』﹂﹄）》〉】〕︶︾﹀︼︺。，、；：！？︒︐︑]+$/;

const differs = (a: Segment, b: Segment): boolean => Math.max(a.size, b.size) > otherSize * Math.min(a.size, b.size);

/** Segments of one baseline are one line. */
function toLines(segments: readonly Segment[]): Segment[] {
  const lines: Segment[] = [];
  const inOrder = segments.toSorted((a, b) =>
    a.vertical && b.vertical ? b.left - a.left : a.bottom - b.bottom || a.left - b.left,
  );
  for (const segment of inOrder) {
    const last = lines.at(-1);
    const isSameLine =
      last && !last.vertical && !segment.vertical && segment.bottom - last.bottom <= sameBaseline * segment.size;
    if (isSameLine && segment.left >= last.right)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${segment.text}`, right: segment.right };
    else lines.push(segment);
  }
  return lines;
}

/** The edge of a column, to two points: the leftmost that a sixth of its lines share. More of them may be indented than not. */
function usualEdge(lines: readonly Segment[]): number {
  const edges = lines.filter(({ vertical }) => !vertical).map(({ left }) => 2 * Math.round(left / 2));
  const counts = [...Map.groupBy(edges, (edge) => edge)].map(([edge, all]) => [edge, all.length] as const);
  const shared = counts.filter(([, count]) => count >= edges.length / 6);
  return Math.min(...(shared.length > 0 ? shared : counts).map(([edge]) => edge));
}

/** The middle value; 0 of none. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
