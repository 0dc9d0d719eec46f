/**
 * The registrar: gives every article of a run its id, the old one where the register knows its text, and says at the end
 * what became of the entries that no article inherits.
 *
 * Pages that the register knows are to be shown first: when a page comes that it does not know, it is known which
 * articles of the others are missing.
 */
import type { Entry, LiveEntry, Register } from '../../../src/schema/register.ts';
import type { PageResult } from '../../read/pipeline.ts';
import { findFate, type Holder } from './fate.ts';
import { isHeritable, toInheritance, type Heritable, type Reading } from './inheritance.ts';
import { toNewId } from './new-id.ts';
import { readdress } from './readdress.ts';
import type { Trouble } from './trouble.ts';

export interface Registrar {
  /** True where articles of this page may be among those that pages still to come miss: show it again when all were shown. */
  readonly mustWait: (page: string, result: PageResult) => boolean;
  /** The same page under its articles' ids, without those that are withdrawn. */
  readonly settle: (page: string, result: PageResult) => PageResult;
  /** The register after this run. Pages that were not settled keep their entries. */
  readonly close: () => { readonly register: Register; readonly troubles: readonly Trouble[] };
}

/** A page that is done. */
interface Settled {
  readonly live: readonly LiveEntry[];
  readonly withdrawn: readonly Entry[];
  /** Entries that no article of the page inherits. */
  readonly left: readonly Heritable[];
  /** Its articles, where the text of an entry may have to be looked for in them. */
  readonly holders: readonly Holder[];
}

/** `hasSeed` tells which pages there are; `today` is an ISO day, the accession date of what is new. */
export function toRegistrar(register: Register, hasSeed: (page: string) => boolean, today: string): Registrar {
  const known = Map.groupBy(register, ({ page }) => page);
  const taken = new Set(register.map(({ id }) => id));
  const inheritance = toInheritance(known, hasSeed);
  const settled = new Map<string, Settled>();
  /** Page → pages on which articles of it were found. */
  const successors = new Map<string, Set<string>>();

  const holdersFor = (page: string): readonly Holder[] =>
    [page, ...(successors.get(page) ?? [])].flatMap((some) => settled.get(some)?.holders ?? []);

  const closePage = (page: string, troubles: Trouble[]): readonly Entry[] => {
    const entries = known.get(page) ?? [];
    const done = settled.get(page);
    // A refused page keeps what it had.
    if (!done && hasSeed(page)) return entries;
    const live = done?.live ?? [];
    const isHere = new Set([...live, ...(done?.withdrawn ?? [])].map(({ id }) => id));
    const missing = (done?.left ?? entries.filter(isHeritable)).filter((entry) => !inheritance.isElsewhere(entry));
    const decided = missing.map((entry) => {
      const decision = decide(entry, holdersFor(page), inheritance.twinOf(entry), today);
      if (decision.reason !== null) troubles.push({ entry, reason: decision.reason });
      return decision.entry;
    });
    const retired = entries.filter((entry) => !isHeritable(entry) && !isHere.has(entry.id));
    return [
      ...live,
      ...[...(done?.withdrawn ?? []), ...retired, ...decided].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ];
  };

  return {
    mustWait: (page, { articles }) => inheritance.look(page, articles),
    settle(page, result) {
      const reading = inheritance.settle(page, result.articles);
      const ids = result.articles.map(({ data }, index) => reading.heirs[index]?.id ?? toNewId(data.id, taken));
      const { addresses, ...done } = enter(page, result, reading, ids, today);
      done.live.forEach(({ id }) => {
        const seeker = reading.seekers[ids.indexOf(id)];
        if (seeker) inheritance.see(id, seeker);
      });
      const moved = reading.heirs.filter((heir) => heir !== null && heir.page !== page);
      for (const heir of moved) if (heir) successors.set(heir.page, (successors.get(heir.page) ?? new Set()).add(page));
      const isAsked = reading.left.length > 0 || moved.length > 0;
      settled.set(page, isAsked ? done : { ...done, holders: [] });
      const hidden = done.withdrawn.filter((entry) => entry.state === 'withdrawn');
      return { ...readdress(result, addresses), ...(hidden.length > 0 && { withdrawn: hidden }) };
    },
    close() {
      const troubles: Trouble[] = [];
      const pages = [...new Set([...known.keys(), ...settled.keys()])].sort();
      return { register: pages.flatMap((page) => closePage(page, troubles)), troubles };
    },
  };
}

/** The entries of a page's articles; `addresses`: their ids, null where one is withdrawn. */
function enter(
  page: string,
  { articles }: PageResult,
  { heirs, seekers, left }: Reading,
  ids: readonly string[],
  today: string,
): Settled & { readonly addresses: readonly (string | null)[] } {
  const addresses = ids.map((id, index) => (heirs[index]?.state === 'withdrawn' ? null : id));
  const live = articles.flatMap(({ data }, index): LiveEntry[] => {
    const [id, seeker] = [addresses[index] ?? null, seekers[index]];
    if (id === null || !seeker) return [];
    const accession = heirs[index]?.accession ?? today;
    return [{ id, state: 'live', page, title: data.title, accession, ...seeker.fingerprint }];
  });
  const withdrawn = heirs.flatMap((heir) => (heir?.state === 'withdrawn' ? [{ ...heir, page }] : []));
  const holders = seekers.map(({ shingles }, index) => ({ id: addresses[index] ?? null, shingles }));
  return { addresses, live, withdrawn, left, holders };
}

/** What becomes of an entry that nobody inherits; `reason` where a person must say. */
function decide(
  entry: Heritable,
  holders: readonly Holder[],
  twin: string | null,
  today: string,
): { readonly entry: Entry; readonly reason: string | null } {
  const fate = findFate(entry, holders);
  if (entry.state === 'withdrawn') {
    // What stands on another page under an id of its own is another article.
    const reason = fate.state === 'merged' ? `it is withdrawn, but its text now stands in article ${fate.into}` : null;
    return { entry, reason };
  }
  if (fate.state === 'split') return { entry: { ...entry, ...fate, on: today }, reason: null };
  const into = fate.state === 'merged' ? fate.into : twin;
  if (into !== null) return { entry: { ...entry, state: 'merged', into, on: today }, reason: null };
  const reason =
    fate.state === 'hidden'
      ? 'its text now stands in an article that is withdrawn'
      : 'its text is on this page no more, nor in another article';
  return { entry, reason };
}
