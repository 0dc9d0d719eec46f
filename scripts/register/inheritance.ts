/**
 * Which article of a run inherits which entry. Three looks, the plain cases before the doubtful ones: what is plainly the
 * same on its own page; what is plainly the same on another page, or was merged or split before; and what may be the
 * same where nothing speaks against it.
 */
import type { Entry, LiveEntry, WithdrawnEntry } from '../../src/schema/register.ts';
import type { ArticleRecord } from '../model.ts';
import { findHeirs, likely, plainly, twin, type Seeker } from './heirs.ts';
import { toLostAndFound } from './lost-and-found.ts';
import { shinglesOf, toFingerprint } from './shingles.ts';

/** An entry that an article inherits from without having been merged or split before. */
export type Heritable = LiveEntry | WithdrawnEntry;

export const isHeritable = (entry: Entry): entry is Heritable => entry.state === 'live' || entry.state === 'withdrawn';

/** The articles of a page while they look for their ids. */
export interface Reading {
  readonly seekers: readonly Seeker[];
  /** For each the entry that it inherits, or null. */
  readonly heirs: (Entry | null)[];
  /** Live and withdrawn entries of the page that no article of it inherits so far. */
  readonly left: readonly Heritable[];
  /** True where it waits for the other pages to be seen. */
  waits: boolean;
}

export interface Inheritance {
  /** The first look at a page; true where it must wait until all pages have been looked at. */
  readonly look: (page: string, articles: readonly ArticleRecord[]) => boolean;
  /** The last look: what is null now is new. */
  readonly settle: (page: string, articles: readonly ArticleRecord[]) => Reading;
  /** True where an article of some page inherits the entry, although none of its own page does. */
  readonly isElsewhere: (entry: Heritable) => boolean;
  /** The article on another page that says the same as the entry; null where none does. */
  readonly twinOf: (entry: Heritable) => string | null;
  /** Tells that an article has this id. */
  readonly see: (id: string, seeker: Seeker) => void;
}

/** `known`: the register by page; `hasSeed` tells which pages there are. */
export function toInheritance(
  known: ReadonlyMap<string, readonly Entry[]>,
  hasSeed: (page: string) => boolean,
): Inheritance {
  const lost = toLostAndFound();
  for (const [page, entries] of known) if (!hasSeed(page)) lost.add(entries.filter(isHeritable));
  const readings = new Map<string, Reading>();

  const read = (page: string, articles: readonly ArticleRecord[]): Reading => {
    const seekers = articles.map(toSeeker);
    const entries = (known.get(page) ?? []).filter(isHeritable);
    const heirs: (Entry | null)[] = [...findHeirs(entries, seekers, plainly)];
    const left = entries.filter((entry) => !heirs.includes(entry));
    const reading: Reading = { seekers, heirs, left, waits: true };
    // What was moved here as it was: no other page can have a better claim.
    fillIn([reading], (rest) => lost.claim(rest, twin));
    lost.add(left);
    readings.set(page, reading);
    return reading;
  };
  const claim = (waiting: readonly (readonly [string, Reading])[]): void => {
    fillIn(
      waiting.map(([, reading]) => reading),
      (rest) => lost.claim(rest, plainly),
    );
    for (const [page, reading] of waiting) {
      const retired = (known.get(page) ?? []).filter((entry) => !isHeritable(entry));
      fillIn([reading], (rest) => findHeirs(retired, rest, plainly));
      reading.waits = false;
    }
  };

  return {
    look(page, articles) {
      const reading = read(page, articles);
      const open = reading.seekers.filter((_, index) => reading.heirs[index] === null);
      reading.waits = known.has(page) ? open.length > 0 : open.some(lost.mayHave);
      return reading.waits;
    },
    settle(page, articles) {
      const reading = readings.get(page) ?? read(page, articles);
      if (reading.waits) claim([...readings].filter(([, { waits }]) => waits));
      const left = reading.left.filter((entry) => !lost.isClaimed(entry));
      fillIn([reading], (rest) => findHeirs(left, rest, likely));
      const own = left.filter((entry) => reading.heirs.includes(entry));
      lost.take(own);
      readings.delete(page);
      return { ...reading, left: reading.left.filter((entry) => !own.includes(entry)) };
    },
    isElsewhere: lost.isClaimed,
    twinOf: lost.holderOf,
    see: lost.see,
  };
}

function toSeeker(article: ArticleRecord): Seeker {
  const shingles = shinglesOf(article);
  return { shingles, fingerprint: toFingerprint(shingles) };
}

/** Looks further for those that have found nothing. */
function fillIn(readings: readonly Reading[], find: (rest: readonly Seeker[]) => readonly (Entry | null)[]): void {
  const open = readings.flatMap(({ heirs, seekers }) =>
    seekers.flatMap((seeker, index) => (heirs[index] === null ? [{ heirs, seeker, index }] : [])),
  );
  if (open.length === 0) return;
  const found = find(open.map(({ seeker }) => seeker));
  open.forEach(({ heirs, index }, place) => {
    heirs[index] = found[place] ?? null;
  });
}
