import type { Block } from '../model.ts';
import { countLetters, hasDigit } from '../text/characters.ts';
import { isNoticeHead } from './notices.ts';

/** Fewer lines may be headlines. */
const fewestLines = 3;
/** In letters. */
const longestLine = 18;
const shortestText = 30;

/** Below a title and a bare name, three short lines or more are a poem, and text. */
export function withVerses(blocks: readonly Block[]): readonly Block[] {
  const verses = new Set<number>();
  blocks.forEach(({ kind }, at) => {
    if (kind !== 'names' || blocks[at - 1]?.kind !== 'heading') return;
    let end = at + 1;
    while (isLine(blocks[end])) end++;
    // The last one may be the headline of what follows.
    if (opens(blocks[end])) end--;
    if (end - at > fewestLines) for (let index = at + 1; index < end; index++) verses.add(index);
  });
  if (verses.size === 0) return blocks;
  return blocks.map((block, index) =>
    verses.has(index) ? { ...block, kind: 'paragraph', open: false, dateline: false } : block,
  );
}

const isLine = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'heading' || block.kind === 'paragraph') &&
  block.level === 0 &&
  !block.struckTwice &&
  !block.dateline &&
  block.ornament === '' &&
  countLetters(block.passage.text) <= longestLine &&
  !hasDigit(block.passage.text) &&
  !/[：:]/.test(block.passage.text) &&
  !isNoticeHead(block.passage.text);

const opens = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.kind === 'byline' ||
    block.kind === 'names' ||
    (block.kind === 'paragraph' && countLetters(block.passage.text) > shortestText));
