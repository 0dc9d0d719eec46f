/**
 * Fits the grammar's weights: a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), by stochastic
 * gradient with a step of its own for each weight (AdaGrad, Duchi 2011) and an L2 penalty, averaged over the later rounds
 * (Polyak 1992). Same pages, same seed: same weights.
 */
import { toBeliefs } from '../read/grammar/decode.ts';
import { lineLabels } from '../read/grammar/labels.ts';
import { allowed, first, nameOf, type Layouts, type Look, type Weights } from '../read/grammar/model.ts';

const labels = lineLabels.length;
const square = labels * labels;

/** A page to learn from: the evidence that holds, by place, and the label of each line (255: not known). */
export interface Lesson {
  readonly size: number;
  readonly linePlaces: Int32Array;
  readonly seamPlaces: Int32Array;
  readonly labels: Uint8Array;
}

export interface FitOptions {
  readonly rounds: number;
  readonly step: number;
  readonly penalty: number;
  /** Weights nearer to 0 after half of the rounds are left out. */
  readonly prune: number;
  /** Share of the evidence that is left out of each step. */
  readonly dropout: number;
  /** Evidence that holds on fewer lines is left out. */
  readonly fewest: number;
  readonly random: () => number;
  readonly report?: (round: number, loss: number) => void;
}

/** Rows of weights, one for each place that is seen often enough. */
class Rows {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly squares: Float64Array;
  readonly sums: Float64Array;
  remembered = 0;
  readonly width: number;
  constructor(size: number, width: number, places: readonly Int32Array[], fewest: number) {
    const counts = new Int32Array(size);
    for (const each of places) for (const place of each) counts[place] = (counts[place] ?? 0) + 1;
    this.rows = new Int32Array(size).fill(-1);
    let rows = 0;
    counts.forEach((count, place) => {
      if (count >= fewest) this.rows[place] = rows++;
    });
    this.width = width;
    this.values = new Float64Array(rows * width);
    this.squares = new Float64Array(rows * width);
    this.sums = new Float64Array(rows * width);
  }
  /** Adds up the weights of each line's evidence, but for the templates that `mask` (0 or a factor) leaves out. */
  add(scores: Float64Array, places: Int32Array, mask: Float64Array): void {
    const { rows, values, width } = this;
    for (let index = 0; index < places.length; index++) {
      const factor = mask[index % mask.length]!;
      const row = rows[places[index]!]!;
      if (row < 0 || factor === 0) continue;
      const at = Math.floor(index / mask.length) * width;
      for (let column = 0; column < width; column++) scores[at + column]! += factor * values[row * width + column]!;
    }
  }
  /** Weights nearer to 0 than `least` are 0 from now on. */
  prune(least: number): void {
    this.values.forEach((value, cell) => {
      if (Math.abs(value) >= least) return;
      this.values[cell] = 0;
      this.squares[cell] = Infinity;
    });
  }
  /** Remembers the weights as they are, for their mean. */
  remember(): void {
    for (let cell = 0; cell < this.values.length; cell++) this.sums[cell]! += this.values[cell]!;
    this.remembered++;
  }
  mean(cell: number): number {
    return this.remembered === 0 ? this.values[cell]! : this.sums[cell]! / this.remembered;
  }
  /** One step along `gradient` (of what is to be made greater), size × width; small slopes are left. */
  learn(gradient: Float64Array, places: Int32Array, mask: Float64Array, step: number, penalty: number): void {
    const { rows, values, squares, width } = this;
    const steep = new Int32Array(width);
    for (let line = 0; line * width < gradient.length; line++) {
      let count = 0;
      for (let column = 0; column < width; column++)
        if (Math.abs(gradient[line * width + column]!) > flat) steep[count++] = column;
      if (count === 0) continue;
      for (let template = 0; template < mask.length; template++) {
        const row = rows[places[line * mask.length + template]!]!;
        if (row < 0 || mask[template] === 0) continue;
        for (let at = 0; at < count; at++) {
          const column = steep[at]!;
          const cell = row * width + column;
          const slope = gradient[line * width + column]! - penalty * values[cell]!;
          squares[cell]! += slope * slope;
          values[cell]! += (step * slope) / Math.sqrt(1 + squares[cell]!);
        }
      }
    }
  }
}

/** A slope below this moves nothing. */
const flat = 0.002;

/** Gives the weights, rounded to three digits; what is 0 is left out. */
export function fit(lessons: readonly Lesson[], look: Look, options: FitOptions): Weights {
  /** Leaves out each template by lot and makes up for it with the others, so that none leans on a single one (Srivastava 2014). */
  const toMask = (templates: number): Float64Array =>
    Float64Array.from({ length: templates }, () =>
      options.random() < options.dropout ? 0 : 1 / (1 - options.dropout),
    );
  const line = new Rows(
    look.line.size,
    labels,
    lessons.map(({ linePlaces }) => linePlaces),
    options.fewest,
  );
  const seam = new Rows(
    look.seam.size,
    square,
    lessons.map(({ seamPlaces }) => seamPlaces),
    options.fewest,
  );
  const order = lessons.map((_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(options.random() * (at + 1));
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    let loss = 0;
    const step = options.step / (1 + (2 * round) / options.rounds);
    for (const index of order) {
      const lesson = lessons[index]!;
      const lineScores = new Float64Array(lesson.size * labels);
      const seamScores = new Float64Array(lesson.size * square);
      const lineMask = toMask(look.line.layouts.length);
      const seamMask = toMask(look.seam.layouts.length);
      line.add(lineScores, lesson.linePlaces, lineMask);
      seam.add(seamScores, lesson.seamPlaces, seamMask);
      for (let cell = 0; cell < seamScores.length; cell++) seamScores[cell]! += allowed[cell % square]!;
      for (let label = 0; label < labels; label++) lineScores[label]! += first[label]!;
      const beliefs = toBeliefs({
        size: lesson.size,
        line: lineScores,
        seam: seamScores,
        repeated: new Uint8Array(lesson.size),
      });
      loss += beliefs.total;
      for (let place = 0; place < lesson.size; place++) {
        const label = lesson.labels[place]!;
        loss -= lineScores[place * labels + label]!;
        beliefs.line[place * labels + label]! -= 1;
        if (place > 0) {
          const pair = lesson.labels[place - 1]! * labels + label;
          loss -= seamScores[place * square + pair]!;
          beliefs.seam[place * square + pair]! -= 1;
        }
      }
      for (let cell = 0; cell < beliefs.line.length; cell++) beliefs.line[cell] = -beliefs.line[cell]!;
      for (let cell = 0; cell < beliefs.seam.length; cell++) beliefs.seam[cell] = -beliefs.seam[cell]!;
      beliefs.seam.fill(0, 0, square);
      line.learn(beliefs.line, lesson.linePlaces, lineMask, step, options.penalty);
      seam.learn(beliefs.seam, lesson.seamPlaces, seamMask, step, options.penalty);
    }
    // What pays little is left out for good; the rounds that are left make up for it.
    if (round === Math.floor(options.rounds / 2)) {
      line.prune(options.prune);
      seam.prune(options.prune);
    }
    if (round * 2 > options.rounds) {
      line.remember();
      seam.remember();
    }
    options.report?.(round, loss / lessons.length);
  }
  return {
    lines: toNamed(look.line, line, (column) => lineLabels[column] ?? ''),
    seams: toNamed(
      look.seam,
      seam,
      (column) => `${lineLabels[Math.floor(column / labels)] ?? ''} > ${lineLabels[column % labels] ?? ''}`,
    ),
  };
}

/** Weights nearer to 0 change next to nothing. */
const least = 0.005;

function toNamed(
  layout: Layouts,
  each: Rows,
  nameColumn: (column: number) => string,
): Record<string, Record<string, number>> {
  const { rows, width } = each;
  const named: Record<string, Record<string, number>> = {};
  rows.forEach((row, place) => {
    if (row < 0) return;
    const weights: Record<string, number> = {};
    for (let column = 0; column < width; column++) {
      const value = Math.round(each.mean(row * width + column) * 1000) / 1000;
      if (Math.abs(value) >= least) weights[nameColumn(column)] = value;
    }
    if (Object.keys(weights).length > 0) named[nameOf(layout, place)] = weights;
  });
  return named;
}
