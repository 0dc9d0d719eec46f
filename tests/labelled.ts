/** Lines of made pages with the labels that a test gives them, or with those of the grammar. */
import { toBlocks } from '../scripts/read/blocks/index.ts';
import { labelLines, type LabelledLine } from '../scripts/read/grammar/index.ts';
import type { LineLabel } from '../scripts/read/grammar/labels.ts';
import { toLines } from '../scripts/read/lines/index.ts';
import type { Block } from '../scripts/read/model.ts';
import { knowledge } from './knowledge.ts';

/** The lines of a page, all labelled alike or one by one, as if the grammar had no doubt. */
export const toLabelled = (page: string, labels: LineLabel | readonly LineLabel[]): readonly LabelledLine[] =>
  toLines(page).lines.map((line, index) => ({
    line,
    label: typeof labels === 'string' ? labels : (labels[index] ?? 'body'),
    piece: 'flowed',
    sure: 1,
    starts: 0,
  }));

/** The blocks of a page whose lines are labelled so. */
export const blocksOf = (page: string, labels: LineLabel | readonly LineLabel[]): readonly Block[] =>
  toBlocks(toLabelled(page, labels), knowledge);

/** The blocks of a page as the grammar reads it. */
export const readBlocks = (page: string): readonly Block[] =>
  toBlocks(labelLines(toLines(page).lines, knowledge), knowledge);
