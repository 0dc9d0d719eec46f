/** What the page as a whole says of its blocks. */
import type { Block } from '../model.ts';
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

/** `'4 要闻'`, `'A08　民生·社区'` are page number and section at the top or the foot of a page, and nowhere else. */
export function withRunningHeads(blocks: readonly Block[]): readonly Block[] {
  // A file of several pages has them in its middle too, beside the date of the issue.
  const isAtEdge = (index: number): boolean =>
    index < nearEdge ||
    index >= blocks.length - nearEdge ||
    blocks[index - 1]?.kind === 'furniture' ||
    blocks[index + 1]?.kind === 'furniture';
  // 报头: a few letters at the top, directly above the date.
  const isMasthead = ({ level, passage: { text } }: Block, index: number): boolean =>
    index < 2 && level === 0 && blocks[index + 1]?.kind === 'furniture' && /^[\p{Script=Han}]{2,10}$/u.test(text);
  return blocks.map((block, index) =>
    block.kind === 'heading' && isAtEdge(index) && (isPageLabel(block.passage.text) || isMasthead(block, index))
      ? { ...block, kind: 'furniture' }
      : block,
  );
}
