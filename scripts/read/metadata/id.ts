import { hash } from 'node:crypto';
import type { Story } from '../model.ts';
import { datelineLength } from '../blocks/datelines.ts';
import { isLetter, plainCharacter } from '../text/characters.ts';

/** Letters of the text that make the identifier: enough to tell two stories apart, few enough to survive corrections further on. */
const sampleLength = 40;
/** 40 bits: two of 100,000 articles share one with a chance of half a percent, and `npm run split` refuses that. */
const idLength = 8;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Gives each story of one page its identifier, in the order asked. */
export type Identifier = (story: Story) => string;

/**
 * Short ASCII identifiers from the page's name and the first letters of the text: no title, no place on the page, so one
 * stays when a headline is corrected or a neighbour found. Base 32 as Crockford writes it. Stories that begin alike are
 * told apart by a count, which goes on where it stopped: a page of thousands of them takes no longer a story.
 */
export function toIdentifier(page: string): Identifier {
  const attempts = new Map<string, number>();
  const taken = new Set<string>();
  return (story) => {
    const sample = toSample(story);
    for (let attempt = attempts.get(sample) ?? 0; ; attempt++) {
      const id = digestOf(`${page}\n${sample}\n${String(attempt)}`);
      if (taken.has(id)) continue;
      taken.add(id);
      attempts.set(sample, attempt + 1);
      return id;
    }
  };
}

function digestOf(text: string): string {
  const digest = hash('sha256', text, 'buffer');
  return Array.from(digest.subarray(0, idLength), (byte) => alphabet.charAt(byte & 31)).join('');
}

function toSample(story: Story): string {
  const lead = story.body[0]?.passage.text ?? '';
  const body = [lead.slice(datelineLength(lead)), ...story.body.slice(1).map((block) => block.passage.text)];
  const pictures = story.photos.map((photo) => photo.caption?.text ?? photo.credit?.text ?? '');
  // Only where there is no text at all must something else tell two stories apart.
  const samples = [body, pictures, [story.headline?.title.text ?? '']].map(firstLetters);
  return samples.find((text) => text !== '') ?? '';
}

function firstLetters(texts: readonly string[]): string {
  let letters = '';
  for (const text of texts) {
    if (letters.length === sampleLength) break;
    for (let index = 0; index < text.length && letters.length < sampleLength; index++) {
      const character = plainCharacter(text.charAt(index));
      if (isLetter(character)) letters += character;
    }
  }
  return letters;
}
