/** 文末署名, where only its place is asked for: see scripts/read/facts/sign-off.ts. */
import { findSignOff } from '../facts/sign-off.ts';
import { toWording } from '../facts/wording.ts';
import type { Knowledge } from '../knowledge.ts';

/**
 * 文末署名: where the names after the last full stop of a paragraph begin; -1 where there are none.
 *
 * `'…说。 苏莹'` → place of 苏; `'…产教融合。（本报记者 张三）'` → place of （.
 */
export function signOffStart(text: string, knowledge: Knowledge): number {
  const found = findSignOff(toWording(text, knowledge));
  return found !== null && found.people.length > 0 && found.span[0] > 0 ? found.span[0] : -1;
}
