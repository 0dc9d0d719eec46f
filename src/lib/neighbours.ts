/** What stands near in a list. */

/** Up to `count` others of `list`, those nearest to `one`, in the list's order: nearness in a dated list is nearness in time. */
export function neighboursIn<T>(list: readonly T[], one: T, count: number): T[] {
  const index = list.indexOf(one);
  if (index < 0) return list.slice(0, count);
  const start = Math.max(0, Math.min(index - Math.floor(count / 2), list.length - 1 - count));
  return list
    .slice(start, start + count + 1)
    .filter((other) => other !== one)
    .slice(0, count);
}
