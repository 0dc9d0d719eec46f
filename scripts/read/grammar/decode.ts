/** The best reading of a whole page under the weights, and how sure each line's label is. */
import { lineLabels } from './labels.ts';
import { allowed, first, type Layouts, type Reading, type Rows } from './model.ts';

const labels = lineLabels.length;
const square = labels * labels;
/** Pairs of labels that the grammar allows: all others weigh nothing, whatever is summed up. */
const permitted = Uint16Array.from([...allowed.keys()].filter((pair) => allowed[pair] !== -Infinity));
const all = Uint16Array.from({ length: labels }, (_, label) => label);

/** What each label of each line weighs (`line`: size × labels), and each pair across each seam (`seam`: size × labels²; the seam above a line). */
export interface Scores {
  readonly size: number;
  readonly line: Float64Array;
  readonly seam: Float64Array;
  /** 1 where the seam above a line weighs what the one before it does, as between rows of a list. */
  readonly repeated: Uint8Array;
}

/** Arrays that are used for one page after the other: a page's seams alone take two kilobytes a line. */
export class Room {
  readonly #arrays = new Map<string, Float64Array>();
  /** An array of so many numbers, whatever it held before; what the last call under this name gave is no longer good. */
  take(name: string, length: number): Float64Array {
    const known = this.#arrays.get(name);
    if (known !== undefined && known.length >= length) return known.subarray(0, length);
    const made = new Float64Array(length);
    this.#arrays.set(name, made);
    return made;
  }
}

/** Scores in `room` are good until the next call with it. */
export function toScores(
  answers: readonly Uint8Array[],
  size: number,
  reading: Reading,
  room: Room = new Room(),
): Scores {
  const line = room.take('line', size * labels).fill(0);
  const seam = room.take('seam', size * square);
  const none = new Uint8Array(size);
  const repeated = new Uint8Array(size);
  addRows(line, nothing, toPlaces(reading.look.line, answers, size), none, reading.line);
  addRows(seam, allowed, toPlaces(reading.look.seam, answers, size), repeated, reading.seam);
  for (let label = 0; label < labels && size > 0; label++) line[label]! += first[label]!;
  return { size, line, seam, repeated };
}
const nothing = new Float64Array(labels);

/** The places (among all of the layout) that hold for each line: `layouts.length` numbers a line. */
export function toPlaces({ layouts }: Layouts, answers: readonly Uint8Array[], size: number): Int32Array {
  const places = new Int32Array(size * layouts.length);
  const column = new Int32Array(size);
  layouts.forEach(({ questions: numbers, offsets, sizes, base }, template) => {
    column.fill(0);
    numbers.forEach((number, term) => {
      const asked = answers[number]!;
      const offset = offsets[term]!;
      const answersOf = sizes[term]!;
      // Beyond the first and the last line stands “no line”, which is 0.
      const [from, to] = [Math.max(0, -offset), Math.min(size, size - offset)];
      for (let line = 0; line < size; line++) column[line]! *= answersOf;
      for (let line = from; line < to; line++) column[line]! += asked[line + offset]!;
    });
    for (let line = 0, at = template; line < size; line++, at += layouts.length) places[at] = base + column[line]!;
  });
  return places;
}

/** Adds up the weights of the evidence that holds, on top of `base`; `places` has as many of each line. */
function addRows(
  scores: Float64Array,
  base: Float64Array,
  places: Int32Array,
  repeated: Uint8Array,
  { rows, starts, columns, values }: Rows,
): void {
  const width = base.length;
  const size = repeated.length;
  const perLine = places.length / Math.max(1, size);
  for (let line = 0, index = 0; line < size; line++) {
    const at = line * width;
    // Rows of a list, line after line of the same setting: what was added up is the same.
    if (line > 0 && isRepeated(places, index, perLine)) {
      scores.copyWithin(at, at - width, at);
      repeated[line] = 1;
      index += perLine;
      continue;
    }
    scores.set(base, at);
    for (const last = index + perLine; index < last; index++) {
      const row = rows[places[index]!]!;
      if (row < 0) continue;
      const end = starts[row + 1]!;
      for (let cell = starts[row]!; cell < end; cell++) scores[at + columns[cell]!]! += values[cell]!;
    }
  }
}

/** Does the same evidence hold for a line as for the one above it? */
function isRepeated(places: Int32Array, start: number, length: number): boolean {
  for (let index = start; index < start + length; index++) if (places[index] !== places[index - length]) return false;
  return true;
}

/** The labels of the best reading (Viterbi 1967), as numbers. */
export function bestLabels({ size, line, seam }: Scores): Uint8Array {
  const found = new Uint8Array(size);
  if (size === 0) return found;
  const from = new Uint8Array(size * labels);
  let above = Float64Array.from(line.subarray(0, labels));
  let here = new Float64Array(labels);
  for (let at = 1; at < size; at++) {
    here.fill(-Infinity);
    for (let label = 0, pair = at * square; label < labels; label++) {
      const so = above[label]!;
      for (let below = 0; below < labels; below++, pair++) {
        const score = so + seam[pair]!;
        if (score <= here[below]!) continue;
        here[below] = score;
        from[at * labels + below] = label;
      }
    }
    for (let below = 0; below < labels; below++) here[below]! += line[at * labels + below]!;
    [above, here] = [here, above];
  }
  let last = 0;
  for (let label = 1; label < labels; label++) if (above[label]! > above[last]!) last = label;
  for (let at = size - 1; at >= 0; at--) {
    found[at] = last;
    last = from[at * labels + last]!;
  }
  return found;
}

/** How probable labels and pairs of them are, over all readings of the page. */
export interface Beliefs {
  /** Of each label of each line: size × labels. */
  readonly line: Float64Array;
  /** Of each wanted pair across the seam above each line: size × pairs. */
  readonly seam: Float64Array;
  /** Logarithm of the sum over all readings. */
  readonly total: number;
}

/** Every pair of labels, `above * labels + below`. */
export const everyPair = Uint16Array.from({ length: square }, (_, pair) => pair);

/**
 * Forward–backward (Baum 1970), with each step scaled so that nothing under- or overflows.
 * @param temperature flattens what is believed.
 * @param pairs those whose beliefs are wanted.
 */
export function toBeliefs(
  { size, line, seam, repeated }: Scores,
  temperature = 1,
  pairs: Uint16Array = everyPair,
  room: Room = new Room(),
): Beliefs {
  const lineWeights = room.take('line weights', size * labels);
  const seamWeights = room.take('seam weights', size * square).fill(0, 0, square);
  let total = 0;
  let taken = 0;
  for (let at = 0; at < size; at++) {
    total += exponentials(line, lineWeights, at * labels, all, temperature);
    if (at === 0) continue;
    // The seam above the first line is none: what stands there is not weighed.
    if (at > 1 && repeated[at] === 1) seamWeights.copyWithin(at * square, (at - 1) * square, at * square);
    else {
      seamWeights.fill(0, at * square, (at + 1) * square);
      taken = exponentials(seam, seamWeights, at * square, permitted, temperature);
    }
    total += taken;
  }
  const forward = room.take('forward', size * labels).fill(0);
  const backward = room.take('backward', size * labels).fill(1);
  /** By what each step was divided. */
  const scales = room.take('scales', size);
  for (let at = 0; at < size; at++) {
    const row = at * labels;
    if (at === 0) forward.fill(1, 0, labels);
    else
      for (let above = 0, pair = at * square; above < labels; above++) {
        const reach = forward[row - labels + above]!;
        if (reach === 0) pair += labels;
        else for (let below = 0; below < labels; below++, pair++) forward[row + below]! += reach * seamWeights[pair]!;
      }
    let sum = 0;
    for (let label = 0; label < labels; label++) sum += forward[row + label]! *= lineWeights[row + label]!;
    for (let label = 0; label < labels; label++) forward[row + label]! /= sum;
    scales[at] = sum;
    total += Math.log(sum);
  }
  /** What a label weighs with all that stands below it. */
  const onward = new Float64Array(labels);
  for (let at = size - 2; at >= 0; at--) {
    const [row, next] = [at * labels, (at + 1) * labels];
    for (let label = 0; label < labels; label++) onward[label] = lineWeights[next + label]! * backward[next + label]!;
    let sum = 0;
    for (let above = 0, pair = (at + 1) * square; above < labels; above++) {
      let reach = 0;
      for (let below = 0; below < labels; below++, pair++) reach += seamWeights[pair]! * onward[below]!;
      backward[row + above] = reach;
      sum += reach;
    }
    for (let label = 0; label < labels; label++) backward[row + label]! /= sum;
  }
  const lineBeliefs = new Float64Array(size * labels);
  const seamBeliefs = new Float64Array(size * pairs.length);
  for (let at = 0; at < size; at++) {
    const row = at * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += lineBeliefs[row + label] = forward[row + label]! * backward[row + label]!;
    for (let label = 0; label < labels; label++) lineBeliefs[row + label]! /= sum;
    if (at === 0) continue;
    const whole = sum * scales[at]!;
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index]!;
      const below = row + (pair % labels);
      seamBeliefs[at * pairs.length + index] =
        (forward[row - labels + Math.floor(pair / labels)]! *
          seamWeights[at * square + pair]! *
          lineWeights[below]! *
          backward[below]!) /
        whole;
    }
  }
  return { line: lineBeliefs, seam: seamBeliefs, total };
}

/** Exponentials of some places of a stretch, the greatest 1; gives what was taken off. */
function exponentials(
  from: Float64Array,
  to: Float64Array,
  start: number,
  places: Uint16Array,
  temperature: number,
): number {
  let most = -Infinity;
  for (const place of places) most = Math.max(most, from[start + place]!);
  for (const place of places) to[start + place] = Math.exp((from[start + place]! - most) / temperature);
  return most / temperature;
}
