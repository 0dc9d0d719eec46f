/**
 * Entries that found no article on their own page, and are looked for on others: a page was renamed, a story was moved,
 * a page that stood in the archive twice was taken out.
 */
import { findHeirs, keyOf, twin, type Sameness, type Seeker } from './heirs.ts';
import type { Heritable } from './inheritance.ts';
import { likeness } from './likeness.ts';
import { readSample } from '../../read/rulings/shingles.ts';

export interface LostAndFound {
  readonly add: (entries: readonly Heritable[]) => void;
  /** May a seeker inherit from any of them? */
  readonly mayHave: (seeker: Seeker) => boolean;
  /** For each seeker the entry that it inherits, or null; nobody else gets that entry. */
  readonly claim: (seekers: readonly Seeker[], isSame: Sameness) => readonly (Heritable | null)[];
  /** Entries that found an article on their own page after all. */
  readonly take: (entries: readonly Heritable[]) => void;
  /** Notes the entries whose text stands in an article that has an id of its own. */
  readonly see: (id: string, seeker: Seeker) => void;
  readonly isClaimed: (entry: Heritable) => boolean;
  /** The article seen that holds the text of an entry; null where none does. */
  readonly holderOf: (entry: Heritable) => string | null;
}

/** A shorter text stands in many an article by chance. */
const leastSize = 20;
/** A shingle that so many entries have says nothing (高新区), and takes long to say it. */
const mostEntries = 100;
/** Share of an entry's sample that makes it worth a closer look: one in eight. */
const worthALook = 8;

export function toLostAndFound(): LostAndFound {
  const byShingle = new Map<number, Heritable[]>();
  const byText = new Map<string, Heritable[]>();
  const claimed = new Set<Heritable>();
  const holders = new Map<Heritable, string>();
  const isFree = (entry: Heritable): boolean => !claimed.has(entry);
  /** Entries that may be the seeker's; where some have its very text, those. */
  const candidates = ({ shingles, fingerprint }: Seeker): Heritable[] => {
    if (byText.size === 0) return [];
    const same = (byText.get(keyOf(fingerprint)) ?? []).filter(isFree);
    if (same.length > 0) return same;
    const counts = new Map<Heritable, number>();
    for (const shingle of shingles) {
      const entries = byShingle.get(shingle) ?? [];
      if (entries.length <= mostEntries) for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
    return [...counts]
      .filter(([entry, count]) => isFree(entry) && count * worthALook >= readSample(entry.sample).length)
      .map(([entry]) => entry);
  };
  return {
    add(entries) {
      for (const entry of entries) {
        put(byText, keyOf(entry), entry);
        for (const shingle of readSample(entry.sample)) put(byShingle, shingle, entry);
      }
    },
    mayHave: (seeker) => candidates(seeker).length > 0,
    claim(seekers, isSame) {
      const found = [...new Set(seekers.flatMap(candidates))];
      if (found.length === 0) return seekers.map(() => null);
      const heirs = findHeirs(fromOnePage(found), seekers, isSame);
      for (const heir of heirs) if (heir) claimed.add(heir);
      return heirs;
    },
    take(entries) {
      for (const entry of entries) claimed.add(entry);
    },
    see(id, seeker) {
      for (const entry of candidates(seeker))
        if (entry.size >= leastSize && twin(likeness(entry, seeker.shingles))) holders.set(entry, id);
    },
    isClaimed: (entry) => claimed.has(entry),
    holderOf: (entry) => holders.get(entry) ?? null,
  };
}

function put<Key>(index: Map<Key, Heritable[]>, key: Key, entry: Heritable): void {
  const known = index.get(key);
  if (known) known.push(entry);
  else index.set(key, [entry]);
}

/** The page that most of the entries are from stands first: of texts that are alike, those of one page stay together. */
function fromOnePage(entries: readonly Heritable[]): readonly Heritable[] {
  const pages = Map.groupBy(entries, ({ page }) => page);
  return [...pages]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .flatMap(([, group]) => group);
}
