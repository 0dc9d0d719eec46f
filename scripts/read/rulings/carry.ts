/**
 * Rulings whose page has another name now, or was cut into several: each goes to the page that can follow it.
 *
 * A page comes from another where half of the shorter text is in both: of two pages of one newspaper about one subject,
 * far less is. An entry that no such page can follow, or more than one, stays where it is and is said.
 */
import type { Shingles } from './shingles.ts';

/** A page that an entry may go to. */
export interface Candidate {
  readonly page: string;
  /** Number of an entry, from 1 → why this page cannot follow it. */
  readonly problems: ReadonlyMap<number, string>;
}

export interface Carriage {
  /** Page → numbers of the entries that go there, in their order. */
  readonly goes: ReadonlyMap<string, readonly number[]>;
  /** Entries that stay, and why. */
  readonly stays: ReadonlyMap<number, string>;
}

/** True where one page's text is the other's, or part of it. */
export function isOfOnePage(some: Shingles, other: Shingles): boolean {
  const [short, long] = some.size < other.size ? [some, other] : [other, some];
  const common = [...short].filter((shingle) => long.has(shingle)).length;
  return common > 0 && common * 2 >= short.size;
}

/** Where each of `count` entries goes. `candidates`: pages of which the entries' page was one; none: everything stays. */
export function carry(count: number, candidates: readonly Candidate[]): Carriage {
  const goes = new Map<string, number[]>();
  const stays = new Map<number, string>();
  const [nearest] = candidates.toSorted((a, b) => a.problems.size - b.problems.size);
  for (let number = 1; number <= count; number++) {
    const takers = candidates.filter(({ problems }) => !problems.has(number)).map(({ page }) => page);
    const [taker, second] = takers;
    if (taker === undefined)
      stays.set(number, nearest ? `on ${nearest.page}: ${nearest.problems.get(number) ?? ''}` : 'no page is like it');
    else if (second !== undefined)
      stays.set(number, `the pages ${takers.join(', ')} have these words; put it into the rulings of the one you mean`);
    else goes.set(taker, [...(goes.get(taker) ?? []), number]);
  }
  return { goes, stays };
}
