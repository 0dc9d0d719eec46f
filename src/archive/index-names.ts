/** Names of authority entries, looked up. */

interface Named {
  readonly name: string;
  readonly officialName?: string | undefined;
  readonly variants?: readonly string[];
}

/** Any of an entry's names → the entry. A preferred name beats another entry's variant. */
export function indexNames<T extends Named>(entries: readonly T[]): Map<string, T> {
  const index = new Map<string, T>();
  const add = (name: string | undefined, entry: T) => {
    if (name !== undefined && !index.has(name)) index.set(name, entry);
  };
  for (const entry of entries) add(entry.name, entry);
  for (const entry of entries) for (const name of [entry.officialName, ...(entry.variants ?? [])]) add(name, entry);
  return index;
}
