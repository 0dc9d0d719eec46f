/**
 * Printed lines → typed blocks.
 *
 * First the lines of a paragraph are put together, then each piece gets its kind from its own wording, then from its
 * neighbours. The order of the kinds matters: a credit may look like names, names like a short heading.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Block, BlockKind, Line } from '../model.ts';
import { columnWidth, countLetters, endsSentence, isDigit, isSpace } from '../text/characters.ts';
import { concat, joinText, slice, trim, withoutTypesetSpaces, type Passage } from '../text/passage.ts';
import { isSetInColumns, reflow } from './reflow.ts';
import { datelineLength, findCredit, isByline, isCredit, isFurniture, isNames, signOffStart } from './shapes.ts';

type Test = (text: string, knowledge: Knowledge) => boolean;

/** Kinds that a text shows by its own wording, in the order they are tried. */
const kinds = [
  ['credit', isCredit],
  ['byline', isByline],
  ['names', isNames],
  ['furniture', isFurniture],
] as const satisfies readonly (readonly [BlockKind, Test])[];

/** Kinds whose spaces are the newspaper's own: they stand between names, or between the parts of a running head. */
const setApart: ReadonlySet<BlockKind> = new Set(['byline', 'names', 'furniture']);

/** So many lines of names one after the other are a list. */
const longestSignOff = 3;
/** So many short lines with figures one after the other are a table. */
const shortestTable = 4;

/** No heading is wider than this, in Han characters. */
const longestHeading = 44;

/** The blocks of a page in printed order. */
export function toBlocks(lines: readonly Line[], knowledge: Knowledge): Block[] {
  const inColumns = isSetInColumns(lines);
  const standsAlone = (line: Line): boolean => {
    const { text } = line.passage;
    return (
      line.level > 0 ||
      line.ornamented ||
      line.struckTwice ||
      isKickerLike(text) ||
      (text.length <= 30 && (isCredit(text, knowledge) || isFurniture(text))) ||
      (text.length <= 30 && (isByline(text, knowledge) || (isNames(text, knowledge) && text.length <= 16)))
    );
  };
  const groups = reflow(lines, standsAlone, (text) => signOffStart(text, knowledge) > 0);
  const blocks = groups.flatMap((group) => toBlock(group, inColumns, knowledge)).map(outOfLists);
  const marksHeadings = blocks.filter((block) => block.level > 0).length >= 2;
  return blocks.map((block, index) => inContext(block, blocks[index - 1], blocks[index + 1], marksHeadings, knowledge));
}

function toBlock(group: readonly Line[], inColumns: boolean, knowledge: Knowledge): Block[] {
  const [first] = group;
  if (!first) throw new Error('a block has at least one line');
  const joined = group.map((line) => line.passage).reduce(joinText);
  const { text } = joined;
  const marked = group.some((line) => line.level > 0 || line.struckTwice);
  const kind =
    kinds.find(([, test]) => test(text, knowledge))?.[0] ?? (marked || isHeadingLike(text) ? 'heading' : 'paragraph');
  const passage = inColumns && !setApart.has(kind) ? tidy(joined, knowledge) : joined;
  const block: Block = {
    kind: marked && kind === 'names' ? 'heading' : kind,
    passage,
    level: first.level,
    ornamented: first.ornamented,
    struckTwice: group.every((line) => line.struckTwice),
    inset: first.inset,
    adjacent: first.adjacent,
    measure: Math.max(...group.map((line) => line.width)),
    dateline: kind === 'paragraph' && datelineLength(text) > 0,
    open: !endsSentence(text),
  };
  return kind === 'paragraph' ? cutReferences(block) : [block];
}

/** `（上接第一版）` before a text or `（下转第三版）` after it: a reference from page to page, no part of the sentence. */
function cutReferences(block: Block): Block[] {
  const { text } = block.passage;
  const close = text.search(/[)）]/);
  const isBracket = (character: string): boolean => character === '(' || character === '（';
  if (isBracket(text.charAt(0)) && close > 0 && close <= 16 && isFurniture(text.slice(0, close + 1))) {
    const rest = trim(slice(block.passage, close + 1));
    return [
      { ...block, kind: 'furniture', passage: slice(block.passage, 0, close + 1), dateline: false },
      ...(rest.text === '' ? [] : [{ ...block, passage: rest, dateline: datelineLength(rest.text) > 0 }]),
    ];
  }
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open > 0 && text.length - open <= 16 && isFurniture(text.slice(open))) {
    const before = trim(slice(block.passage, 0, open));
    return [
      { ...block, passage: before, open: !endsSentence(before.text) },
      { ...block, kind: 'furniture', passage: slice(block.passage, open), dateline: false },
    ];
  }
  return [block];
}

/** Rows of a table and lists of names look like headings and sign-offs one by one; a run of them is text. */
function outOfLists(block: Block, index: number, blocks: readonly Block[]): Block {
  const run = (test: (other: Block) => boolean): number => {
    let first = index;
    let last = index;
    while (first > 0 && test(blocks[first - 1] ?? block)) first--;
    while (last < blocks.length - 1 && test(blocks[last + 1] ?? block)) last++;
    return last - first + 1;
  };
  if (block.kind === 'names' && run((other) => other.kind === 'names') >= longestSignOff)
    return { ...block, kind: 'paragraph', open: false };
  const isRow = (other: Block): boolean =>
    other.kind === 'heading' && other.level === 0 && !other.struckTwice && [...other.passage.text].some(isDigit);
  if (isRow(block) && run(isRow) >= shortestTable) return { ...block, kind: 'paragraph', open: false };
  return block;
}

/** Without the spaces of justified setting; the one after a dateline and those around the names of a sign-off are the newspaper's own. */
function tidy(passage: Passage, knowledge: Knowledge): Passage {
  const { text } = passage;
  const dateline = datelineLength(text);
  const start = dateline > 0 && isSpace(text.charAt(dateline)) ? dateline + 1 : dateline;
  const signOff = signOffStart(text, knowledge);
  const end = signOff > 0 ? signOff - 1 : text.length;
  return concat([slice(passage, 0, start), withoutTypesetSpaces(slice(passage, start, end)), slice(passage, end)]);
}

const endsInColon = (text: string): boolean => text.endsWith('：') || text.endsWith(':');

/** `'海口高新区：'`: a short line that ends in a colon stands above a headline; a longer one introduces a quotation. */
const isKickerLike = (text: string): boolean => endsInColon(text) && countLetters(text) <= 14;

/** Short, in one piece, and no sentence: what a headline or a crosshead looks like. */
function isHeadingLike(text: string): boolean {
  if (endsSentence(text) || text.includes('。') || text.includes('；') || text.includes('，') || text.includes(','))
    return false;
  if (!isBalanced(text)) return false;
  if (endsInColon(text) && !isKickerLike(text)) return false;
  return columnWidth(text) <= longestHeading && datelineLength(text) === 0;
}

/** A heading closes the quotation marks and brackets that it opens; a sentence cut by a column break may not. */
function isBalanced(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  // OCR confuses opening and closing quotation marks: what counts is that there are as many as pairs need.
  const quotes = count('“') + count('”') + count('"');
  return quotes % 2 === 0 && pairs.every(([open, close]) => count(open) === count(close));
}

const pairs = [
  ['《', '》'],
  ['（', '）'],
  ['(', ')'],
  ['「', '」'],
] as const;

/** What the neighbours tell: a short line above a credit is its caption; so is `图为…` wherever it stands. */
function inContext(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  marksHeadings: boolean,
  knowledge: Knowledge,
): Block {
  const { text } = block.passage;
  if (
    block.kind === 'paragraph' &&
    block.open &&
    countLetters(text) <= longestHeading &&
    !text.includes('。') &&
    !previous?.open &&
    (next?.dateline || next?.kind === 'byline')
  ) {
    return { ...block, kind: 'heading' };
  }
  if (
    block.kind === 'paragraph' &&
    (text.startsWith('图为') || text.startsWith('上图') || text.startsWith('下图')) &&
    countLetters(text) <= 60
  ) {
    const follows = previous?.kind === 'paragraph' && next?.kind === 'credit';
    if (findCredit(text, knowledge) > 0 || (!follows && previous?.kind !== 'credit'))
      return { ...block, kind: 'caption' };
  }
  if (block.kind !== 'heading' || block.level > 0 || block.struckTwice) return block;
  if (text.startsWith('图为') || findCredit(text, knowledge) > 0) return { ...block, kind: 'caption' };
  if (next?.kind === 'credit' && !next.struckTwice) return { ...block, kind: 'caption' };
  if (previous?.kind === 'heading' && previous.level > 0 && (next?.kind === 'paragraph' || next?.kind === 'byline'))
    return { ...block, kind: 'caption' };
  // Where the page marks its headings, an unmarked line is one only above the opening of a story.
  const opens =
    next?.dateline === true || next?.kind === 'byline' || next?.kind === 'heading' || previous?.kind === 'names';
  if (marksHeadings && !opens && previous?.kind === 'paragraph' && next?.kind === 'paragraph')
    return { ...block, kind: 'paragraph' };
  return block;
}
