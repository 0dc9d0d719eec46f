/** 未收入报道: what of a newspaper page stands in no article, by reason, and where. */
import type { DroppedRole, PageRecord, Segment } from '../schema/page.ts';
import { withControlPictures } from './control-pictures.ts';
import { isKept } from './page-stretches.ts';

/** One place of a page whose text stands in no article. */
export interface LeftOut {
  /** Where it begins: the `#s<start>` of the transcript. */
  readonly start: number;
  /** How it begins, as the list names it. */
  readonly words: string;
}

/** Stands for the text of a withdrawn article. */
export const withdrawnText = '〔此处一篇报道已撤下〕';

const longestWords = 20;

const isDropped = (segment: Segment): segment is Segment & { readonly 2: DroppedRole } => !isKept(segment);

/**
 * Reason → its places, both in the order of the page: `Map { 'doubleStrike' → [{ start: 3, words: '甲乙' }] }`.
 * Withdrawn stretches one behind the other are one place, as in the transcript, and their words are not said.
 */
export function toLeftOut(
  text: string,
  { segments }: Pick<PageRecord, 'segments'>,
): ReadonlyMap<DroppedRole, readonly LeftOut[]> {
  const groups = new Map<DroppedRole, LeftOut[]>();
  segments.forEach((segment, index) => {
    if (!isDropped(segment)) return;
    const [start, end, role] = segment;
    const isWithdrawn = role === 'withdrawn';
    if (isWithdrawn && segments[index - 1]?.[2] === role) return;
    const words = isWithdrawn ? withdrawnText : beginningOf(text.slice(start, end));
    const group = groups.get(role);
    if (group) group.push({ start, words });
    else groups.set(role, [{ start, words }]);
  });
  return groups;
}

function beginningOf(text: string): string {
  const characters = [...withControlPictures(text).replace(/\s+/g, ' ').trim()];
  return characters.length <= longestWords ? characters.join('') : `${characters.slice(0, longestWords).join('')}……`;
}
