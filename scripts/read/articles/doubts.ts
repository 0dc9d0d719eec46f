/**
 * What an archivist should look at: where the grammar's own probabilities say that a story, its headline or its names may
 * be wrong. One doubt a cause, at the line that is most in doubt.
 */
import type { Block, Confidence, StoryDoubt } from '../model.ts';
import { startOf } from '../text/passage.ts';
import { starting, type Context, type Draft } from './context.ts';

export interface Doubt extends StoryDoubt {
  /** How probable it is that the decision at this line is wrong: 0 to 1. */
  readonly chance: number;
  /** How probable it is that all decisions of its kind are right. */
  readonly right: number;
}

/**
 * From this chance of being wrong on, a decision is worth a look: two looks in five find an error where chances are
 * calibrated (the temperature of the weights sees to that).
 */
export const worthALook = 0.4;

/** What may be wrong with a story; null where nothing of the kind was decided. */
export interface Doubts {
  readonly story: Doubt | null;
  readonly headline: Doubt | null;
  readonly byline: Doubt | null;
}

export const toDoubts = (context: Context, draft: Draft): Doubts => ({
  story: storyDoubt(context, draft),
  headline: headingDoubt(context, draft),
  byline: bylineDoubt(context, draft),
});

/** For the record of the page, to two digits. */
export function toConfidence({ story, headline, byline }: Doubts): Confidence {
  const right = (doubt: Doubt | null): number | null => doubt && Math.round(doubt.right * 100) / 100;
  return { story: right(story) ?? 1, headline: right(headline), byline: right(byline) };
}

/**
 * Those that are worth a look, of each story. A line is looked at once: where one story ends, the next begins, with its headline.
 * Text that no story took is said to be such, and that is doubt enough.
 */
export function worthLooks(drafts: readonly Draft[], doubts: readonly Doubts[]): readonly (readonly StoryDoubt[])[] {
  const asked = doubts.map(({ story, headline, byline }, at) =>
    drafts[at]?.found === 'fragment'
      ? []
      : [story, headline, byline].filter((doubt) => doubt !== null && doubt.chance >= worthALook),
  );
  const greatest = new Map<number, Doubt>();
  for (const doubt of asked.flat()) {
    const before = doubt && greatest.get(doubt.span[0]);
    if (doubt && doubt.chance > (before?.chance ?? 0)) greatest.set(doubt.span[0], doubt);
  }
  return asked.map((own) =>
    own.flatMap((doubt) => {
      if (doubt === null || greatest.get(doubt.span[0]) !== doubt) return [];
      const { code, span, message, chance } = doubt;
      return [{ code, span, message: `${message}; wrong with a chance of ${chance.toFixed(2)}` }];
    }),
  );
}

/**
 * How probable it is that a story begins or ends elsewhere, or that another one begins within it. Where a later rule moved a
 * block (a headline set apart, a tail, the words of a picture), the grammar's label is not what was decided: that rule has
 * evidence and a note of its own.
 */
function storyDoubt({ blocks, taken }: Context, draft: Draft): Doubt | null {
  const own = [...draft.headline, ...draft.bylines, ...draft.body, ...draft.signOffs].sort((a, b) => a - b);
  // Names that wait above a text without a headline begin nothing.
  const first = own.find((index) => isStart(blocks[index])) ?? own[0];
  if (first === undefined) return null;
  // What stands first on a page begins something.
  const top = firstOfPage(blocks, taken);
  let right = 1;
  let least = 1;
  let at = first;
  const weigh = (index: number, chance: number): void => {
    right *= chance;
    if (chance < least) [least, at] = [chance, index];
  };
  for (const index of own) {
    const block = blocks[index];
    if (!block) continue;
    const opens = index === first;
    if (isStart(block) === opens && index !== top) weigh(index, opens ? block.starts : 1 - block.starts);
    weigh(index, 1 - block.startsWithin);
  }
  const next = nextBlock(blocks, taken, own.at(-1) ?? first);
  const after = blocks[next];
  if (after && isStart(after)) weigh(next, after.starts);
  return toDoubt('story-doubtful', blocks[at], 1 - least, right, (text) =>
    at === first
      ? `“${text}” taken for the beginning of a story`
      : at === next
        ? `the story taken to end above “${text}”`
        : `“${text}” taken to go on with the story above it`,
  );
}

/** How probable it is that the lines of a headline are not kicker, headline and deck as they were taken. */
function headingDoubt({ blocks }: Context, draft: Draft): Doubt | null {
  const lines = draft.headline.map((index) => blocks[index]).filter((block) => block !== undefined);
  const below = draft.body.map((index) => blocks[index]).filter((block) => block?.label === 'crosshead');
  return worst('heading-doubtful', [...lines, ...below], (block, text) => `“${text}” taken for a ${block.label}`);
}

/** How probable it is that a line of names is none, or names others. */
function bylineDoubt({ blocks }: Context, draft: Draft): Doubt | null {
  const lines = [...draft.bylines, ...draft.signOffs].map((index) => blocks[index]);
  return worst('byline-doubtful', lines, (block, text) => `“${text}” taken for a ${block.label}`);
}

function worst(
  code: StoryDoubt['code'],
  lines: readonly (Block | undefined)[],
  say: (block: Block, text: string) => string,
): Doubt | null {
  let found: Block | null = null;
  for (const block of lines) if (block && (found === null || block.sure < found.sure)) found = block;
  return found && toDoubt(code, found, 1 - found.sure, found.sure, (text) => say(found, text));
}

const toDoubt = (
  code: StoryDoubt['code'],
  block: Block | undefined,
  chance: number,
  right: number,
  say: (text: string) => string,
): Doubt | null =>
  block ? { code, span: startOf(block.passage), chance, right, message: say(shorten(block.passage.text)) } : null;

const isStart = (block: Block | undefined): boolean => block !== undefined && starting.has(block.label);
const firstOfPage = (blocks: readonly Block[], taken: ReadonlySet<number>): number => nextBlock(blocks, taken, -1);
function nextBlock(blocks: readonly Block[], taken: ReadonlySet<number>, index: number): number {
  let at = index + 1;
  while (at < blocks.length && (taken.has(at) || blocks[at]?.label === 'label')) at++;
  return at;
}

const longest = 24;
const shorten = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest)}…`);
