/**
 * Why a line was read as it was: what spoke for the label it got and against the one that came next.
 *
 * Evidence on the line itself and on the seams above and below it, as the second reading weighed it; the neighbours are
 * taken as they were read.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { toPlaces } from './decode.ts';
import { weigh, type Weighed } from './index.ts';
import { lineLabels, mayFollow, type LineLabel } from './labels.ts';
import { nameOf, type Layouts, type Rows } from './model.ts';
import { toSentence } from './sentences.ts';

export interface Chance {
  readonly label: LineLabel;
  /** 0 to 1, over all readings of the page. */
  readonly chance: number;
}

/** One piece of evidence, and how much it weighs for the label taken (above 0) or for the other one (below 0). */
export interface Reason {
  readonly weight: number;
  /** Its name in weights.json; null where the grammar itself decides. */
  readonly evidence: string | null;
  readonly sentence: string;
}

export interface ExplainedLine {
  readonly line: Line;
  /** What the line says of itself. */
  readonly kind: string;
  /** What the first reading took it for. */
  readonly first: LineLabel;
  readonly taken: Chance;
  /** The most probable other label. */
  readonly other: Chance;
  /** Largest first. */
  readonly reasons: () => readonly Reason[];
}

/** How the lines of a page were read, with the reasons for each; of no more lines than one page has. */
export function explainLines(lines: readonly Line[], knowledge: Knowledge): readonly ExplainedLine[] {
  const weighed = weigh(lines, knowledge);
  return lines.map((line, index) => {
    const chances = chancesOf(weighed, index);
    const label = weighed.labels[index] ?? 'body';
    const taken = chances.find((each) => each.label === label) ?? { label, chance: 0 };
    const other = chances.find((each) => each.label !== label) ?? taken;
    return {
      line,
      kind: weighed.page.lines[index]?.kind ?? '',
      first: weighed.skim[index] ?? label,
      taken,
      other,
      reasons: () => reasonsFor(weighed, index, label, other.label),
    };
  });
}

/** All labels of a line, the most probable first. */
const chancesOf = ({ beliefs }: Weighed, index: number): readonly Chance[] =>
  lineLabels
    .map((label, number) => ({ label, chance: beliefs.line[index * lineLabels.length + number] ?? 0 }))
    .sort((one, two) => two.chance - one.chance);

function reasonsFor({ model, answers, labels }: Weighed, index: number, taken: LineLabel, other: LineLabel): Reason[] {
  const size = labels.length;
  const { look, line, seam } = model.second;
  const number = (label: LineLabel): number => lineLabels.indexOf(label);
  const pair = (above: LineLabel, below: LineLabel): number => number(above) * lineLabels.length + number(below);
  const reasons = new Map<string, number>();
  const add = (
    layouts: Layouts,
    rows: Rows,
    at: number,
    [one, two]: readonly [number, number],
    where: string,
  ): void => {
    const places = toPlaces(layouts, answers, size);
    const count = layouts.layouts.length;
    for (const place of places.subarray(at * count, (at + 1) * count)) {
      const weight = weightAt(rows, place, one) - weightAt(rows, place, two);
      if (weight === 0) continue;
      const name = where + nameOf(layouts, place);
      reasons.set(name, (reasons.get(name) ?? 0) + weight);
    }
  };
  add(look.line, line, index, [number(taken), number(other)], '');
  const rules: Reason[] = [];
  const above = labels[index - 1];
  const below = labels[index + 1];
  if (above !== undefined) {
    add(look.seam, seam, index, [pair(above, taken), pair(above, other)], seamAbove);
    if (!mayFollow(above, other)) rules.push(forbids(other, above));
  }
  if (below !== undefined) {
    add(look.seam, seam, index + 1, [pair(taken, below), pair(other, below)], seamBelow);
    if (!mayFollow(other, below)) rules.push(forbids(below, other));
  }
  const weighed = [...reasons].map(([name, weight]) => ({ weight, ...inWords(name, above, below) }));
  return [...rules, ...weighed].sort((one, two) => Math.abs(two.weight) - Math.abs(one.weight));
}

const seamAbove = 'seam above, ';
const seamBelow = 'seam below, ';
const forbids = (below: LineLabel, above: LineLabel): Reason => ({
  weight: Infinity,
  evidence: null,
  sentence: `the grammar lets no ${below} stand directly below a ${above}`,
});

/** Evidence of the seam below is asked of the line below. */
function inWords(name: string, above: LineLabel | undefined, below: LineLabel | undefined): Omit<Reason, 'weight'> {
  if (name.startsWith(seamAbove)) {
    const evidence = name.slice(seamAbove.length);
    return { evidence, sentence: `below a ${above ?? ''}: ${toSentence(evidence)}` };
  }
  if (name.startsWith(seamBelow)) {
    const evidence = name.slice(seamBelow.length);
    return { evidence, sentence: `above a ${below ?? ''}, asked of that line: ${toSentence(evidence)}` };
  }
  return { evidence: name, sentence: toSentence(name) };
}

function weightAt({ rows, starts, columns, values }: Rows, place: number, column: number): number {
  const row = rows[place] ?? -1;
  if (row < 0) return 0;
  for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell++)
    if (columns[cell] === column) return values[cell] ?? 0;
  return 0;
}
