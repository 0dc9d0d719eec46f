/**
 * Blocks → stories: which text belongs together, and under which headline.
 *
 * 1. Set aside what is no story: page furniture, sentences printed again as pull quotes.
 * 2. Find photo stories: a credit and the text beside it.
 * 3. Walk the page and open a story at each headline and dateline.
 * 4. Move the ends of stories that stand under another one.
 * 5. Pair displaced headlines with the texts that have none.
 * 6. Rejoin paragraphs and take pictures out of the text.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Block, Drop, Imprint, Span, Story } from '../model.ts';
import type { Noter } from '../notes.ts';
import { toParkLexicon, type ParkLexicon } from '../text/parks.ts';
import { spansOf } from '../text/passage.ts';
import { toVocabulary } from '../text/vocabulary.ts';
import { toStory } from './assemble.ts';
import { withBriefs } from './columns.ts';
import { joinNeighbours, pairDisplaced } from './displaced.ts';
import { emptyDraft, type Context, type Displaced, type Draft } from './context.ts';
import { toDrafts } from './drafts.ts';
import { toImprint } from './imprint.ts';
import { findPhotoStories } from './photos.ts';
import { findRepeats } from './repeats.ts';
import { moveReturning } from './returning.ts';
import { cutRunOns } from './run-on.ts';
import { toSheets } from './sheets.ts';
import { moveTails } from './tails.ts';

export interface Stories {
  /** In reading order. */
  readonly stories: readonly Story[];
  readonly drops: readonly Drop[];
  readonly imprint: Imprint;
  readonly parks: ParkLexicon;
}

/** All stories of a page, photo stories and fragments included. */
export function toStories(printed: readonly Block[], knowledge: Knowledge, note: Noter): Stories {
  const textOf = (index: number): string => blocks[index]?.passage.text ?? '';
  const headings = printed.filter((block) => block.kind === 'heading').map((block) => block.passage.text);
  const words = printed.map((block) => block.passage.text).join('\n');
  const parks = toParkLexicon(knowledge.parks, knowledge.places, headings, words);
  const blocks = withBriefs(printed, parks);
  const drops: Drop[] = [];
  const dropBlock = (index: number, role: Drop['role']): void => {
    const block = blocks[index];
    if (block) drops.push({ passage: block.passage, role });
  };

  const furniture = blocks.flatMap((block, index) => (block.kind === 'furniture' ? [index] : []));
  const repeats = findRepeats(blocks);
  for (const index of furniture) dropBlock(index, 'furniture');
  for (const index of repeats) dropBlock(index, 'pullQuote');

  const vocabulary = toVocabulary(blocks.map((block) => block.passage.text));
  const asides = new Set([...furniture, ...repeats]);
  // Words printed twice beside a credit are left out once already.
  const photoStories = findPhotoStories(blocks, parks, vocabulary).flatMap(({ headline, credit, text }) => {
    const own = text.filter((index) => !asides.has(index));
    return own.length === 0 ? [] : [{ headline: headline.filter((index) => !asides.has(index)), credit, text: own }];
  });
  const taken = new Set([
    ...asides,
    ...photoStories.flatMap(({ headline, credit, text }) => [...headline, credit, ...text]),
  ]);
  const levels = [...new Set(blocks.map((block) => block.level))].filter((level) => level > 0).sort();
  const context: Context = { blocks, taken, asides, parks, knowledge, vocabulary, note, levels };

  const walked = toDrafts(context);
  for (const index of walked.features) dropBlock(index, 'feature');
  const photoDrafts = photoStories.map(({ headline, credit, text }): Draft => ({
    ...emptyDraft(),
    headline,
    body: [...text, credit],
    found: 'photo',
  }));
  const first = [...walked.drafts];
  giveLeadingPhotos(context, first);
  const lengths = blocks.map((block) => block.passage.text.length);
  const drafts: Draft[] = [];
  for (const sheet of toSheets(lengths, first, walked.displaced)) {
    for (const { first: tail, park } of moveTails(context, sheet.drafts, sheet.displaced, vocabulary)) {
      note('tail-moved', placeOf(blocks[tail]), `text of ${park} that stands under another story`);
    }
    for (const tail of moveReturning(context, sheet.drafts, vocabulary))
      note('tail-moved', placeOf(blocks[tail]), 'text that speaks of the story above the one that it stands under');
    cutRunOns(context, sheet.drafts, sheet.displaced);
    const unpaired = pairDisplaced(context, sheet.drafts, sheet.displaced, vocabulary);
    const left = joinNeighbours(sheet.drafts, giveToPhotos(unpaired, photoDrafts));
    drafts.push(...sheet.drafts);
    for (const { headline, bylines } of left) {
      note(
        'headline-unpaired',
        placeOf(blocks[headline[0] ?? 0]),
        `no text on this page fits “${headline.map(textOf).join(' ')}”`,
      );
      drafts.push({ ...emptyDraft(), body: [...headline, ...bylines], found: 'fragment' });
    }
  }
  drafts.push(...photoDrafts);

  const stories = drafts
    .map(withBody)
    .sort((a, b) => firstOf(a) - firstOf(b))
    .map((draft) => toStory(context, draft, (drop) => drops.push(drop)));
  return { stories, drops, imprint: toImprint(furniture.map(textOf)), parks };
}

/** A headline that fits no text and stands directly above the words of a picture is the picture's; gives those left. */
function giveToPhotos(headlines: readonly Displaced[], photos: readonly Draft[]): readonly Displaced[] {
  const byFirst = new Map(photos.map((photo) => [photo.body[0] ?? -1, photo]));
  return headlines.filter(({ headline, bylines }) => {
    const photo = byFirst.get((headline.at(-1) ?? -2) + 1);
    if (!photo || photo.headline.length > 0 || bylines.length > 0) return true;
    photo.headline = headline;
    return false;
  });
}

/** A picture at the head of the page belongs to the story whose headline follows it. */
function giveLeadingPhotos({ blocks }: Context, drafts: Draft[]): void {
  const [first, second] = drafts;
  if (!first || !second || first.headline.length > 0) return;
  const isPicture = first.body.every((index) => blocks[index]?.kind === 'caption' || blocks[index]?.kind === 'credit');
  if (!isPicture || first.bylines.length > 0 || first.signOffs.length > 0) return;
  second.body.unshift(...first.body);
  drafts.shift();
}

/** Names with neither headline nor text are a fragment, as any text that fits nothing. */
function withBody(draft: Draft): Draft {
  if (draft.body.length > 0 || draft.headline.length > 0) return draft;
  return { ...emptyDraft(), body: [...draft.bylines, ...draft.signOffs], found: 'fragment' };
}

/** Where a story stands in the reading order of the page: at its text, a moved tail aside. */
const firstOf = (draft: Draft): number => draft.body[0] ?? draft.headline[0] ?? 0;

const placeOf = (block: Block | undefined): Span => {
  const [span] = block ? spansOf(block.passage) : [];
  return span ?? [0, 0];
};
