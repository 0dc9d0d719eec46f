/**
 * Headings with a comma in them: `'缺什么人，就把课堂搬到哪里'`.
 *
 * A comma alone makes no sentence, but a column break may cut a sentence at any place: so the lines around must say that
 * nothing goes on here.
 */
import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';
import { isAside, isBalanced, longestHeading, longestQuestion } from './headings.ts';

/** Crossheads come in series; fewer may be sentences that a column break has cut. */
const fewestOfSeries = 2;
/** In letters. */
const longestOfSeries = 20;
const shortestClause = 3;
const shortestAlone = 9;
const mostCommas = 2;

/** What the page says: is it flowed text, and do these two characters stand side by side in it? */
export interface Setting {
  readonly inColumns: boolean;
  readonly marksHeadings: boolean;
  readonly isWord: (pair: string) => boolean;
}

/** The paragraphs that are headings of several clauses: a series of crossheads, or one line above the text it speaks of. */
export function findClauseHeads(blocks: readonly Block[], setting: Setting): ReadonlySet<Block> {
  const series = setting.inColumns ? [] : blocks.filter((block, index) => isOfSeries(block, index, blocks));
  const heads = new Set(series.length >= fewestOfSeries ? series : []);
  if (setting.marksHeadings) return heads;
  blocks.forEach((block, index) => {
    if (isAlone(block, blocks[index - 1], blocks[index + 1], setting.isWord)) heads.add(block);
  });
  return heads;
}

/** Two clauses between two paragraphs of which the first is over. Only where text is flowed. */
function isOfSeries({ kind, passage: { text } }: Block, index: number, blocks: readonly Block[]): boolean {
  const above = blocks[index - 1];
  if (kind !== 'paragraph' || above?.kind !== 'paragraph' || above.open || blocks[index + 1]?.kind !== 'paragraph')
    return false;
  const clauses = text.split(/[，,]/);
  return (
    clauses.length === 2 &&
    countLetters(text) <= longestOfSeries &&
    clauses.every((clause) => countLetters(clause) >= shortestClause) &&
    !/[。；！？：;!?:（(]/.test(text)
  );
}

/** `'暴雨夜，他们蹚着齐腰深的水救出23人'` above a text: in one line, it goes on with no sentence and begins none. */
function isAlone(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  isWord: Setting['isWord'],
): boolean {
  const { text } = block.passage;
  if (block.kind !== 'paragraph' || !block.open || block.adjacent || block.dateline || block.item) return false;
  const letters = countLetters(text);
  const commas = text.split(/[，,]/).length - 1;
  if (letters < shortestAlone || letters > longestQuestion + commas * 3 || commas > mostCommas) return false;
  if (/[。；：:;、]/.test(text) || !isBalanced(text) || isAside(text)) return false;
  if (previous?.kind === 'paragraph' && previous.open) return false;
  if (next === undefined || next.adjacent) return false;
  // A word that the page prints elsewhere runs over the seam: a sentence that a column break has cut.
  if (isWord((text.at(-1) ?? '') + next.passage.text.charAt(0))) return false;
  return (
    next.dateline ||
    next.kind === 'byline' ||
    (next.kind === 'paragraph' && !next.open && countLetters(next.passage.text) >= longestHeading)
  );
}
