/** 摄 / 供图, where only the place is asked for: see scripts/read/facts/credit.ts. */
import { factsOf } from '../facts/index.ts';
import type { Knowledge } from '../knowledge.ts';

/** Where in a caption its credit begins; -1 where it has none. `'图为生产基地。受访者供图'` → 7 */
export function findCredit(caption: string, knowledge: Knowledge): number {
  return factsOf(caption, knowledge).creditTail?.span[0] ?? -1;
}
