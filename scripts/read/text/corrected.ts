/** Passages that a person corrected: as they are to be read, and where that differs from what is printed. */
import type { Correction } from '../../../src/markdown/corrected-text.ts';
import type { Decision } from '../../../src/schema/ruling.ts';
import { concat, slice, type Passage } from './passage.ts';

/** A correction in a passage: its characters from `start` to `end` are to be read as `corrected`. */
export interface PassageCorrection {
  readonly start: number;
  readonly end: number;
  readonly corrected: string;
  readonly decision: Decision;
}

/** The passage as it is to be read; the corrected words stand where the printed ones begin. */
export function toReading(passage: Passage): Passage {
  if (!passage.corrections) return passage;
  const pieces: Passage[] = [];
  let end = 0;
  for (const correction of passage.corrections) {
    const offset = passage.at[correction.start] ?? -1;
    const at = Int32Array.from({ length: correction.corrected.length }, (_, index) => (index === 0 ? offset : -1));
    pieces.push(slicePrinted(passage, end, correction.start), { text: correction.corrected, at });
    end = correction.end;
  }
  return concat([...pieces, slicePrinted(passage, end, passage.text.length)]);
}

/** The corrections of a passage, each with where its words begin in the reading. */
export function correctionsOf(passage: Passage): readonly (Correction & { readonly decision: Decision })[] {
  let shift = 0;
  return (passage.corrections ?? []).map(({ start, end, corrected, decision }) => {
    const found = { start: start + shift, corrected, printed: passage.text.slice(start, end), decision };
    shift += corrected.length - (end - start);
    return found;
  });
}

/** The passage with one more correction, in order; null where it overlaps one that is there. */
export function withCorrection(passage: Passage, correction: PassageCorrection): Passage | null {
  const others = passage.corrections ?? [];
  if (others.some(({ start, end }) => start < correction.end && correction.start < end)) return null;
  return { ...passage, corrections: [...others, correction].sort((a, b) => a.start - b.start) };
}

const slicePrinted = ({ text, at }: Passage, start: number, end: number): Passage => slice({ text, at }, start, end);
