/** How often each value comes, most often first; of equal ones the first met first. `['甲', '乙', '乙']` → `[['乙', 2], ['甲', 1]]` */
export function tally<T>(values: Iterable<T>): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
