/**
 * Labelled blocks in printed order → drafts of stories.
 *
 * What begins a story and what stands inside one was decided for the whole page by the grammar; here the blocks are put
 * where their labels say, each label by its own rule (`rules`).
 */
import type { LineLabel } from '../grammar/labels.ts';
import { referenceOf, type Reference } from '../blocks/references.ts';
import { signOffStart } from '../blocks/signatures.ts';
import type { Block } from '../model.ts';
import { emptyDraft, type Context, type Displaced, type Draft } from './context.ts';
import { toHeadlineGroups } from './headlines.ts';
import { isRemark } from './remarks.ts';

export interface Drafts {
  /** Stories in printed order, those of pictures among them. */
  readonly drafts: readonly Draft[];
  /** Headlines with no text below them. */
  readonly displaced: readonly Displaced[];
  /** Column titles. */
  readonly features: readonly number[];
  /** The page's blocks, with what kickers and headlines were found to be where they stand apart from their texts. */
  readonly blocks: readonly Block[];
}

/** The walk so far. */
interface Walk {
  readonly context: Context;
  readonly drafts: Draft[];
  readonly features: number[];
  /** The story that goes on; a picture that stands by itself interrupts it and does not end it. */
  current: Draft | null;
  /** The picture whose words go on. */
  photo: Draft | null;
  /** Bylines that wait for the text below them. */
  waiting: number[];
  /** 上接 that stands above the story that it leads to. */
  coming: number[];
  /** True below the title of a column, until a headline ends it. */
  inColumn: boolean;
}

/** Puts one block where its label says. */
type Rule = (walk: Walk, index: number, block: Block) => void;

const open = (walk: Walk, draft: Partial<Draft>): Draft => {
  const opened: Draft = { ...emptyDraft(), ...draft };
  opened.bylines.push(...walk.waiting.splice(0));
  opened.references.push(...walk.coming.splice(0));
  walk.drafts.push(opened);
  walk.current = opened;
  walk.photo = null;
  return opened;
};
const story = (walk: Walk): Draft => walk.current ?? open(walk, {});

/** A headline goes on while nothing but its own lines, and names below it, has been put down. */
const isHead = ({ current }: Walk): boolean =>
  current !== null && current.headline.length > 0 && current.body.length === 0;

const headline: Rule = (walk, index, block) => {
  const last = walk.context.blocks[walk.current?.headline.at(-1) ?? -1];
  walk.photo = null;
  if (isHead(walk) && last?.label === 'kicker') walk.current?.headline.push(index);
  else open(walk, { headline: [index] });
  if (block.label === 'headline') walk.inColumn &&= walk.context.isItem(index);
};

const underHeadline: Rule = (walk, index) => {
  if (isHead(walk)) walk.current?.headline.push(index);
  else story(walk).body.push(index);
};

const text: Rule = (walk, index, block) => {
  // A credit above the words of its picture: they follow.
  const isCreditAlone = walk.photo?.body.every((at) => walk.context.blocks[at]?.kind === 'credit') ?? false;
  // A story that names stand below is over: no picture interrupts it.
  const isOver = walk.current?.closed === true;
  if (walk.photo && (block.label === 'more' || isCreditAlone || isOver)) {
    walk.photo.body.push(index);
    return;
  }
  walk.photo = null;
  const draft = story(walk);
  draft.body.push(index);
  if (closesStory(block, walk.context)) draft.closed = true;
};

const ofPicture: Rule = (walk, index) => {
  (walk.photo ?? story(walk)).body.push(index);
};

const rules: Readonly<Record<LineLabel, Rule>> = {
  kicker: headline,
  headline,
  headmore: underHeadline,
  deck: underHeadline,
  byline: (walk, index) => {
    if (walk.current?.body.length === 0) walk.current.bylines.push(index);
    // Names above a dateline, which names its own people, sign the text above.
    else if (opensBelow(walk, index) && !isDatelineBelow(walk, index)) walk.waiting.push(index);
    else {
      story(walk).signOffs.push(index);
      story(walk).closed = true;
    }
  },
  signoff: (walk, index) => {
    const draft = story(walk);
    draft.signOffs.push(index);
    draft.closed = true;
  },
  opening: (walk, index, block) => {
    // The first text below a headline opens nothing new.
    if (!isHead(walk)) open(walk, { found: walk.inColumn || walk.context.isItem(index) ? 'item' : 'text' });
    text(walk, index, block);
  },
  body: text,
  more: text,
  crosshead: (walk, index) => {
    walk.photo = null;
    story(walk).body.push(index);
  },
  caption: ofPicture,
  credit: ofPicture,
  photo: (walk, index) => {
    const picture: Draft = { ...emptyDraft(), body: [index], found: 'photo' };
    walk.drafts.push(picture);
    walk.photo = picture;
  },
  label: (walk, index) => {
    walk.features.push(index);
    walk.current = null;
    walk.photo = null;
    walk.inColumn = true;
  },
  furniture: () => undefined,
  jump: () => undefined,
};

/** Walks the page once. */
export function toDrafts(context: Context): Drafts {
  const walk: Walk = {
    context,
    drafts: [],
    features: [],
    current: null,
    photo: null,
    waiting: [],
    coming: [],
    inColumn: false,
  };
  context.blocks.forEach((block, index) => {
    const reference = referenceOf(block, context.knowledge);
    if (reference) refer(walk, index, reference);
    else if (!context.taken.has(index)) rules[block.label](walk, index, block);
  });
  if (walk.waiting.length > 0) story(walk).signOffs.push(...walk.waiting);
  const bare = walk.drafts.filter(({ headline: lines, body }) => lines.length > 0 && body.length === 0);
  const drafts = walk.drafts.filter((draft) => !bare.includes(draft));
  for (const draft of drafts) if (isOfPictures(context, draft)) draft.found = 'photo';
  const { displaced, blocks } = sortPiles(context, bare);
  return { drafts, displaced, features: walk.features, blocks };
}

/**
 * Headlines piled up apart from any text say nothing by what stands below them: how the lines of the pile are set tells
 * kickers from headlines, and one headline from the next. A headline by itself is as the grammar took it.
 */
function sortPiles(context: Context, bare: readonly Draft[]): Pick<Drafts, 'displaced' | 'blocks'> {
  const blocks = [...context.blocks];
  const displaced: Displaced[] = [];
  for (const pile of toPiles(bare)) {
    const [only, ...others] = pile;
    if (only && others.length === 0) displaced.push(only);
    else
      for (const { headline, bylines } of toRuns(pile)) {
        const lines = headline.map((index) => context.blocks[index]).filter((block) => block !== undefined);
        const groups = toHeadlineGroups(lines, context.parks);
        let from = 0;
        groups.forEach((group, number) => {
          const indices = headline.slice(from, (from += group.length));
          group.forEach((block, line) => {
            const index = indices[line];
            // Each group begins a story, whatever the grammar thought of its lines.
            if (index !== undefined) blocks[index] = { ...block, starts: line === 0 ? 1 : 0 };
          });
          displaced.push({ headline: indices, bylines: number === groups.length - 1 ? bylines : [] });
        });
      }
  }
  return { displaced, blocks };
}

/** Headlines of one pile stand no farther from each other, in blocks: a kicker, two lines, names. */
const farthestInPile = 5;

function toPiles(bare: readonly Draft[]): readonly (readonly Draft[])[] {
  const piles: Draft[][] = [];
  for (const draft of bare) {
    const pile = piles.at(-1);
    const last = pile?.at(-1);
    if (pile && last && firstLine(draft) - firstLine(last) <= farthestInPile) pile.push(draft);
    else piles.push([draft]);
  }
  return piles;
}

const firstLine = ({ headline: lines }: Draft): number => lines[0] ?? 0;

/** Lines of a pile one after the other, down to the next names: those end a headline. */
function toRuns(pile: readonly Draft[]): readonly Displaced[] {
  const runs: { headline: number[]; bylines: readonly number[] }[] = [];
  for (const { headline: lines, bylines } of pile) {
    const last = runs.at(-1);
    if (last?.bylines.length === 0) {
      last.headline.push(...lines);
      last.bylines = bylines;
    } else runs.push({ headline: [...lines], bylines });
  }
  return runs;
}

/**
 * 上接 leads to the story whose head it stands below, else to the one that begins below it: text that comes from another
 * page begins one. At the foot of a story it is that one's, as 下转 always is.
 */
function refer(walk: Walk, index: number, { direction }: Reference): void {
  if (direction === 'from' && !isHead(walk)) {
    const isText = opensBelow(walk, index, ['body', 'more']);
    if (isText || opensBelow(walk, index, ['opening', 'kicker', 'headline'])) {
      walk.coming.push(index);
      if (isText) walk.current = null;
      return;
    }
  }
  walk.current?.references.push(index);
}

/** Does the next block that is part of the walk begin with a dateline? */
function isDatelineBelow({ context }: Walk, index: number): boolean {
  for (let at = index + 1; at < context.blocks.length; at++)
    if (!context.taken.has(at) && context.blocks[at]?.label !== 'byline') return context.blocks[at]?.dateline === true;
  return false;
}

/** Does the next block that is part of the walk open a story, by one of these labels? */
function opensBelow({ context }: Walk, index: number, by: readonly LineLabel[] = ['opening']): boolean {
  for (let at = index + 1; at < context.blocks.length; at++) {
    const label = context.blocks[at]?.label ?? 'body';
    if (!context.taken.has(at) && label !== 'byline') return by.includes(label);
  }
  return false;
}

/** Nothing but the words of pictures below a headline: a picture is the story. */
const isOfPictures = ({ blocks }: Context, { headline: lines, body }: Draft): boolean =>
  lines.length > 0 && body.every((index) => blocks[index]?.kind === 'caption' || blocks[index]?.kind === 'credit');

/** Names at its end, or a remark on the story. */
const closesStory = ({ passage: { text: words } }: Block, { knowledge }: Context): boolean =>
  signOffStart(words, knowledge) > 0 || isRemark(words);
