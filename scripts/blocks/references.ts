import type { Block } from '../model.ts';
import { endsSentence, plainText } from '../text/characters.ts';
import { slice, trim, type Passage } from '../text/passage.ts';
import { findCredit } from './credits.ts';
import { datelineLength } from './datelines.ts';
import { findPrintPage, isFurniture } from './furniture.ts';
import type { Knowledge } from '../knowledge.ts';

/** A reference in brackets is no longer than this. */
const longestReference = 40;

/** `转第三版`, `上接A01版`: which way, and the page. */
const jump = String.raw`(?:(上接|紧接|接第)|(下转|转第|接转))\s?第?\s?([A-D]?\d{1,3}|[头一二三四五六七八九十]{1,3})\s?版`;
const found = new RegExp(jump);
const brackets = { open: '[（(［[【〔]', close: '[）)］\\]】〕]' } as const;
/** What a reference in brackets says beside the page: the headline there, its column. */
const rest = String.raw`[^。（）()［\]【】〔〕[\]]{0,24}`;
const before = new RegExp(`^${brackets.open}\\s?${jump}${rest}${brackets.close}`);
/** Without brackets it stands behind the end of a sentence. */
const behind = new RegExp(
  String.raw`(?:${brackets.open}\s?${jump}${rest}${brackets.close}|(?<=[。！？”…]\s{0,4})${jump})\s*$`,
);

/** A reference from page to page: which way, and to which page, its number in digits. */
export interface Reference {
  readonly direction: 'from' | 'to';
  readonly page: string;
}

/** Does a block only say that its story comes from another page or goes to one? `'（上接第一版）'` → from page 1 */
export function referenceOf({ kind, passage: { text } }: Block): Reference | null {
  if (kind !== 'furniture' || text.length > longestReference) return null;
  const [, from, , page = ''] = found.exec(plainText(text)) ?? [];
  if (page === '') return null;
  const number = page === '头' ? '1' : (findPrintPage(`第${page}版`) ?? page);
  return { direction: from === undefined ? 'to' : 'from', page: number };
}

/**
 * `（上接第一版）` before a text, `（下转第三版）` after it or after a headline: a reference from page to page, no part of
 * the sentence. So is what else the newspaper says of itself in brackets there.
 */
export function cutReferences(block: Block, knowledge: Knowledge): Block[] {
  const { text } = block.passage;
  const head = before.exec(text)?.[0].length ?? bracketed(text);
  if (head > 0 && head < text.length) {
    const below = trim(slice(block.passage, head));
    return [
      asReference(block, slice(block.passage, 0, head)),
      ...cutReferences(
        { ...block, passage: below, dateline: block.kind === 'paragraph' && datelineLength(below.text) > 0 },
        knowledge,
      ),
    ];
  }
  const tail = behind.exec(text)?.index ?? bracketedAtEnd(text);
  if (tail > 0) {
    const above = trim(slice(block.passage, 0, tail));
    return [
      { ...block, passage: above, open: !endsSentence(above.text) },
      asReference(block, trim(slice(block.passage, tail))),
    ];
  }
  if (head === text.length) return [asReference(block, block.passage)];
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
