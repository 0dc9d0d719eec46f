/** Lines of people: bylines and sign-offs. */
import type { Knowledge } from '../knowledge.ts';
import { endsSentence, isHanAt, isSpaceAt } from '../text/characters.ts';
import { namesRole, toPeople } from '../text/people.ts';
import { datelineLength } from './datelines.ts';

/** `'本报评论员'`: a byline that names nobody. */
const isUnsigned = (text: string): boolean =>
  text.length <= 16 && /^(?:本报|本刊|新华社|人民日报)?(?:特约)?评论员$/.test(text.trim());

/**
 * A line of people and nothing else: `byline` where it names a role (▶ 本报特约通讯员 甲), `names` where it does not (a
 * sign-off, or a byline of people without a role: 管轩 王秋玲); null where it is neither.
 */
export function detectPeople(text: string, knowledge: Knowledge): 'byline' | 'names' | null {
  if (isUnsigned(text)) return 'byline';
  if (text.length > 80 || toPeople(text, knowledge.surnames) === null) return null;
  if (!namesRole(text)) return text.length <= 40 ? 'names' : null;
  return datelineLength(text) === 0 ? 'byline' : null;
}

/**
 * 文末署名: where the names after the last full stop of a paragraph begin; -1 where there are none.
 *
 * `'…说。 苏莹'` → place of 苏; `'…产教融合。（本报记者 张三）'` → place of （.
 */
export function signOffStart(text: string, knowledge: Knowledge): number {
  let stop = text.length - 1;
  const limit = Math.max(0, text.length - 50);
  if (!'）)'.includes(text.at(-1) ?? ' ') && endsSentence(text)) return -1;
  while (stop > limit && (isHanAt(text, stop) || !'。！？!?”…'.includes(text.charAt(stop)))) stop--;
  if (stop <= limit || stop === text.length - 1) return -1;
  const rest = text.slice(stop + 1);
  // Without a space or brackets it is the beginning of a sentence that goes on elsewhere: `…达七成。江苏`.
  if (!isSpaceAt(rest, 0) && !'(（'.includes(rest.charAt(0))) return -1;
  return toPeople(rest, knowledge.surnames) ? stop + 1 + (rest.length - rest.trimStart().length) : -1;
}
