/** Names of people who write for a newspaper. */
import { isLucky, pick, weighted, type Random } from './random.ts';
import { foreignNames, given, minorityNames, penNames, surnames } from './word-lists.ts';

/** `'唐小溪'`, `'邵青'`, `'欧阳一诺'`, now and then `'巴特尔'` or `'艾力·库尔班'`. */
export function toName(random: Random): string {
  if (isLucky(random, 0.03)) return pick(random, minorityNames);
  if (isLucky(random, 0.008)) return pick(random, foreignNames);
  return pick(random, surnames) + pick(random, given) + (isLucky(random, 0.68) ? pick(random, given) : '');
}

export const toPenName = (random: Random): string => (isLucky(random, 0.3) ? pick(random, penNames) : toName(random));

/** One to three, rarely four, different names. */
export function toNames(random: Random): string[] {
  const count = weighted(random, [
    [1, 60],
    [2, 27],
    [3, 10],
    [4, 3],
  ]);
  return [...new Set(Array.from({ length: count }, () => toName(random)))];
}

/** Two characters are set as wide as three in many newspapers: `'邵青'` → `'邵 青'`. */
export const spaced = (name: string, gap: string): string =>
  name.length === 2 ? name.charAt(0) + gap + name.charAt(1) : name;
