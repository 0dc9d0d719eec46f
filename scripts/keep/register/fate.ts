/** What became of an article that no article inherits from. */
import { likeness, toWeigh } from './likeness.ts';
import { readSample, type Fingerprint, type Shingles } from '../../read/rulings/shingles.ts';

/** An article in which the text may be now; `id` is null where that article is withdrawn. */
export interface Holder {
  readonly id: string | null;
  readonly shingles: Shingles;
}

export type Fate =
  | { readonly state: 'merged'; readonly into: string }
  | { readonly state: 'split'; readonly into: string[] }
  /** Most of the text is in an article that is withdrawn: only a person can say what its address should show. */
  | { readonly state: 'hidden' }
  | { readonly state: 'vanished' };

/** Most of a text. */
const most = 0.5;
/** As much of a text as makes an article one of its successors. */
const piece = 0.15;

/** Looks for the text of `old` in `holders`, the articles of its page. */
export function findFate(old: Fingerprint, holders: readonly Holder[]): Fate {
  const weigh = toWeigh(holders.map(({ shingles }) => shingles));
  const pieces = holders
    .map((holder) => ({ ...holder, kept: likeness(old, holder.shingles, weigh).kept }))
    .filter(({ kept }) => kept >= piece);
  const [largest] = pieces.toSorted((a, b) => b.kept - a.kept);
  if (largest && largest.kept >= most)
    return largest.id === null ? { state: 'hidden' } : { state: 'merged', into: largest.id };
  const into = pieces.flatMap(({ id }) => (id === null ? [] : [id]));
  const sample = readSample(old.sample);
  const held = sample.filter((shingle) => pieces.some(({ id, shingles }) => id !== null && shingles.has(shingle)));
  const isWhole = held.length >= sample.length * most;
  return into.length >= 2 && isWhole ? { state: 'split', into } : { state: 'vanished' };
}
