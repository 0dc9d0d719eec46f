/** Stories as a person corrected them: metadata is inferred from what is to be read, not from a slip. */
import type { ArticleCorrection } from '../../../src/schema/article.ts';
import type { BodyBlock } from '../../../src/markdown/article-file.ts';
import type { Story, StoryBlock } from '../model.ts';
import { correctionsOf, toReading } from '../text/corrected.ts';
import { mapPassages, passagesOf } from '../text/stories.ts';
import type { Passage } from '../text/passage.ts';
import type { Titles } from './title.ts';

/** A story as it is to be read; itself where nothing is corrected. */
export const asRead = (story: Story): Story =>
  passagesOf(story).some(({ corrections }) => corrections !== undefined) ? mapPassages(story, toReading) : story;

/** A block of the body as it is to be read, with its corrections. */
export function toBodyBlock({ type, passage }: StoryBlock): BodyBlock {
  const text = toReading(passage).text;
  if (!passage.corrections) return { type, text };
  const corrections = correctionsOf(passage).map(({ start, corrected, printed }) => ({ start, corrected, printed }));
  return { type, text, corrections };
}

/** All corrections of a story for its front matter, in the order of the article. */
export function toCorrections(
  { headline, bylines, body, photos, signOff }: Story,
  { title, kicker, deck }: Pick<Titles, 'title' | 'kicker' | 'deck'>,
): readonly ArticleCorrection[] {
  const list: ArticleCorrection[] = [];
  const add = (
    field: ArticleCorrection['field'],
    passage: Passage | null | undefined,
    shown: string | null,
    number?: number,
  ): void => {
    if (!passage?.corrections) return;
    for (const { start, corrected, printed, decision } of correctionsOf(passage)) {
      const at = shown === null ? null : placeIn(shown, toReading(passage).text, start, corrected);
      const where = { ...(number === undefined ? {} : { number }), ...(at === null ? {} : { start: at }) };
      list.push({ field, ...where, printed, corrected, ...decision });
    }
  };
  add('kicker', headline?.kicker, kicker);
  add('title', headline?.title, title);
  add('deck', headline?.deck, deck);
  bylines.forEach((byline, index) => {
    add('byline', byline, null, index + 1);
  });
  body.forEach(({ passage }, index) => {
    add('body', passage, null, index + 1);
  });
  photos.forEach(({ caption, credit }, index) => {
    add('caption', caption, caption && toReading(caption).text, index + 1);
    add('credit', credit, credit && toReading(credit).text, index + 1);
  });
  add('signOff', signOff, null);
  return list;
}

/** Where words of a passage stand in the field made of it, whose runs of white space are one space; null where they are cut off. */
function placeIn(shown: string, text: string, start: number, words: string): number | null {
  const guess = text.slice(0, start).trimStart().replace(/\s+/g, ' ').length;
  if (shown.startsWith(words, guess)) return guess;
  const at = shown.indexOf(words);
  return at < 0 ? null : at;
}
