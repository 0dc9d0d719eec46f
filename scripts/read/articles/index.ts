/**
 * Blocks → stories: which text belongs together, and under which headline.
 *
 * 1. Set aside what is no story: page furniture, sentences printed again as pull quotes.
 * 2. Walk the page and put each block where its label says.
 * 3. Move the ends of stories that stand under another one.
 * 4. Pair displaced headlines with the texts that have none.
 * 5. Rejoin paragraphs and take pictures out of the text.
 */
import type { Knowledge } from '../knowledge.ts';
import type { Block, Drop, Imprint, Span, Story } from '../model.ts';
import type { Noter } from '../notes.ts';
import { toParkLexicon, type ParkLexicon } from '../text/parks.ts';
import { spansOf } from '../text/passage.ts';
import { toVocabulary } from '../text/vocabulary.ts';
import { toStory } from './assemble.ts';
import { joinNeighbours, pairDisplaced } from './displaced.ts';
import { emptyDraft, type Context, type Displaced, type Draft } from './context.ts';
import { toDrafts } from './drafts.ts';
import { corrected } from './corrections.ts';
import { toConfidence, toDoubts, worthLooks } from './doubts.ts';
import { toImprint } from './imprint.ts';
import { withoutNumbers } from './numbers.ts';
import { freePictures } from './pictures.ts';
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
  const drops: Drop[] = [];
  const named = withoutNumbers(printed, (drop) => drops.push(drop));
  const textOf = (index: number): string => named[index]?.passage.text ?? '';
  const headings = named.filter((block) => block.kind === 'heading').map((block) => block.passage.text);
  const words = named.map((block) => block.passage.text).join('\n');
  const parks = toParkLexicon(knowledge.parks, knowledge.places, headings, words);
  const labelled = corrected(named, parks, knowledge);
  const dropBlock = (index: number, role: Drop['role']): void => {
    const block = labelled[index];
    if (block) drops.push({ passage: block.passage, role });
  };

  const furniture = labelled.flatMap((block, index) => (block.kind === 'furniture' ? [index] : []));
  const repeats = findRepeats(labelled);
  for (const index of furniture) dropBlock(index, 'furniture');
  for (const index of repeats) dropBlock(index, 'pullQuote');

  const vocabulary = toVocabulary(labelled.map((block) => block.passage.text));
  const asides = new Set([...furniture, ...repeats]);
  const walking: Context = {
    blocks: labelled,
    taken: asides,
    asides,
    parks,
    knowledge,
    vocabulary,
    note,
    isItem: toItemTest(labelled),
  };

  const walked = toDrafts(walking);
  const { blocks } = walked;
  const context: Context = { ...walking, blocks };
  for (const index of walked.features) dropBlock(index, 'feature');
  const photoDrafts = walked.drafts.filter(({ found }) => found === 'photo');
  const first = walked.drafts.filter(({ found }) => found !== 'photo');
  giveLeadingPhotos(context, first);
  const lengths = blocks.map((block) => block.passage.text.length);
  const drafts: Draft[] = [];
  for (const sheet of toSheets(lengths, first, walked.displaced)) {
    for (const { first: tail, park } of moveTails(context, sheet.drafts, sheet.displaced, vocabulary)) {
      note('tail-moved', placeOf(blocks[tail]), `text of ${park} that stands under another story`);
    }
    for (const tail of moveReturning(context, sheet.drafts, vocabulary))
      note('tail-moved', placeOf(blocks[tail]), 'text that speaks of the story above the one that it stands under');
    const freed = freePictures(context, sheet.drafts, sheet.displaced, vocabulary);
    photoDrafts.push(...freed.pictures);
    sheet.displaced.push(...freed.displaced);
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
  // A headline without a text keeps no sign-off and no reference: what no story took stands by itself, and nothing is lost.
  const placed = new Set([...asides, ...walked.features, ...drafts.flatMap(blocksOf)]);
  blocks.forEach((_, index) => {
    if (!placed.has(index)) drafts.push({ ...emptyDraft(), body: [index], found: 'fragment' });
  });

  const found = drafts.map(withBody).sort((a, b) => firstOf(a) - firstOf(b));
  const doubts = found.map((draft) => toDoubts(context, draft));
  const looks = worthLooks(found, doubts);
  const stories = found.map((draft, at): Story => {
    const story = toStory(context, draft, (drop) => drops.push(drop));
    const confidence = doubts[at] && toConfidence(doubts[at]);
    return { ...story, ...(confidence && { confidence }), doubts: looks[at] ?? [] };
  });
  return { stories, drops, imprint: toImprint(furniture.map(textOf)), parks };
}

const blocksOf = ({ headline, bylines, body, signOffs, references }: Draft): readonly number[] => [
  ...headline,
  ...bylines,
  ...body,
  ...signOffs,
  ...references,
];

/** So many equal ornaments count items; what parts columns or cells, or marks an entry of a list, counts nothing. */
const fewestItems = 3;
const rules = new Set('|丨┃▌▍▎▏-');

/** Which blocks begin with an ornament that counts items. */
function toItemTest(blocks: readonly Block[]): Context['isItem'] {
  const counts = new Map<string, number>();
  for (const { ornament } of blocks) counts.set(ornament, (counts.get(ornament) ?? 0) + 1);
  return (index) => {
    const ornament = blocks[index]?.ornament ?? '';
    return ornament !== '' && !rules.has(ornament) && (counts.get(ornament) ?? 0) >= fewestItems;
  };
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
