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

/** A route of a list: the newest entries at the list's own address, the others at numbered ones below it. */
export interface ListRoute<T> {
  /** null: the list's own address. */
  readonly number: number | null;
  readonly entries: readonly T[];
  /** How many entries the whole list has. */
  readonly total: number;
  /** Numbers of all numbered routes, newest first. */
  readonly numbers: readonly number[];
}

/** The routes of a list, newest first. A newest page that is nearly empty brings the one before it along. */
export function toListRoutes<T>(newestFirst: readonly T[], size = perPage): ListRoute<T>[] {
  const pages = paginate(newestFirst, size);
  const isShort = (pages[0]?.entries.length ?? 0) < size / 2;
  const shared = { total: newestFirst.length, numbers: pages.slice(1).map(({ number }) => number) };
  const newest = pages.slice(0, isShort ? 2 : 1).flatMap(({ entries }) => entries);
  return [
    { number: null, entries: newest, ...shared },
    ...pages.slice(1).map(({ number, entries }) => ({ number, entries, ...shared })),
  ];
}

/** What follows a list's address: `undefined` for itself, `page/3` for a numbered route; for a rest parameter. */
export const toPageParam = (number: number | null): string | undefined =>
  number === null ? undefined : `page/${String(number)}`;

/** Path of a route of a list: `parks/zhaoqing/`, `parks/zhaoqing/page/3/`. */
export const listPath = (list: string, number: number | null): string =>
  number === null ? list : `${list}${toPageParam(number) ?? ''}/`;
