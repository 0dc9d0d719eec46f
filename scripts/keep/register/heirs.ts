/** Which article of a page is which of the register: the best one-to-one pairing over the page, by text alone. */
import type { Fingerprint, Shingles } from '../../read/rulings/shingles.ts';
import { likeness, toWeigh, type Likeness } from './likeness.ts';
import { pairBest } from './best-pairs.ts';

/** An article as it looks for its id. */
export interface Seeker {
  readonly shingles: Shingles;
  readonly fingerprint: Fingerprint;
}

/** Is this the same article? */
export type Sameness = (like: Likeness) => boolean;

/** Anywhere: most of both texts is the same. */
export const plainly: Sameness = ({ common }) => common >= 0.6;
/**
 * On its own page: a third of the text in common, or half of the old text still there. What has less in common is two
 * stories about one subject.
 */
export const likely: Sameness = ({ kept, common }) => common >= 0.35 || kept >= 0.5;
/** The same text once more, a few characters aside. */
export const twin: Sameness = ({ common }) => common >= 0.8;

/**
 * For each seeker the entry that it inherits from, or null. Both lists in reading order: it decides between texts that
 * are alike. An article that has not changed keeps its id whatever the others do. `handicap`: taken off an entry's
 * weight, which is at most 2.
 */
export function findHeirs<Old extends Fingerprint>(
  entries: readonly Old[],
  seekers: readonly Seeker[],
  isSame: Sameness,
  handicap: (entry: Old) => number = () => 0,
): readonly (Old | null)[] {
  const unchanged = new Map<string, Old[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    unchanged.set(key, [...(unchanged.get(key) ?? []), entry]);
  }
  const heirs = seekers.map(({ fingerprint }) => unchanged.get(keyOf(fingerprint))?.shift() ?? null);
  const found = new Set(heirs);
  const rows = entries.filter((entry) => !found.has(entry));
  const columns = seekers.map((seeker, index) => ({ seeker, index })).filter(({ index }) => heirs[index] === null);
  if (rows.length === 0 || columns.length === 0) return heirs;
  const weigh = toWeigh(seekers.map(({ shingles }) => shingles));
  const pairings = rows.flatMap((entry, row) =>
    columns.flatMap(({ seeker }, column) => {
      const like = likeness(entry, seeker.shingles, weigh);
      if (!isSame(like)) return [];
      const distance = Math.abs(row / rows.length - column / columns.length);
      return [{ row, column, weight: like.kept + like.common - handicap(entry) - nearness * distance }];
    }),
  );
  for (const [row, column] of pairBest(pairings)) {
    const index = columns[column]?.index;
    if (index !== undefined) heirs[index] = rows[row] ?? null;
  }
  return heirs;
}

/** Decides between equals, and never between others. */
const nearness = 1e-6;

/** The same for the same text. */
export const keyOf = ({ size, sample }: Fingerprint): string => `${String(size)} ${sample}`;
