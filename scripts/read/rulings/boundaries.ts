/** Rulings on what belongs to which article: move, begin, join, keep, drop. Each `(desk, ruling, find) → desk`. */
import type { RulingOf } from '../../../src/schema/ruling.ts';
import type { Headline, Story, StoryBlock, StoryPhoto } from '../model.ts';
import { concat, joinWithSpace, slice, spansOf, trim, type Passage } from '../text/passage.ts';
import {
  changeStory,
  isMisplaced,
  splice,
  type Desk,
  type Find,
  type Misplaced,
  type Piece,
  type Place,
} from './desk.ts';

/** Moves a paragraph, or a photo with its caption, to another place. */
export function move(desk: Desk, ruling: RulingOf<'move'>, find: Find): Desk | Misplaced {
  const from = find('move', ruling.move);
  if (isMisplaced(from)) return from;
  const to = findPosition(ruling, find);
  if (isMisplaced(to)) return to;
  const { story, part, index } = from.piece;
  const photo = part === 'caption' || part === 'credit' ? desk.stories[story]?.photos[index] : undefined;
  if (photo) {
    const taken = changeStory(desk, story, (old) => ({ ...old, photos: splice(old.photos, index, 1) }));
    return changeStory(taken, to.story, (old) => ({ ...old, photos: [...old.photos, photo] }));
  }
  const block = part === 'paragraph' ? desk.stories[story]?.body[index] : undefined;
  if (!block)
    return { field: 'move', message: `the words stand in a ${part}; only paragraphs, crossheads and photos move` };
  const taken = changeStory(desk, story, (old) => ({ ...old, body: splice(old.body, index, 1) }));
  // What stands behind a paragraph moves up when it goes.
  const at = to.story === story && to.index > index ? to.index - 1 : to.index;
  return insert(taken, to.story, at, block);
}

/** Takes text that the rules left out into an article, as a paragraph. */
export function keep(desk: Desk, ruling: RulingOf<'keep'>, find: Find): Desk | Misplaced {
  const from = find('keep', ruling.keep, 'left out');
  if (isMisplaced(from)) return from;
  const to = findPosition(ruling, find);
  if (isMisplaced(to)) return to;
  const drops = splice(desk.drops, from.piece.index, 1);
  return insert({ ...desk, drops }, to.story, to.index, { type: 'paragraph', passage: from.piece.passage });
}

/** Leaves a piece of an article out of it; it is noted as a drop. */
export function drop(desk: Desk, ruling: RulingOf<'drop'>, find: Find): Desk | Misplaced {
  const found = find('drop', ruling.drop);
  if (isMisplaced(found)) return found;
  const { piece } = found;
  const changed = changeStory(desk, piece.story, (story) => without(story, piece));
  return { ...changed, drops: [...desk.drops, { passage: piece.passage, role: 'ruled' }] };
}

function without(story: Story, { part, index }: Piece): Story {
  const { headline, photos } = story;
  const old = photos[index];
  switch (part) {
    case 'paragraph':
      return { ...story, body: splice(story.body, index, 1) };
    case 'byline':
      return { ...story, bylines: splice(story.bylines, index, 1) };
    case 'signOff':
      return { ...story, signOff: null };
    case 'caption':
    case 'credit': {
      const left: StoryPhoto = { caption: old?.caption ?? null, credit: old?.credit ?? null, [part]: null };
      const isGone = left.caption === null && left.credit === null;
      return { ...story, photos: splice(photos, index, 1, ...(isGone ? [] : [left])) };
    }
    case 'kicker':
    case 'deck':
      return { ...story, headline: headline && { ...headline, [part]: null } };
    case 'title':
      return { ...story, headline: headline && withoutTitle(headline) };
    case 'drop':
      return story;
  }
}

/** The line above or below takes the place of a headline that goes. */
function withoutTitle({ kicker, deck }: Headline): Headline | null {
  if (kicker) return { kicker: null, title: kicker, deck };
  return deck ? { kicker: null, title: deck, deck: null } : null;
}

/** Cuts an article in two where the words begin: a crosshead there becomes the headline; sign-off and photos behind it go along. */
export function begin(desk: Desk, ruling: RulingOf<'begin'>, find: Find): Desk | Misplaced {
  const found = find('begin', ruling.begin);
  if (isMisplaced(found)) return found;
  const { piece } = found;
  // It begins there already.
  if (piece.part === 'kicker' || (piece.part === 'title' && found.start === 0)) return desk;
  if (piece.part !== 'paragraph')
    return {
      field: 'begin',
      message: `the words stand in a ${piece.part}; an article begins with a paragraph or a crosshead`,
    };
  const story = desk.stories[piece.story];
  const cut = cutBlock(story?.body[piece.index], found.start);
  if (!story || !cut) return desk;
  const before = [...story.body.slice(0, piece.index), ...cut.before];
  const after = [...cut.after, ...story.body.slice(piece.index + 1)];
  if (before.length === 0 && story.headline === null) return desk;
  const start = spansOf(cut.after[0]?.passage ?? piece.passage)[0]?.[0] ?? 0;
  const isBehind = ({ caption, credit }: StoryPhoto): boolean =>
    (spansOf(caption ?? credit ?? piece.passage)[0]?.[0] ?? 0) > start;
  const first = after[0];
  const heads = first?.type === 'crosshead' && after.length > 1;
  const opened: Story = {
    headline: heads ? { kicker: null, title: first.passage, deck: null } : null,
    bylines: [],
    signOff: story.signOff,
    body: heads ? after.slice(1) : after,
    photos: story.photos.filter(isBehind),
    references: story.references.filter(({ direction }) => direction === 'to'),
    found: 'text',
    pairing: null,
  };
  const changed = changeStory(desk, piece.story, (old) => ({
    ...old,
    signOff: null,
    body: before,
    photos: old.photos.filter((photo) => !isBehind(photo)),
    references: old.references.filter(({ direction }) => direction === 'from'),
  }));
  return { ...changed, stories: splice(changed.stories, piece.story + 1, 0, opened) };
}

/** A block before and after an offset into its text; nothing before where the offset is its beginning. */
export function cutBlock(
  block: StoryBlock | undefined,
  offset: number,
): { readonly before: readonly StoryBlock[]; readonly after: readonly StoryBlock[] } | null {
  if (!block) return null;
  const before = trim(slice(block.passage, 0, offset));
  if (offset === 0 || before.text === '') return { before: [], after: [block] };
  return {
    before: [{ ...block, passage: before }],
    after: [{ ...block, passage: trim(slice(block.passage, offset)) }],
  };
}

/** Makes two articles one: the second's text follows the first's; where both have a headline, the second's is a crosshead. */
export function join(desk: Desk, ruling: RulingOf<'join'>, find: Find): Desk | Misplaced {
  const head = find('join', ruling.join);
  if (isMisplaced(head)) return head;
  const tail = find('with', ruling.with);
  if (isMisplaced(tail)) return tail;
  const [to, from] = [head.piece.story, tail.piece.story];
  const added = desk.stories[from];
  // They are one already.
  if (to === from || !added) return desk;
  const emptied: Story = { ...added, headline: null, bylines: [], signOff: null, body: [], photos: [] };
  const stories = desk.stories.map((story, index) => (index === from ? emptied : story));
  return changeStory({ ...desk, stories }, to, (story) => {
    const lines = [added.headline?.kicker, added.headline?.title, added.headline?.deck].filter(isThere);
    const crossheads =
      story.headline === null ? [] : lines.map((passage): StoryBlock => ({ type: 'crosshead', passage }));
    const signOffs = [story.signOff, added.signOff].filter(isThere);
    return {
      ...story,
      headline: story.headline ?? added.headline,
      bylines: [...story.bylines, ...added.bylines],
      signOff: signOffs.length === 0 ? null : signOffs.length === 1 ? concat(signOffs) : joinWithSpace(signOffs),
      body: [...story.body, ...crossheads, ...added.body],
      photos: [...story.photos, ...added.photos],
      references: [...story.references, ...added.references],
      found: story.found === 'fragment' ? added.found : story.found,
    };
  });
}

const isThere = (passage: Passage | null | undefined): passage is Passage => passage !== null && passage !== undefined;

/** A place between the blocks of a story's body: `index` 0 is before the first. */
interface Position {
  readonly story: number;
  readonly index: number;
}

function findPosition(ruling: Pick<RulingOf<'move'>, 'behind' | 'ahead' | 'endOf'>, find: Find): Position | Misplaced {
  if (ruling.endOf) {
    const found = find('endOf', ruling.endOf);
    return isMisplaced(found) ? found : { story: found.piece.story, index: Infinity };
  }
  const field = ruling.behind ? 'behind' : 'ahead';
  const quotation = ruling.behind ?? ruling.ahead;
  const found: Place | Misplaced = quotation ? find(field, quotation) : { field, message: 'expected a quotation' };
  if (isMisplaced(found)) return found;
  const { story, part, index } = found.piece;
  if (part !== 'paragraph') return { field, message: `the words stand in a ${part}; quote a paragraph or a crosshead` };
  return { story, index: field === 'behind' ? index + 1 : index };
}

const insert = (desk: Desk, story: number, index: number, block: StoryBlock): Desk =>
  changeStory(desk, story, (old) => ({ ...old, body: splice(old.body, Math.min(index, old.body.length), 0, block) }));
