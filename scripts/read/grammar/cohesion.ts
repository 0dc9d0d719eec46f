/**
 * Does the subject change at a line? What the text above and the text below have in common, in the manner of TextTiling
 * (Hearst 1997): two windows of running text, compared by their pairs of characters, those rare on the page counting most.
 */
import { isLetterAt } from '../text/characters.ts';

export interface Cohesion {
  /** Likeness of the text above each line and the text from it on, 0 to 1; NaN where one of them is missing. */
  readonly cohesion: Float64Array;
  /** Likeness of a line and the text below it, and the text above it; NaN where it was not asked for. */
  readonly tellsBelow: Float64Array;
  readonly tellsAbove: Float64Array;
}

/** What is asked of a line. `text`: it is running text; `seam`: something may begin here; `title`: it may say what a text says. */
export interface Asked {
  readonly text: string;
  readonly isText: boolean;
  readonly isSeam: boolean;
  readonly isTitle: boolean;
}

/** So many pairs above and below a line tell whether the subject changes. */
const window = 250;
/** A pair is as rare as the stretches of this many pairs that hold it are few. */
const stretch = 120;

export function toCohesion(lines: readonly Asked[]): Cohesion {
  const size = lines.length;
  const numbers = new Map<number, number>();
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  // All pairs of running text in a row, then those of titles; `from[i]` is where those of line i begin.
  const running = new Int32Array(length);
  const titles = new Int32Array(length);
  const from = new Int32Array(size + 1);
  const titleFrom = new Int32Array(size + 1);
  let runningEnd = 0;
  let titleEnd = 0;
  lines.forEach(({ text, isText, isTitle }, index) => {
    from[index] = runningEnd;
    titleFrom[index] = titleEnd;
    if (isText) runningEnd = addPairs(text, numbers, running, runningEnd);
    if (isTitle) titleEnd = addPairs(text, numbers, titles, titleEnd);
  });
  from[size] = runningEnd;
  titleFrom[size] = titleEnd;
  const weights = toWeights(running.subarray(0, runningEnd), numbers.size);
  const seen = new Int32Array(numbers.size);
  const matched = new Int32Array(numbers.size);
  let stamp = 0;
  /** Cosine of the different pairs of two stretches. */
  const likeness = (
    a: Int32Array,
    aStart: number,
    aEnd: number,
    b: Int32Array,
    bStart: number,
    bEnd: number,
  ): number => {
    if (aEnd <= aStart || bEnd <= bStart) return NaN;
    stamp++;
    let [lengthA, lengthB, shared] = [0, 0, 0];
    for (let at = aStart; at < aEnd; at++) {
      const pair = a[at] ?? 0;
      if (seen[pair] === stamp) continue;
      seen[pair] = stamp;
      lengthA += weights[pair] ?? 0;
    }
    for (let at = bStart; at < bEnd; at++) {
      const pair = b[at] ?? 0;
      if (matched[pair] === stamp) continue;
      matched[pair] = stamp;
      lengthB += weights[pair] ?? 0;
      if (seen[pair] === stamp) shared += weights[pair] ?? 0;
    }
    return lengthA > 0 && lengthB > 0 ? shared / Math.sqrt(lengthA * lengthB) : 0;
  };
  const found: Cohesion = {
    cohesion: new Float64Array(size).fill(NaN),
    tellsBelow: new Float64Array(size).fill(NaN),
    tellsAbove: new Float64Array(size).fill(NaN),
  };
  lines.forEach(({ isSeam, isTitle }, index) => {
    const at = from[index] ?? 0;
    const [above, below] = [Math.max(0, at - window), Math.min(runningEnd, at + window)];
    if (isSeam) found.cohesion[index] = likeness(running, above, at, running, at, below);
    if (!isTitle) return;
    const [start, end] = [titleFrom[index] ?? 0, titleFrom[index + 1] ?? 0];
    // A title that is running text as well is not compared with itself.
    const own = (from[index + 1] ?? 0) - at;
    found.tellsBelow[index] = likeness(titles, start, end, running, at + own, Math.min(runningEnd, at + own + window));
    found.tellsAbove[index] = likeness(titles, start, end, running, above, at);
  });
  return found;
}

/** Writes the numbers of a text's pairs of neighbouring letters behind `end`; gives the new end. */
function addPairs(text: string, numbers: Map<number, number>, to: Int32Array, end: number): number {
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = isLetterAt(text, index) ? text.charCodeAt(index) : 0;
    if (previous !== 0 && code !== 0) {
      const pair = (previous << 16) | code;
      let number = numbers.get(pair);
      if (number === undefined) numbers.set(pair, (number = numbers.size));
      to[end++] = number;
    }
    previous = code;
  }
  return end;
}

/** The square of the logarithm of how rare each pair is. */
function toWeights(running: Int32Array, pairs: number): Float64Array {
  const counts = new Int32Array(pairs);
  const last = new Int32Array(pairs).fill(-1);
  running.forEach((pair, at) => {
    const number = Math.floor(at / stretch);
    if (last[pair] === number) return;
    last[pair] = number;
    counts[pair] = (counts[pair] ?? 0) + 1;
  });
  const all = Math.ceil(running.length / stretch) + 1;
  return Float64Array.from(counts, (count) => Math.log(all / Math.max(1, count)) ** 2);
}
