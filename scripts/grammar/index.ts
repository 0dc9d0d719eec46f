/**
 * Printed lines → what each of them is: the best reading of the whole page under the grammar.
 *
 * 1. Read each line's facts, and what lines have in common (page-view.ts, kinds.ts).
 * 2. Ask the questions of the table of evidence (evidence.ts).
 * 3. Weigh the answers, alone and together (templates.ts, weights.json).
 * 4. Take the sequence of labels that weighs most and that the grammar allows (labels.ts, decode.ts).
 */
import { isSetInColumns } from '../blocks/set-in-columns.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { bestLabels, toBeliefs, toScores } from './decode.ts';
import { lineLabels, type LineLabel } from './labels.ts';
import { toAnswers, toModel, type Model, type WeightFile } from './model.ts';
import { toPageView } from './page-view.ts';
import weights from './weights.json' with { type: 'json' };

export interface LabelledLine {
  readonly line: Line;
  readonly label: LineLabel;
  /** How probable each label is, in the order of `lineLabels`. */
  readonly beliefs: Float64Array;
}

let known: Model | null = null;
/** The fitted weights that come with the project, made ready once. */
const fitted = (): Model => (known ??= toModel(weights as unknown as WeightFile));

/** Labels the lines of a page. */
export function labelLines(lines: readonly Line[], knowledge: Knowledge, model = fitted()): readonly LabelledLine[] {
  const page = toPageView(lines, isSetInColumns(lines), knowledge);
  const scores = toScores(toAnswers(page), lines.length, model);
  const labels = bestLabels(scores);
  const beliefs = toBeliefs(scores, model.temperature);
  return lines.map((line, index) => ({
    line,
    label: lineLabels[labels[index] ?? 0] ?? 'body',
    beliefs: beliefs.line.subarray(index * lineLabels.length, (index + 1) * lineLabels.length),
  }));
}
