/**
 * Labelled lines → typed blocks: the lines of a paragraph are put together, and each block is what the grammar took its
 * first line for.
 */
import { factsOf } from '../facts/index.ts';
import type { LabelledLine } from '../grammar/index.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Block, BlockKind } from '../model.ts';
import { endsSentence, isSpaceAt } from '../text/characters.ts';
import { concat, joinTexts, slice, withoutTypesetSpaces, type Passage } from '../text/passage.ts';
import { datelineLength } from './datelines.ts';
import { cutReferences } from './references.ts';
import { isSetInColumns } from './set-in-columns.ts';
import { settle } from './settle.ts';
import { signOffStart } from './signatures.ts';

const kinds: Readonly<Record<LineLabel, BlockKind>> = {
  body: 'paragraph',
  more: 'paragraph',
  opening: 'paragraph',
  photo: 'paragraph',
  headline: 'heading',
  headmore: 'heading',
  kicker: 'heading',
  deck: 'heading',
  crosshead: 'heading',
  label: 'heading',
  byline: 'byline',
  signoff: 'names',
  caption: 'caption',
  credit: 'credit',
  furniture: 'furniture',
  jump: 'furniture',
};

/** Kinds whose spaces are the newspaper's own: they stand between names, or between the parts of a running head. */
const setApart: ReadonlySet<BlockKind> = new Set(['byline', 'names', 'furniture']);

/** The blocks of a page in printed order. */
export function toBlocks(labelled: readonly LabelledLine[], knowledge: Knowledge): readonly Block[] {
  const lines = labelled.map(({ line }) => line);
  const inColumns = isSetInColumns(lines);
  const groups: LabelledLine[][] = [];
  for (const line of settle(labelled, inColumns, knowledge)) {
    const group = groups.at(-1);
    // Where text is flowed, what goes on is a paragraph that a column break has cut: it is rejoined in its story.
    if (inColumns && group && line.label === 'more' && !group[0]?.line.row) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => toBlock(group, inColumns, knowledge));
}

/** A picture that begins with whose it is. */
const isCreditOf = (label: LineLabel, text: string, knowledge: Knowledge): boolean =>
  label === 'photo' && factsOf(text, knowledge).credit !== null;

function toBlock(group: readonly LabelledLine[], inColumns: boolean, knowledge: Knowledge): Block[] {
  const [head] = group;
  if (!head) throw new Error('a block has at least one line');
  const first = head.line;
  const { label } = head;
  const kind = isCreditOf(label, first.passage.text, knowledge) ? 'credit' : kinds[label];
  const joined = joinTexts(group.map(({ line }) => line.passage));
  const passage = inColumns && !first.row && !setApart.has(kind) ? tidy(joined, knowledge) : joined;
  const { text } = passage;
  const block: Block = {
    kind,
    label,
    sure: head.sure,
    starts: head.starts,
    startsWithin: 1 - group.slice(1).reduce((product, { starts }) => product * (1 - starts), 1),
    passage,
    level: first.level,
    ornament: first.ornament,
    struckTwice: group.every(({ line }) => line.struckTwice),
    inset: first.inset,
    indented: first.indented,
    pictured: first.pictured,
    adjacent: first.adjacent,
    row: first.row,
    measure: Math.max(...group.map(({ line }) => line.width)),
    dateline: kind === 'paragraph' && datelineLength(text) > 0,
    open: !endsSentence(text),
  };
  return !first.row && (kind === 'paragraph' || kind === 'heading') ? cutReferences(block, knowledge) : [block];
}

/** Without the spaces of justified setting; the one after a dateline and those around the names of a sign-off are the newspaper's own. */
function tidy(passage: Passage, knowledge: Knowledge): Passage {
  const { text } = passage;
  const dateline = datelineLength(text);
  const start = dateline > 0 && isSpaceAt(text, dateline) ? dateline + 1 : dateline;
  const signOff = signOffStart(text, knowledge);
  const end = signOff > 0 ? signOff - 1 : text.length;
  return concat([slice(passage, 0, start), withoutTypesetSpaces(slice(passage, start, end)), slice(passage, end)]);
}
