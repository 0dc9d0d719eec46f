/** What a block is by the blocks around it, and by the page that it stands on. */
import type { Knowledge } from '../knowledge.ts';
import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';
import { findCredit } from './credits.ts';
import { asks, isAside, isDeck, isIssuer, longestQuestion, longestHeading } from './headings.ts';
import { isLabelled } from './notices.ts';

/** What the page as a whole says of each of its blocks. */
export interface Page {
  /** Does it mark its headings? */
  readonly marksHeadings: boolean;
  /** Headings with commas in them. */
  readonly clauseHeads: ReadonlySet<Block>;
}

/** `'小城，怎样留人？'` above `'——访…'`: the question that an interview answers. */
const asksAboveDeck = (text: string, next: Block | undefined): boolean =>
  /[?？]$/.test(text) && countLetters(text) <= longestQuestion && isDeck(next?.passage.text ?? '');

const opensBelow = (next: Block | undefined): boolean =>
  next !== undefined && (next.dateline || next.kind === 'byline' || next.kind === 'heading');
/** What the neighbours tell: a short line above a credit is its caption; so is `图为…` wherever it stands. */
export function inContext(
  block: Block,
  previous: Block | undefined,
  next: Block | undefined,
  { marksHeadings, clauseHeads }: Page,
  knowledge: Knowledge,
): Block {
  const { text } = block.passage;
  if (block.kind === 'paragraph' && ((asks(text) && opensBelow(next)) || asksAboveDeck(text, next)))
    return { ...block, kind: 'heading' };
  if (clauseHeads.has(block)) return { ...block, kind: 'heading' };
  if (
    block.kind === 'heading' &&
    block.level === 0 &&
    isIssuer(text) &&
    previous?.open === false &&
    !next?.adjacent &&
    !isLabelled(next?.passage.text ?? '')
  )
    return { ...block, kind: 'paragraph', open: false };
  if (
    block.kind === 'paragraph' &&
    block.open &&
    countLetters(text) <= longestHeading &&
    !text.includes('。') &&
    !(previous?.kind === 'paragraph' && previous.open) &&
    (next?.dateline || next?.kind === 'byline' || isKickerAbove(block, next))
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

/** `'大雪封山，三百名护路工守住隘口'` directly above a shorter line that is a headline: in smaller type, a kicker may be wider. */
const isKickerAbove = (block: Block, next: Block | undefined): boolean =>
  next?.kind === 'heading' &&
  next.level === 0 &&
  next.adjacent &&
  (block.measure > next.measure || isTwoClauses(block.passage.text)) &&
  block.passage.text.includes('，') &&
  block.passage.text.length <= longestKicker &&
  !isAside(block.passage.text);
const longestKicker = 36;

/** `'凌晨一点，渔船遇险'`: two clauses of a few letters each are a kicker of any width. */
const isTwoClauses = (text: string): boolean => {
  const clauses = text.split('，');
  return clauses.length === 2 && clauses.every((clause) => countLetters(clause) >= 3 && countLetters(clause) <= 10);
};
