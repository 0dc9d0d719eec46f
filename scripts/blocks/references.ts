import type { Block } from '../model.ts';
import { endsSentence } from '../text/characters.ts';
import { slice, trim } from '../text/passage.ts';
import { findCredit } from './credits.ts';
import { datelineLength } from './datelines.ts';
import { isFurniture } from './furniture.ts';
import type { Knowledge } from '../knowledge.ts';

/** A reference in brackets is no longer than this. */
const longestReference = 40;

/** Does a block only say that its story comes from another page or goes to one? */
export function referenceOf({ kind, passage: { text } }: Block): 'from' | 'to' | null {
  if (kind !== 'furniture' || text.length > longestReference) return null;
  if (text.includes('上接') || text.includes('紧接')) return 'from';
  return text.includes('下转') || text.includes('转第') ? 'to' : null;
}

/** `（上接第一版）` before a text or `（下转第三版）` after it: a reference from page to page, no part of the sentence. */
export function cutReferences(block: Block, knowledge: Knowledge): Block[] {
  const { text } = block.passage;
  const close = text.search(/[)）]/);
  const isBracket = (character: string): boolean => character === '(' || character === '（';
  if (isBracket(text.charAt(0)) && close > 0 && close <= longestReference && isFurniture(text.slice(0, close + 1))) {
    const rest = trim(slice(block.passage, close + 1));
    return [
      { ...block, kind: 'furniture', passage: slice(block.passage, 0, close + 1), dateline: false },
      ...(rest.text === '' ? [] : [{ ...block, passage: rest, dateline: datelineLength(rest.text) > 0 }]),
    ];
  }
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'));
  if (open > 0 && text.length - open <= longestReference && isFurniture(text.slice(open))) {
    const before = trim(slice(block.passage, 0, open));
    return [
      { ...block, passage: before, open: !endsSentence(before.text) },
      { ...block, kind: 'furniture', passage: slice(block.passage, open), dateline: false },
    ];
  }
  return cutCredit(block, knowledge);
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
