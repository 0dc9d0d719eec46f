/** Long lists in pages that hold still while the archive grows. */

/** How many articles a page of the list holds. */
export const perPage = 50;

/** A page of a list; numbered from the oldest, so that new articles change only the highest numbers. */
export interface ListPage<T> {
  readonly number: number;
  /** Newest first. */
  readonly entries: readonly T[];
}

/** A list, newest first → its pages, newest first: only the newest may be short. There is always one. */
export function paginate<T>(newestFirst: readonly T[], size = perPage): ListPage<T>[] {
  const oldestFirst = newestFirst.toReversed();
  const count = Math.max(1, Math.ceil(oldestFirst.length / size));
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    entries: oldestFirst.slice(index * size, (index + 1) * size).reverse(),
  })).reverse();
}
