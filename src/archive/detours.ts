/**
 * Addresses beside a name's own: how it sounds (`reporters/lai-xiao-qin/`), and what the address would be without an entry
 * in the authority file. They lead on, so that links made before an entry was written, or typed by heart, still arrive.
 */
import type { NamedHeading } from './headings.ts';
import { slugOf, soundOf } from './slugs.ts';

type Named = Pick<NamedHeading<unknown>, 'id' | 'name' | 'names' | 'articles'>;

export interface Detour {
  readonly id: string;
  /** Where it may lead: several where names sound alike. */
  readonly ends: readonly Named[];
}

/** The addresses that are no heading's own. `张伟` and `章伟` → `zhang-wei`, which leaves the choice. */
export function toDetours(headings: readonly Named[]): Detour[] {
  const own = new Set(headings.map(({ id }) => id));
  const ways = headings.flatMap((end) =>
    [end.name, ...end.names].flatMap((name) => [slugOf(name), soundOf(name)].map((id) => ({ id, end }))),
  );
  return [...Map.groupBy(ways, ({ id }) => id)]
    .filter(([id]) => !own.has(id))
    .map(([id, list]) => ({ id, ends: [...new Set(list.map(({ end }) => end))] }));
}
