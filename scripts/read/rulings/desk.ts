/** The stories of a page while rulings are applied to them, and how a ruling's words are found there. */
import type { Quotation } from '../../../src/schema/ruling.ts';
import type { Drop, Story } from '../model.ts';
import type { Passage } from '../text/passage.ts';

/** What rulings change: an index into `stories` holds as long as rulings are applied, an emptied story keeps its place. */
export interface Desk {
  readonly stories: readonly Story[];
  readonly drops: readonly Drop[];
}

/** What a piece of text is in its story; `drop`: in none. */
export type Part = 'kicker' | 'title' | 'deck' | 'byline' | 'paragraph' | 'caption' | 'credit' | 'signOff' | 'drop';

/** A piece of text that is printed in one place of a story: number of the story, and of the paragraph, photo or byline in it. */
export interface Piece {
  readonly story: number;
  readonly part: Part;
  readonly index: number;
  readonly passage: Passage;
}

/** Words in a piece: half-open, in UTF-16 offsets into its passage. */
export interface Place {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** Why a ruling cannot be followed. */
export interface Misplaced {
  readonly field: string;
  readonly message: string;
}

/** Finds the words of a ruling's field, in the articles or in what the rules left out. */
export type Find = (field: string, quotation: Quotation, where?: 'articles' | 'left out') => Place | Misplaced;

export const isMisplaced = (outcome: object): outcome is Misplaced => 'message' in outcome;

/** All pieces of all stories, in reading order. */
export function piecesOf(stories: readonly Story[]): readonly Piece[] {
  return stories.flatMap(({ headline, bylines, body, photos, signOff }, story) => {
    const pieces: Piece[] = [];
    const add = (part: Part, index: number, passage: Passage | null | undefined): void => {
      if (passage) pieces.push({ story, part, index, passage });
    };
    add('kicker', 0, headline?.kicker);
    add('title', 0, headline?.title);
    add('deck', 0, headline?.deck);
    bylines.forEach((byline, index) => {
      add('byline', index, byline);
    });
    body.forEach(({ passage }, index) => {
      add('paragraph', index, passage);
    });
    photos.forEach(({ caption, credit }, index) => {
      add('caption', index, caption);
      add('credit', index, credit);
    });
    add('signOff', 0, signOff);
    return pieces;
  });
}

/** Stretches that the rules left out and a person may want back; single characters and second strikes are none. */
export const leftOut = ({ drops }: Desk): readonly Piece[] =>
  drops.flatMap(({ passage, role }, index): Piece[] =>
    role === 'furniture' || role === 'pullQuote' || role === 'feature'
      ? [{ story: -1, part: 'drop', index, passage }]
      : [],
  );

/** Changes one story; the identifier that the archive has given it stays. */
export function changeStory(desk: Desk, index: number, change: (story: Story) => Story): Desk {
  const stories = desk.stories.map((story, at) =>
    at === index ? { ...change(story), asFound: story.asFound ?? story } : story,
  );
  return { ...desk, stories };
}

/** A list with `inserted` at `index`, in place of `removed` members. */
export const splice = <Member>(
  list: readonly Member[],
  index: number,
  removed: number,
  ...inserted: readonly Member[]
): readonly Member[] => [...list.slice(0, index), ...inserted, ...list.slice(index + removed)];
