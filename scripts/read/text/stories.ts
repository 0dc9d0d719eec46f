import type { Story } from '../model.ts';
import type { Passage } from './passage.ts';

/** A story with each of its passages changed. */
export function mapPassages(story: Story, change: (passage: Passage) => Passage): Story {
  const changeIfThere = (passage: Passage | null): Passage | null => passage && change(passage);
  const { headline } = story;
  return {
    ...story,
    headline: headline && {
      kicker: changeIfThere(headline.kicker),
      title: change(headline.title),
      deck: changeIfThere(headline.deck),
    },
    bylines: story.bylines.map(change),
    signOff: changeIfThere(story.signOff),
    body: story.body.map((block) => ({ ...block, passage: change(block.passage) })),
    photos: story.photos.map(({ caption, credit }) => ({
      caption: changeIfThere(caption),
      credit: changeIfThere(credit),
    })),
  };
}

/** All passages of a story, in the order of the article. */
export const passagesOf = ({ headline, bylines, body, photos, signOff }: Story): readonly Passage[] =>
  [
    ...[headline?.kicker, headline?.title, headline?.deck, ...bylines, ...body.map((block) => block.passage)],
    ...[...photos.flatMap((photo) => [photo.caption, photo.credit]), signOff],
  ].filter((passage) => passage !== null && passage !== undefined);
