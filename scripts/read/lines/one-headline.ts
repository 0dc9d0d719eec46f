/**
 * Lines of one headline → one line, where the page's file knows sizes and places: lines of one large size that stand
 * directly below each other are one headline. A kicker or a deck is set smaller.
 */
import type { LineGeometry } from '../input/printed.ts';
import type { Line } from '../model.ts';
import { columnWidth } from '../text/characters.ts';
import { concat, joinWithSpace } from '../text/passage.ts';

/** Type of so many sizes of the body type is that of headlines; other type differs by more than `otherSize`, which OCR does not measure finer. */
const headlineSize = 1.3;
const otherSize = 1.15;

/** The same lines where nothing is known of their places. */
export function joinHeadlines(lines: readonly Line[], geometry: readonly LineGeometry[]): readonly Line[] {
  if (geometry.length === 0) return lines;
  const least = headlineSize * bodySize(lines, geometry);
  const joined: Line[] = [];
  let above: LineGeometry | null = null;
  for (const line of lines) {
    const place = placeOf(line, geometry);
    const last: Line | undefined = joined.at(-1);
    if (last && above && place && place.size >= least && isBelow(above, place)) {
      joined[joined.length - 1] = join(last, line, isFilled(above, place));
    } else joined.push(line);
    above = place;
  }
  return joined;
}

/** The last line that begins no later than this one. */
function placeOf({ passage }: Line, geometry: readonly LineGeometry[]): LineGeometry | null {
  const start = passage.at.find((offset) => offset >= 0) ?? -1;
  let [low, high] = [0, geometry.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((geometry[middle]?.at ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return geometry[low - 1] ?? null;
}

/** Half of the page's characters are no larger. */
function bodySize(lines: readonly Line[], geometry: readonly LineGeometry[]): number {
  const sizes = lines
    .map((line) => ({ size: placeOf(line, geometry)?.size ?? 0, count: line.passage.text.length }))
    .sort((a, b) => a.size - b.size);
  const half = sizes.reduce((sum, { count }) => sum + count, 0) / 2;
  let count = 0;
  return sizes.find((line) => (count += line.count) >= half)?.size ?? 0;
}

/** Less white stands between two lines of a headline than a line of it is high. */
function isBelow(above: LineGeometry, line: LineGeometry): boolean {
  const isOfOneSize = Math.max(above.size, line.size) <= otherSize * Math.min(above.size, line.size);
  const white = line.top - above.bottom;
  const isUnder = line.bottom > above.bottom && line.left < above.right && line.right > above.left;
  return isOfOneSize && isUnder && white < line.size;
}

/** A line that goes on in a shorter one was broken where it was full; lines that were set so are two phrases. */
const isFilled = (above: LineGeometry, line: LineGeometry): boolean =>
  above.right - above.left > line.right - line.left + line.size / 2;

function join(above: Line, line: Line, isBroken: boolean): Line {
  const passages = [above.passage, line.passage];
  const passage = isBroken ? concat(passages) : joinWithSpace(passages);
  return { ...above, passage, level: above.level === 0 ? line.level : above.level, width: columnWidth(passage.text) };
}
