/**
 * What the words of a line say for certain, whatever the grammar took it for: the ordered table of these rules. Each gives
 * the label that a line has, or null where it has nothing to say.
 */
import { factsOf, type Facts } from '../facts/index.ts';
import type { LabelledLine } from '../grammar/index.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { PiecePlace } from '../grammar/page-view.ts';
import type { Knowledge } from '../knowledge.ts';

interface Seen {
  readonly label: LineLabel;
  readonly text: string;
  /** Of the line; of the line above it. */
  readonly facts: () => Facts;
  readonly above: LineLabel | null;
  readonly below: LineLabel | null;
  readonly inColumns: boolean;
  readonly piece: PiecePlace;
}

type Rule = (line: Seen) => LineLabel | null;

const textual: ReadonlySet<LineLabel | null> = new Set(['body', 'more', 'opening', 'photo'] as const);
const isTextual = (label: LineLabel | null): boolean => textual.has(label);

/** A line of names is no longer than this; in a longer one they stand in a sentence. */
const longestNames = 16;
/** A shorter line at the foot of a text may be a name that nobody knows: `'江边客'`. */
const longestPenName = 5;

/** `'本报讯 （特约通讯员 甲）'` on a line of its own below a text begins the next one, and what stands below it goes on. */
const datelineBegins: Rule = ({ label, facts, text, above, below }) => {
  const isCut =
    label === 'more' || ((label === 'signoff' || label === 'byline') && below === 'opening' && isTextual(above));
  return isCut && /[讯电訊電]/.test(text.slice(0, 12)) && facts().dateline !== null ? 'opening' : null;
};

/** A printed line of names and nothing else is no piece of a sentence, lends no picture and makes no page. */
const namesSign: Rule = ({ label, facts, text, inColumns }) => {
  if (label === 'more' && (!inColumns || text.length > longestNames || !/\s/.test(text))) return null;
  if (label !== 'more' && label !== 'credit' && label !== 'furniture') return null;
  const { names, credit, furniture } = facts();
  return names && !credit && !furniture ? 'signoff' : null;
};

/** Whether a printed line begins a paragraph or goes on one is told by its column's measure, better than by its words. */
const setAsText: Rule = ({ label, piece, above }) => {
  // A line that runs on into the next one by its setting is no crosshead.
  if ((label === 'crosshead' || label === 'headline') && piece === 'first' && isTextual(above)) return 'body';
  if (!isTextual(above)) return null;
  if (label === 'body' && (piece === 'inside' || piece === 'last')) return 'more';
  return label === 'more' && piece === 'first' ? 'body' : null;
};

/** What names nobody at the foot of a text is the body that gives notice. */
const bodiesGiveNotice: Rule = ({ label, facts, text }) => {
  if (label !== 'signoff' || text.length <= longestPenName) return null;
  const { names, placeName, byline, signOff, dateline, remark } = facts();
  return (names ?? placeName ?? byline ?? signOff ?? dateline) || remark ? null : 'body';
};

export const settlements = [
  ['a dateline begins a text', datelineBegins],
  ['names by themselves sign', namesSign],
  ['a body gives notice', bodiesGiveNotice],
  ['a line begins or goes on as it is set', setAsText],
] as const satisfies readonly (readonly [string, Rule])[];

/** The lines with the labels that these rules give them. */
export function settle(
  labelled: readonly LabelledLine[],
  inColumns: boolean,
  knowledge: Knowledge,
): readonly LabelledLine[] {
  const settled: LabelledLine[] = [];
  for (const [index, each] of labelled.entries()) {
    const { text } = each.line.passage;
    let known: Facts | null = null;
    const facts = (): Facts => (known ??= factsOf(text, knowledge));
    const last = settled.at(-1);
    const seen: Seen = {
      label: each.label,
      text,
      facts,
      above: last?.label ?? null,
      below: labelled[index + 1]?.label ?? null,
      inColumns,
      piece: each.piece,
    };
    const found = settlements.map(([, rule]) => rule(seen)).find((label) => label !== null) ?? null;
    // Below a dateline that has a line of its own, the text that it begins goes on.
    const goesOn = each.label === 'opening' && last?.label === 'opening' && last !== labelled[settled.length - 1];
    settled.push(found !== null ? { ...each, label: found } : goesOn ? { ...each, label: 'more' } : each);
  }
  return settled;
}
