/**
 * The registrar: gives every article of a run its id, the old one where the register knows its text, and says at the end
 * what became of the entries that no article inherits from.
 *
 * Pages are to be shown in the order of `registeredFirst`: when a page comes that the register does not know, it is
 * known which articles of the others are missing.
 */
import type { Entry, LiveEntry, Register } from '../../src/schema/register.ts';
import type { PageResult } from '../pipeline.ts';
import { findFate, type Holder } from './fate.ts';
import { findHeirs, likely, plainly, type Seeker } from './heirs.ts';
import { toLostAndFound, type Heritable } from './lost-and-found.ts';
import { toNewId } from './new-id.ts';
import { readdress } from './readdress.ts';
import { shinglesOf, toFingerprint } from './shingles.ts';
import type { Trouble } from './trouble.ts';

export interface Registrar {
  /** True where articles of this page may be among those that pages still to come miss: show those first. */
  readonly mustWait: (page: string, result: PageResult) => boolean;
  /** The same page under its articles' ids, without those that are withdrawn. */
  readonly settle: (page: string, result: PageResult) => PageResult;
  /** The register after this run. Pages that were not settled keep their entries. */
  readonly close: () => { readonly register: Register; readonly troubles: readonly Trouble[] };
}

/** A page while its articles look for their ids. */
interface Reading {
  readonly seekers: readonly Seeker[];
  /** For each article the entry that it inherits, or null. */
  readonly heirs: (Entry | null)[];
  /** Live and withdrawn entries of the page that no article inherits so far. */
  readonly left: readonly Heritable[];
  /** True once its articles have been looked for among those that other pages miss. */
  claimed: boolean;
}

/** A page that is done. */
interface Settled {
  readonly live: readonly LiveEntry[];
  readonly left: readonly Heritable[];
  readonly retired: readonly Entry[];
  /** Its articles; empty where no entry is left. */
  readonly holders: readonly Holder[];
}

/** `hasSeed` tells which pages there are; `today` is an ISO day, the accession date of what is new. */
export function toRegistrar(register: Register, hasSeed: (page: string) => boolean, today: string): Registrar {
  const known = Map.groupBy(register, ({ page }) => page);
  const taken = new Set(register.map(({ id }) => id));
  const readings = new Map<string, Reading>();
  const settled = new Map<string, Settled>();
  const lost = toLostAndFound();
  for (const [page, entries] of known) if (!hasSeed(page)) lost.add(entries.filter(isHeritable));

  /** First look: what is plainly the same. */
  const read = (page: string, { articles }: PageResult): Reading => {
    const seekers = articles.map((article) => toSeeker(article));
    const entries = (known.get(page) ?? []).filter(isHeritable);
    const heirs: (Entry | null)[] = [...findHeirs(entries, seekers, plainly)];
    const left = entries.filter((entry) => !heirs.includes(entry));
    lost.add(left);
    return { seekers, heirs, left, claimed: false };
  };
  /** Second look: what was moved here from another page, or was merged or split before and stands on its own again. */
  const claim = (page: string, reading: Reading): void => {
    if (reading.claimed) return;
    reading.claimed = true;
    fillIn(reading, lost.claim);
    const retired = (known.get(page) ?? []).filter((entry) => !isHeritable(entry));
    fillIn(reading, (rest) => findHeirs(retired, rest, plainly));
  };
  /** Third look: what may be the same, where nothing speaks against it. */
  const guess = (reading: Reading): void => {
    const left = reading.left.filter((entry) => !lost.isClaimed(entry));
    fillIn(reading, (rest) => findHeirs(left, rest, likely));
    lost.take(left.filter((entry) => reading.heirs.includes(entry)));
  };

  return {
    mustWait(page, result) {
      if (!known.has(page)) return false;
      const reading = read(page, result);
      readings.set(page, reading);
      return reading.heirs.includes(null);
    },
    settle(page, result) {
      const reading = readings.get(page) ?? read(page, result);
      if (reading.heirs.includes(null)) {
        for (const [waiting, other] of readings) claim(waiting, other);
        claim(page, reading);
        guess(reading);
      }
      readings.delete(page);
      const { seekers, heirs } = reading;
      const left = reading.left.filter((entry) => !heirs.includes(entry));
      const ids = result.articles.map(({ data }, index) => heirs[index]?.id ?? toNewId(data.id, taken));
      const live = result.articles.flatMap(({ data }, index): LiveEntry[] => {
        const [heir, seeker, id] = [heirs[index], seekers[index], ids[index]];
        if (heir?.state === 'withdrawn' || !seeker || id === undefined) return [];
        lost.see(id, seeker);
        const accession = heir?.accession ?? today;
        return [{ id, state: 'live', page, title: data.title, accession, ...seeker.fingerprint }];
      });
      const isWithdrawn = (index: number): boolean => heirs[index]?.state === 'withdrawn';
      const addresses = ids.map((id, index) => (isWithdrawn(index) ? null : id));
      const retired = [
        ...(known.get(page) ?? []).filter((entry) => !isHeritable(entry)),
        ...heirs.map((heir) => (heir?.state === 'withdrawn' ? { ...heir, page } : null)),
      ].filter((entry) => entry !== null && !live.some(({ id }) => id === entry.id));
      const holders =
        left.length === 0 ? [] : seekers.map(({ shingles }, index) => ({ id: addresses[index] ?? null, shingles }));
      settled.set(page, { live, left, retired: retired.filter((entry) => entry !== null), holders });
      return readdress(result, addresses);
    },
    close() {
      const troubles: Trouble[] = [];
      const pages = [...new Set([...known.keys(), ...settled.keys()])].sort();
      const closed = pages.flatMap((page) => {
        const done = settled.get(page);
        // A refused page keeps what it had.
        if (!done && hasSeed(page)) return known.get(page) ?? [];
        const entries = known.get(page) ?? [];
        const left = done?.left ?? entries.filter(isHeritable);
        const retired = done?.retired ?? entries.filter((entry) => !isHeritable(entry));
        const decided = left
          .filter((entry) => !lost.isClaimed(entry))
          .map((entry) => decide(entry, done?.holders ?? [], lost.holderOf(entry), today));
        troubles.push(...decided.flatMap(({ entry, reason }) => (reason === null ? [] : [{ entry, reason }])));
        return [...(done?.live ?? []), ...[...retired, ...decided.map(({ entry }) => entry)].toSorted(byId)];
      });
      return { register: closed, troubles };
    },
  };
}

const isHeritable = (entry: Entry): entry is Heritable => entry.state === 'live' || entry.state === 'withdrawn';

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);

function toSeeker(article: PageResult['articles'][number]): Seeker {
  const shingles = shinglesOf(article);
  return { shingles, fingerprint: toFingerprint(shingles) };
}

/** Looks further for those that have found nothing. */
function fillIn({ heirs, seekers }: Reading, find: (rest: readonly Seeker[]) => readonly (Entry | null)[]): void {
  const open = heirs.flatMap((heir, index) => (heir === null ? [index] : []));
  if (open.length === 0) return;
  const found = find(open.flatMap((index) => seekers[index] ?? []));
  open.forEach((index, place) => {
    heirs[index] = found[place] ?? null;
  });
}

/** What becomes of an entry that nobody inherits; `reason` where a person must say. */
function decide(
  entry: Heritable,
  holders: readonly Holder[],
  elsewhereIn: string | null,
  today: string,
): { readonly entry: Entry; readonly reason: string | null } {
  const fate = findFate(entry, holders);
  const stays = (reason: string | null): { readonly entry: Entry; readonly reason: string | null } => ({
    entry,
    reason,
  });
  // What stands on another page under an id of its own is another article.
  if (entry.state === 'withdrawn')
    return stays(fate.state === 'merged' ? `it is withdrawn, but its text now stands in article ${fate.into}` : null);
  if (fate.state === 'split') return { entry: { ...entry, ...fate, on: today }, reason: null };
  const into = fate.state === 'merged' ? fate.into : elsewhereIn;
  if (into !== null) return { entry: { ...entry, state: 'merged', into, on: today }, reason: null };
  if (fate.state === 'hidden') return stays('its text now stands in an article that is withdrawn');
  return stays('its text is on this page no more, nor in another article');
}

/** Pages that the register knows, then the others; each in the order given. */
export function registeredFirst<File>(
  files: readonly File[],
  register: Register,
  pageOf: (file: File) => string,
): readonly File[] {
  const pages = new Set(register.map(({ page }) => page));
  const isKnown = (file: File): boolean => pages.has(pageOf(file));
  return [...files.filter(isKnown), ...files.filter((file) => !isKnown(file))];
}
