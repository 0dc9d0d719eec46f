/**
 * Printed lines → what each of them is: the best reading of the whole page under the grammar.
 *
 * 1. Read each line's facts, and what lines have in common (page-view.ts, kinds.ts).
 * 2. Ask the questions of the table of evidence (evidence.ts).
 * 3. Weigh the answers, alone and together (templates.ts, weights.json).
 * 4. Take the sequence of labels that weighs most and that the grammar allows (labels.ts, decode.ts).
 * 5. Do 3 and 4 again, with what the first reading tells of the page's own style (skim.ts).
 */
import { isSetInColumns } from '../blocks/set-in-columns.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { bestLabels, Room, toBeliefs, toScores, type Beliefs, type Scores } from './decode.ts';
import { lineLabels, mayFollow, type LineLabel } from './labels.ts';
import { toAnswers, toModel, withSkim, type Model } from './model.ts';
import { toPageView, type PageView, type PiecePlace } from './page-view.ts';
import { weights } from './weights.ts';

export interface LabelledLine {
  readonly line: Line;
  readonly label: LineLabel;
  /** Where the line stands in the piece of text that it belongs to by its setting. */
  readonly piece: PiecePlace;
  /** How probable it is that the line is what its label says, over all readings of the page: 0 to 1. */
  readonly sure: number;
  /** How probable it is that a story begins here: 0 to 1. */
  readonly starts: number;
}

let known: Model | null = null;
/** The fitted weights that come with the project, made ready once. */
const fitted = (): Model => (known ??= toModel(weights));

/** No newspaper page has more printed lines. */
const longestPage = 900;
/** A longer file is read in stretches of so many lines, each with so many lines around it that it is not cut off from its surroundings. */
const stretch = 500;
const around = 60;

/** Labels the lines of a page. The time grows with their number alone: a file of many pages is read stretch by stretch. */
export function labelLines(lines: readonly Line[], knowledge: Knowledge, model = fitted()): readonly LabelledLine[] {
  if (lines.length <= longestPage) return labelStretch(lines, knowledge, model);
  const labelled: LabelledLine[] = [];
  for (let start = 0; start < lines.length; start += stretch) {
    const from = Math.max(0, start - around);
    const end = Math.min(lines.length, start + stretch);
    const read = labelStretch(lines.slice(from, Math.min(lines.length, end + around)), knowledge, model);
    labelled.push(...read.slice(start - from, end - from));
  }
  return labelled;
}

function labelStretch(lines: readonly Line[], knowledge: Knowledge, model: Model): readonly LabelledLine[] {
  const { page, labels, beliefs } = weigh(lines, knowledge, model);
  return lines.map((line, index) => {
    const label = labels[index] ?? 'body';
    return {
      line,
      label,
      piece: page.lines[index]?.piece ?? 'flowed',
      sure: sureness(beliefs, index, label),
      starts: startChance(beliefs, index),
    };
  });
}

/** All that a reading of some lines weighs, for `npm run explain`. */
export interface Weighed {
  readonly model: Model;
  readonly page: PageView;
  /** What the first reading took the lines for. */
  readonly skim: readonly LineLabel[];
  /** Answers of all questions, those that know the first reading among them. */
  readonly answers: readonly Uint8Array[];
  readonly labels: readonly LineLabel[];
  readonly beliefs: Beliefs;
}

const room = new Room();

/** Reads lines twice. `labelLines` cuts long files into stretches before it asks this. */
export function weigh(lines: readonly Line[], knowledge: Knowledge, model = fitted()): Weighed {
  const page = toPageView(lines, isSetInColumns(lines), knowledge, model.wordings);
  const first = toAnswers(page);
  const skim = [...bestLabels(withRows(toScores(first, lines.length, model.first, room), lines))].map(toLabel);
  const answers = withSkim(first, page, skim);
  const scores = withRows(toScores(answers, lines.length, model.second, room), lines);
  const labels = [...bestLabels(scores)].map(toLabel);
  return { model, page, skim, answers, labels, beliefs: toBeliefs(scores, model.temperature, afterKicker, room) };
}

/** A row of a table is text, whatever its cells look like. */
function withRows(scores: Scores, lines: readonly Line[]): Scores {
  const body = lineLabels.indexOf('body');
  lines.forEach(({ row }, index) => {
    if (!row) return;
    for (let label = 0; label < lineLabels.length; label++)
      if (label !== body) scores.line[index * lineLabels.length + label] = -Infinity;
  });
  return scores;
}

export const toLabel = (number: number): LineLabel => lineLabels[number] ?? 'body';

/** Text is text, whether it begins a paragraph, a story, or goes on: where stories begin is a question of its own. */
const alike = (one: LineLabel, other: LineLabel): boolean => one === other || (isText(one) && isText(other));
const isText = (label: LineLabel): boolean => label === 'body' || label === 'more' || label === 'opening';

const sureness = ({ line }: Beliefs, index: number, label: LineLabel): number =>
  lineLabels.reduce(
    (sum, other, number) => (alike(label, other) ? sum + (line[index * lineLabels.length + number] ?? 0) : sum),
    0,
  );

/** Labels that begin a story, unless they stand below its kicker. */
const begins: ReadonlySet<LineLabel> = new Set(['kicker', 'headline', 'opening', 'photo']);

/** A kicker, and below it what would begin a story without it. */
const afterKicker = Uint16Array.from(
  [...begins].filter((label) => mayFollow('kicker', label)),
  (label) => lineLabels.indexOf('kicker') * lineLabels.length + lineLabels.indexOf(label),
);

function startChance({ line, seam }: Beliefs, index: number): number {
  let chance = 0;
  for (const label of begins) chance += line[index * lineLabels.length + lineLabels.indexOf(label)] ?? 0;
  // Not the second line of a head: its kicker began it.
  const { length } = afterKicker;
  for (let pair = index * length; pair < (index + 1) * length; pair++) chance -= seam[pair] ?? 0;
  return Math.min(1, Math.max(0, chance));
}
