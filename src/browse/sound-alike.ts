/** Names that sound alike, so that a reader who took one for the other finds the way. */
import { soundOf } from '../archive/slugs.ts';

/** Headings → for each, the others of the same sound: 张伟 → 章伟. */
export function soundAlike<T extends { readonly name: string }>(headings: readonly T[]): (one: T) => readonly T[] {
  const groups = Map.groupBy(headings, ({ name }) => soundOf(name));
  return (one) => (groups.get(soundOf(one.name)) ?? []).filter((other) => other !== one);
}
