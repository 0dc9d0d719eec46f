import { hash } from 'node:crypto';
import type { Story } from '../model.ts';
import { datelineLength } from '../blocks/datelines.ts';
import { isLetter, plainCharacter } from '../text/characters.ts';

/** Letters of the text that make the identifier: enough to tell two stories apart, few enough to survive corrections further on. */
const sampleLength = 40;
/** 40 bits: two of 100,000 articles share one with a chance of half a percent, and `npm run split` refuses that. */
const idLength = 8;
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Short ASCII identifier from the page's name and the first letters of the text: no title, no place on the page, so it
 * stays when a headline is corrected or a neighbour found. Base 32 as Crockford writes it.
 */
export function toId(page: string, story: Story, taken: ReadonlySet<string>): string {
  const lead = story.body[0]?.passage.text ?? '';
  const body = [lead.slice(datelineLength(lead)), ...story.body.slice(1).map((block) => block.passage.text)];
  const pictures = story.photos.map((photo) => photo.caption?.text ?? photo.credit?.text ?? '');
  // Only where there is no text at all must something else tell two stories apart.
  const samples = [body, pictures, [story.headline?.title.text ?? '']].map(firstLetters);
  const sample = samples.find((text) => text !== '') ?? '';
  for (let attempt = 0; ; attempt++) {
    const digest = hash('sha256', `${page}\n${sample}\n${String(attempt)}`, 'buffer');
    let id = '';
    for (let index = 0; index < idLength; index++) id += alphabet.charAt((digest[index] ?? 0) & 31);
    if (!taken.has(id)) return id;
  }
}

function firstLetters(texts: readonly string[]): string {
  let letters = '';
  for (const text of texts) {
    for (let index = 0; index < text.length && letters.length < sampleLength; index++) {
      const character = plainCharacter(text.charAt(index));
      if (isLetter(character)) letters += character;
    }
  }
  return letters;
}
