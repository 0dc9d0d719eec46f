/** How much of a registered text is in an article, as far as the sample of it tells (give or take 0.09). */
import { readSample, type Fingerprint, type Shingles } from '../../read/rulings/shingles.ts';

export interface Likeness {
  /** Share of the old text that is in the article, 0 to 1. */
  readonly kept: number;
  /** What they have in common against what they have, 0 to 1 (Dice): 1 where they are the same. */
  readonly common: number;
}

/** What a shingle says: 1, or less where many articles have it. */
export type Weigh = (shingle: number) => number;

/** Compares the texts of a page: words that several of its articles have (高新技术产业开发区) say little. */
export function toWeigh(texts: readonly Shingles[]): Weigh {
  const counts = new Map<number, number>();
  for (const text of texts) for (const shingle of text) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return (shingle) => 1 / (counts.get(shingle) ?? 1);
}

/** A registered text and an article's. */
export function likeness(old: Fingerprint, shingles: Shingles, weigh: Weigh = () => 1): Likeness {
  if (old.size === 0) return { kept: 0, common: shingles.size === 0 ? 1 : 0 };
  let [all, kept] = [0, 0];
  for (const shingle of readSample(old.sample)) {
    const weight = weigh(shingle);
    all += weight;
    if (shingles.has(shingle)) kept += weight;
  }
  const share = kept / all;
  return { kept: share, common: Math.min(1, (2 * share * old.size) / (old.size + shingles.size)) };
}
