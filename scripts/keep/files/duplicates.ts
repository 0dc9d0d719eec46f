/** Newspaper pages that came twice: as the same file, or as another scan of the same page. */
import { sampleSize } from '../../../src/schema/register.ts';
import { toShingles } from '../../read/rulings/shingles.ts';

interface Known {
  readonly file: string;
  readonly sample: readonly number[];
}

export interface Duplicates {
  /** The file that these bytes, or nearly this text, came in before; null: none. */
  readonly ofBytes: (sha256: string) => string | null;
  readonly ofText: (file: string, text: string) => string | null;
  /** A page of a file is read: what comes after it is a duplicate. */
  readonly add: (file: string, sha256: string, text: string) => void;
}

/** Remembers a file of bytes by its digest, and a text by its lowest shingles (scripts/read/rulings/shingles.ts). */
export function toDuplicates(): Duplicates {
  const files = new Map<string, string>();
  const pages = new Map<number, Known[]>();
  return {
    ofBytes: (sha256) => files.get(sha256) ?? null,
    ofText: (file, text) => {
      const sample = toSample(text);
      const near = new Set(sample.flatMap((shingle) => pages.get(shingle) ?? []));
      return [...near].find((known) => known.file !== file && isOneText(known.sample, sample))?.file ?? null;
    },
    add: (file, sha256, text) => {
      files.set(sha256, files.get(sha256) ?? file);
      const known = { file, sample: toSample(text) };
      for (const shingle of known.sample) pages.set(shingle, [...(pages.get(shingle) ?? []), known]);
    },
  };
}

/** An article or a notice alone on a page is printed again elsewhere; a page of so many different shingles is not. */
const fewest = 1000;

function toSample(text: string): number[] {
  const shingles = toShingles([text]);
  return shingles.size < fewest ? [] : [...shingles].sort((a, b) => a - b).slice(0, sampleSize);
}

/**
 * Two texts that have half of their shingles in common are one text, as in the register; the lowest of both tell how
 * many they have. Scans of one page, each with one character in twenty misread, have six of ten in common; two pages of
 * one day a few of a hundred.
 */
function isOneText(a: readonly number[], b: readonly number[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const lowest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, sampleSize);
  return lowest.filter((shingle) => inA.has(shingle) && inB.has(shingle)).length > sampleSize / 2;
}
