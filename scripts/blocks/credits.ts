/** 摄 / 供图, where only the place is asked for: see scripts/facts/credit.ts. */
import { findCredit as findWholeCredit, findCreditTail } from '../facts/credit.ts';
import { toWording } from '../facts/wording.ts';
import type { Knowledge } from '../knowledge.ts';

/** 摄 / 供图 / 图片来源: who made or lent a picture. `'王振宇/摄'`, `'视觉中国供图'`, `'图片来源：南阳高新区'` */
export const isCredit = (text: string, knowledge: Knowledge): boolean =>
  findWholeCredit(toWording(text, knowledge)) !== null;

/** Where in a caption its credit begins; -1 where it has none. `'图为生产基地。受访者供图'` → 7 */
export function findCredit(caption: string, knowledge: Knowledge): number {
  return findCreditTail(toWording(caption, knowledge))?.span[0] ?? -1;
}
