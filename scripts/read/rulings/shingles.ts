/**
 * What an article is found again by: its letters, three at a time.
 *
 * A correction touches the three shingles around it and no more, whatever stood before; two texts that have half of
 * their shingles in common are one text, corrected. The register keeps a sample of them (Broder 1997, bottom-k).
 */
import { sampleSize, shingleLength, type Entry } from '../../../src/schema/register.ts';
import { datelineLength } from '../blocks/datelines.ts';
import type { ArticleRecord } from '../model.ts';
import { isLetter, plainCharacter } from '../text/characters.ts';

/** Hashes of 20 bits: of a text of 1,000 letters one in a thousand foreign shingles passes for its own. */
export type Shingles = ReadonlySet<number>;

/** Size and sample of a text, as the register keeps them. */
export type Fingerprint = Pick<Entry, 'size' | 'sample'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const valueOf = new Map([...alphabet].map((character, value) => [character, value]));

/** The shingles of an article's text: body and captions; its headline only where it has no text. */
export function shinglesOf({ data, body }: Pick<ArticleRecord, 'data' | 'body'>): Shingles {
  const lead = body[0]?.text ?? '';
  const texts = [
    lead.slice(datelineLength(lead)) +
      body
        .slice(1)
        .map(({ text }) => text)
        .join(''),
    ...(data.photos ?? []).map(({ caption }) => caption ?? ''),
  ];
  const shingles = toShingles(texts);
  return shingles.size > 0 ? shingles : toShingles([data.title]);
}

/** Texts → the shingles of their letters; a text of one or two letters is one shingle. */
export function toShingles(texts: readonly string[]): Shingles {
  const shingles = new Set<number>();
  for (const text of texts) {
    let [first, second, letters] = [0, 0, 0];
    for (let index = 0; index < text.length; index++) {
      const character = plainCharacter(text.charAt(index));
      if (!isLetter(character)) continue;
      const third = character.charCodeAt(0);
      if (++letters > 2) shingles.add(hash(first, second, third));
      [first, second] = [second, third];
    }
    if (letters === 1 || letters === 2) shingles.add(hash(0, first, second));
  }
  return shingles;
}

/** Three code units → 20 bits (the last steps of MurmurHash3). */
function hash(first: number, second: number, third: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & 0xfffff;
}

/** The lowest shingles: a fair sample, and the same one for the same text. */
export function toFingerprint(shingles: Shingles): Fingerprint {
  const lowest = Uint32Array.from(shingles).sort().subarray(0, sampleSize);
  let sample = '';
  for (const shingle of lowest)
    for (let shift = 15; shift >= 0; shift -= 5) sample += alphabet.charAt((shingle >>> shift) & 31);
  return { size: shingles.size, sample };
}

/** `sample` of an entry → shingles, ascending. */
export function readSample(sample: string): readonly number[] {
  const shingles: number[] = [];
  for (let start = 0; start < sample.length; start += shingleLength) {
    let shingle = 0;
    for (const character of sample.slice(start, start + shingleLength))
      shingle = shingle * 32 + (valueOf.get(character) ?? 0);
    shingles.push(shingle);
  }
  return shingles;
}
