/** The best reading of a whole page under the weights, and how sure each line's label is. */
import { lineLabels } from './labels.ts';
import { allowed, first, toPlaces, type Reading, type Rows } from './model.ts';

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
}

export function toScores(answers: readonly Uint8Array[], size: number, reading: Reading): Scores {
  const line = new Float64Array(size * labels);
  const seam = new Float64Array(size * square);
  for (let at = 0; at < size; at++) seam.set(allowed, at * square);
  addRows(line, labels, toPlaces(reading.look.line, answers, size), size, reading.line);
  addRows(seam, square, toPlaces(reading.look.seam, answers, size), size, reading.seam);
  for (let label = 0; label < labels && size > 0; label++) line[label] = (line[label] ?? 0) + (first[label] ?? 0);
  return { size, line, seam };
}

/** Adds up the weights of the evidence that holds; `places` has as many of each line. */
function addRows(
  scores: Float64Array,
  width: number,
  places: Int32Array,
  size: number,
  { rows, starts, columns, values }: Rows,
): void {
  const perLine = places.length / Math.max(1, size);
  for (let line = 0, index = 0; line < size; line++) {
    const at = line * width;
    // Rows of a list, line after line of the same setting: what was added up is the same.
    if (line > 0 && isRepeated(places, index, perLine)) {
      scores.copyWithin(at, at - width, at);
      index += perLine;
      continue;
    }
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
  const best = new Float64Array(size * labels);
  const from = new Uint8Array(size * labels);
  best.set(line.subarray(0, labels));
  for (let at = 1; at < size; at++) {
    for (let below = 0; below < labels; below++) {
      let most = -Infinity;
      let chosen = 0;
      for (let above = 0; above < labels; above++) {
        const score =
          (best[(at - 1) * labels + above] ?? 0) + (seam[at * labels * labels + above * labels + below] ?? 0);
        if (score > most) [most, chosen] = [score, above];
      }
      best[at * labels + below] = most + (line[at * labels + below] ?? 0);
      from[at * labels + below] = chosen;
    }
  }
  const found = new Uint8Array(size);
  if (size === 0) return found;
  let last = 0;
  for (let label = 1; label < labels; label++)
    if ((best[(size - 1) * labels + label] ?? 0) > (best[(size - 1) * labels + last] ?? 0)) last = label;
  for (let at = size - 1; at >= 0; at--) {
    found[at] = last;
    last = from[at * labels + last] ?? 0;
  }
  return found;
}

/** How probable each label of each line is (size × labels), and each pair at each seam, over all readings of the page. */
export interface Beliefs {
  readonly line: Float64Array;
  readonly seam: Float64Array;
  /** Logarithm of the sum over all readings. */
  readonly total: number;
}

/** Forward–backward (Baum 1970), with each step scaled so that nothing under- or overflows. `temperature` flattens. */
export function toBeliefs({ size, line, seam }: Scores, temperature = 1): Beliefs {
  const lineWeights = new Float64Array(size * labels);
  const seamWeights = new Float64Array(size * square);
  let total = 0;
  for (let at = 0; at < size; at++) {
    total += exponentials(line, lineWeights, at * labels, all, temperature);
    if (at > 0) total += exponentials(seam, seamWeights, at * square, permitted, temperature);
  }
  const forward = new Float64Array(size * labels);
  const backward = new Float64Array(size * labels).fill(1);
  for (let at = 0; at < size; at++) {
    let sum = 0;
    for (let below = 0; below < labels; below++) {
      let reach = at === 0 ? 1 : 0;
      if (at > 0)
        for (let above = 0; above < labels; above++)
          reach += (forward[(at - 1) * labels + above] ?? 0) * (seamWeights[at * square + above * labels + below] ?? 0);
      const value = reach * (lineWeights[at * labels + below] ?? 0);
      forward[at * labels + below] = value;
      sum += value;
    }
    for (let label = 0; label < labels; label++)
      forward[at * labels + label] = (forward[at * labels + label] ?? 0) / sum;
    total += Math.log(sum);
  }
  for (let at = size - 2; at >= 0; at--) {
    let sum = 0;
    for (let above = 0; above < labels; above++) {
      let reach = 0;
      for (let below = 0; below < labels; below++)
        reach +=
          (seamWeights[(at + 1) * square + above * labels + below] ?? 0) *
          (lineWeights[(at + 1) * labels + below] ?? 0) *
          (backward[(at + 1) * labels + below] ?? 0);
      backward[at * labels + above] = reach;
      sum += reach;
    }
    for (let label = 0; label < labels; label++)
      backward[at * labels + label] = (backward[at * labels + label] ?? 0) / sum;
  }
  const lineBeliefs = new Float64Array(size * labels);
  const seamBeliefs = new Float64Array(size * square);
  for (let at = 0; at < size; at++) {
    const row = at * labels;
    let sum = 0;
    for (let label = 0; label < labels; label++)
      sum += lineBeliefs[row + label] = (forward[row + label] ?? 0) * (backward[row + label] ?? 0);
    for (let label = 0; label < labels; label++) lineBeliefs[row + label] = (lineBeliefs[row + label] ?? 0) / sum;
    if (at === 0) continue;
    const pairs = at * square;
    sum = 0;
    for (let above = 0; above < labels; above++) {
      const reach = forward[row - labels + above] ?? 0;
      if (reach === 0) continue;
      for (let below = 0; below < labels; below++)
        sum += seamBeliefs[pairs + above * labels + below] =
          reach *
          (seamWeights[pairs + above * labels + below] ?? 0) *
          (lineWeights[row + below] ?? 0) *
          (backward[row + below] ?? 0);
    }
    for (let pair = 0; pair < square; pair++) seamBeliefs[pairs + pair] = (seamBeliefs[pairs + pair] ?? 0) / sum;
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
