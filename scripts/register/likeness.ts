/** How much of a registered text is in an article, as far as the sample of it tells (give or take 0.09). */
import { readSample, type Fingerprint, type Shingles } from './shingles.ts';

export interface Likeness {
  /** Share of the old text that is in the article, 0 to 1. */
  readonly kept: number;
  /** What they have in common against what they have, 0 to 1 (Dice): 1 where they are the same. */
  readonly common: number;
}

export function likeness(old: Fingerprint, shingles: Shingles): Likeness {
  if (old.size === 0) return { kept: 0, common: shingles.size === 0 ? 1 : 0 };
  const sample = readSample(old.sample);
  const kept = sample.filter((shingle) => shingles.has(shingle)).length / sample.length;
  return { kept, common: Math.min(1, (2 * kept * old.size) / (old.size + shingles.size)) };
}
