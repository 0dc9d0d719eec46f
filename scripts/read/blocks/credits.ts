/** 摄 / 供图, where only the place is asked for: see scripts/read/facts/credit.ts. */
import { findCreditTail } from '../facts/credit.ts';
import { toWording } from '../facts/wording.ts';
import type { Knowledge } from '../knowledge.ts';

/** Where in a caption its credit begins; -1 where it has none. `'图为生产基地。受访者供图'` → 7 */
export function findCredit(caption: string, knowledge: Knowledge): number {
  return findCreditTail(toWording(caption, knowledge))?.span[0] ?? -1;
}
