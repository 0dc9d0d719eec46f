/** What the page as a whole says of its blocks. */
import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';
import { longestHeading } from './headings.ts';
import { runLength } from './lists.ts';
import { isPageLabel } from './furniture.ts';

/** So many blocks from the top or the foot a running head may stand. */
const nearEdge = 4;
/** Fewer insets do not tell how a page is set. */
const fewestIndents = 4;

/** Where a page sets most paragraphs in, 段首缩进 says where a paragraph begins, and nothing of text boxes. */
export function withoutIndents(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const inset = paragraphs.filter((block) => block.inset);
  if (inset.length < fewestIndents || inset.length * 3 < paragraphs.length) return blocks;
  return blocks.map((block) => ({ ...block, inset: false }));
}

/** So many headings that are not set in show how the page sets its headings. */
const fewestHeadings = 3;

/** Where a page sets paragraphs in and headings not, lines set in one after the other are text, however short: of a list, of a verse. */
export function withIndents(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 0);
  const others = headings.filter((block) => !block.indented).length;
  const indents = blocks.filter((block) => block.kind === 'paragraph' && block.indented).length;
  if (others < fewestHeadings || indents < fewestIndents) return blocks;
  const short = blocks.map(isShortLine);
  return blocks.map((block, index) =>
    short[index] && runLength(short, index, fewestLines) >= fewestLines
      ? { ...block, kind: 'paragraph', open: false }
      : block,
  );
}

/** A single line set in may be a crosshead; so many one after the other are not. */
const fewestLines = 3;

/** Set in like the first line of a paragraph, and as short as a heading; the last one of a list may end in a stop. */
const isShortLine = (block: Block): boolean =>
  block.indented &&
  block.ornament === '' &&
  block.level === 0 &&
  !block.struckTwice &&
  (block.kind === 'heading' || (block.kind === 'paragraph' && block.open && !block.dateline)) &&
  block.passage.text.length <= longestHeading;

/** `'4 要闻'`, `'A08　民生·社区'` are page number and section at the top or the foot of a page, and nowhere else. */
export function withRunningHeads(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    const { text } = block.passage;
    // A file of several pages has them in its middle too, beside the date of the issue.
    const isBeside = blocks[index - 1]?.kind === 'furniture' || blocks[index + 1]?.kind === 'furniture';
    const isAtEdge = index < nearEdge || index >= blocks.length - nearEdge || isBeside;
    if (block.kind !== 'heading' || !isAtEdge) return block;
    return isPageLabel(text) || isMasthead(block, blocks[index + 1], index) || isSection(blocks, index)
      ? { ...block, kind: 'furniture' }
      : block;
  });
}

/** 报头: a few letters at the top, directly above the date. */
const isMasthead = ({ level, passage: { text } }: Block, next: Block | undefined, index: number): boolean =>
  index < 2 &&
  (level === 0 || text.endsWith('报')) &&
  (next?.kind === 'furniture' || (next !== undefined && isPageLabel(next.passage.text))) &&
  /^[\p{Script=Han}]{2,12}$/u.test(text);

/** 版名: a few letters at the top, between two lines of the running head. */
const isSection = (blocks: readonly Block[], index: number): boolean =>
  (index < nearEdge || (index < blocks.length - nearEdge && blocks[index]?.level === 0)) &&
  countLetters(blocks[index]?.passage.text ?? '') <= longestSection &&
  blocks[index - 1]?.kind === 'furniture' &&
  blocks[index + 1]?.kind === 'furniture';
const longestSection = 6;
