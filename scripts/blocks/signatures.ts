/** Lines of people, bylines and sign-offs, where only their kind or place is asked for: see scripts/facts. */
import { findByline } from '../facts/byline.ts';
import { findNames } from '../facts/name-lines.ts';
import { findSignOff } from '../facts/sign-off.ts';
import { toWording } from '../facts/wording.ts';
import type { Knowledge } from '../knowledge.ts';

/**
 * A line of people and nothing else: `byline` where it names a role (▶ 本报特约通讯员 甲), `names` where it does not (a
 * sign-off, or a byline of people without a role: 管轩 王秋玲); null where it is neither.
 */
export function detectPeople(text: string, knowledge: Knowledge): 'byline' | 'names' | null {
  const wording = toWording(text, knowledge);
  if (findByline(wording) !== null) return 'byline';
  return findNames(wording) === null ? null : 'names';
}

/**
 * 文末署名: where the names after the last full stop of a paragraph begin; -1 where there are none.
 *
 * `'…说。 苏莹'` → place of 苏; `'…产教融合。（本报记者 张三）'` → place of （.
 */
export function signOffStart(text: string, knowledge: Knowledge): number {
  const found = findSignOff(toWording(text, knowledge));
  return found !== null && found.people.length > 0 && found.span[0] > 0 ? found.span[0] : -1;
}
