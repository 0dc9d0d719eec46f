/**
 * Which article of a run inherits which entry. Three looks, the plain cases before the doubtful ones: what is plainly the
 * same on its own page; what is plainly the same on another page; and what may be the same where nothing speaks
 * against it.
 */
import type { Entry, LiveEntry, WithdrawnEntry } from '../../../src/schema/register.ts';
import type { ArticleRecord } from '../../read/model.ts';
import { findHeirs, likely, plainly, twin, type Seeker } from './heirs.ts';
import { toLostAndFound } from './lost-and-found.ts';
import { shinglesOf, toFingerprint } from '../../read/rulings/shingles.ts';

/** An entry that an article inherits from without having been merged or split before. */
export type Heritable = LiveEntry | WithdrawnEntry;

export const isHeritable = (entry: Entry): entry is Heritable => entry.state === 'live' || entry.state === 'withdrawn';

/** So much more must speak for an entry whose article is not published now. */
const handicap = 0.3;

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
    const entries = known.get(page) ?? [];
    // What was merged or split before may stand on its own again.
    const heirs = [...findHeirs(entries, seekers, plainly, (entry) => (isHeritable(entry) ? 0 : handicap))];
    const left = entries.filter(isHeritable).filter((entry) => !heirs.includes(entry));
    const reading: Reading = { seekers, heirs, left, waits: true };
    // What was moved here as it was: no other page can have a better claim.
    fillIn([reading], (rest) => lost.claim(rest, twin));
    lost.add(left);
    readings.set(page, reading);
    return reading;
  };
  const claim = (waiting: readonly Reading[]): void => {
    fillIn(waiting, (rest) => lost.claim(rest, plainly));
    for (const reading of waiting) reading.waits = false;
  };
  /** Entries of the pages that this one was called before: those that some of its articles come from, and that are gone. */
  const leftBehind = ({ heirs }: Reading): readonly Heritable[] => {
    const pages = new Set(heirs.flatMap((heir) => (heir && !hasSeed(heir.page) ? [heir.page] : [])));
    return [...pages].flatMap((page) => known.get(page) ?? []).filter(isHeritable);
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
      if (reading.waits) claim([...readings.values()].filter(({ waits }) => waits));
      const left = [...reading.left, ...leftBehind(reading)].filter((entry) => !lost.isClaimed(entry));
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
