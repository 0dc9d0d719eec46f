import type { Block } from '../model.ts';
import { findJump } from '../facts/jump.ts';
import type { Facts } from '../facts/index.ts';
import { toWording } from '../facts/wording.ts';
import type { Knowledge } from '../knowledge.ts';
import { endsSentence } from '../text/characters.ts';
import { slice, trim, type Passage } from '../text/passage.ts';
import { findCredit } from './credits.ts';
import { datelineLength } from './datelines.ts';
import { isFurniture } from './furniture.ts';

/** A reference in brackets is no longer than this. */
const longestReference = 40;

/** From page to page: whether a story comes from that page or goes on there, and its number in digits; null where it is not said. */
export type Reference = Pick<NonNullable<Facts['jump']>, 'direction' | 'page'>;

/** Does a block only say that its story comes from another page or goes on there? `'（上接第一版）'` → from page 1; `'（详见3版）'` → null */
export function referenceOf({ kind, passage: { text } }: Block, knowledge: Knowledge): Reference | null {
  if (kind !== 'furniture' || text.length > longestReference || text.includes('见')) return null;
  const jump = findJump(toWording(text, knowledge));
  return jump && { direction: jump.direction, page: jump.page };
}

/**
 * `（上接第一版）` before a text, `（下转第三版）` after it or after a headline: a reference from page to page, no part of
 * the sentence. So is what else the newspaper says of itself in brackets there.
 */
export function cutReferences(block: Block, knowledge: Knowledge): Block[] {
  const { text } = block.passage;
  const [start, end] = findJump(toWording(text, knowledge))?.span ?? [0, 0];
  if (start === 0 && end === text.length) return [asReference(block, block.passage)];
  const head = start === 0 && end > 0 ? end : bracketed(text);
  if (head > 0 && head < text.length) {
    const below = trim(slice(block.passage, head));
    const dateline = block.kind === 'paragraph' && datelineLength(below.text) > 0;
    return [
      asReference(block, slice(block.passage, 0, head)),
      ...cutReferences({ ...block, passage: below, dateline }, knowledge),
    ];
  }
  const tail = start > 0 ? start : bracketedAtEnd(text);
  if (tail > 0) {
    const above = trim(slice(block.passage, 0, tail));
    return [
      { ...block, passage: above, open: !endsSentence(above.text) },
      asReference(block, trim(slice(block.passage, tail))),
    ];
  }
  return block.kind === 'paragraph' ? cutCredit(block, knowledge) : [block];
}

const asReference = (block: Block, passage: Passage): Block => ({
  ...block,
  kind: 'furniture',
  label: 'jump',
  passage,
  dateline: false,
});

/** Length of what the newspaper says of itself in brackets before a text; 0 where it does not. */
function bracketed(text: string): number {
  const close = text.search(/[)）]/);
  const isFound =
    /^[(（]/.test(text) && close > 0 && close <= longestReference && isFurniture(text.slice(0, close + 1));
  return isFound ? close + 1 : 0;
}

/** Where it begins behind a text; -1 where it does not. */
function bracketedAtEnd(text: string): number {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  return open > 0 && text.length - open <= longestReference && isFurniture(text.slice(open)) ? open : -1;
}

/** `…免费开放。记者彭年 摄`: whose picture it is, printed in one line with the picture's words. */
function cutCredit(block: Block, knowledge: Knowledge): Block[] {
  const { text } = block.passage;
  if (!/(?:摄|摄影|供图|翻拍|文[/／]图)[)）]?$/.test(text) || text.startsWith('图为')) return [block];
  const credit = findCredit(text, knowledge);
  const before = trim(slice(block.passage, 0, Math.max(0, credit)));
  if (credit <= 0 || !endsSentence(before.text)) return [block];
  return [
    { ...block, passage: before, open: false },
    { ...block, kind: 'credit', passage: slice(block.passage, credit), dateline: false, open: true, inset: false },
  ];
}
