/**
 * Blocks in printed order → drafts of stories.
 *
 * A story opens at a headline, at a dateline (本报讯), or after a story that its sign-off has closed. What a heading is
 * cannot be told from its mark alone: a crosshead may be marked like a headline. So each heading is weighed by what
 * stands before and after it.
 */
import type { Knowledge } from '../knowledge.ts';
import { signOffStart } from '../blocks/shapes.ts';
import type { Block } from '../model.ts';
import { countLetters, isDigit, isSpace } from '../text/characters.ts';
import { isParkName, type ParkLexicon } from '../text/parks.ts';
import { toHeadlineGroups } from './headlines.ts';

/** A story while it is being put together; indices are those of the page's blocks. */
export interface Draft {
  headline: readonly number[];
  readonly bylines: number[];
  /** Paragraphs, crossheads, captions and credits in reading order. */
  readonly body: number[];
  readonly signOffs: number[];
  found: 'text' | 'photo' | 'fragment';
  /** True once a sign-off has closed it. */
  closed: boolean;
  /** How sure the pairing of a displaced headline is; null where headline and text stand together. */
  pairing: number | null;
}

/** A headline whose text stands elsewhere. */
export interface Displaced {
  readonly headline: readonly number[];
  readonly bylines: readonly number[];
}

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly displaced: readonly Displaced[];
  /** Column titles. */
  readonly features: readonly number[];
}

/** What the walk looks at: the page's blocks, those already taken, and what they mean. */
export interface Context {
  readonly blocks: readonly Block[];
  /** Blocks that belong to photo stories, furniture or repeats. */
  readonly taken: ReadonlySet<number>;
  readonly parks: ParkLexicon;
  readonly knowledge: Knowledge;
}

export const emptyDraft = (): Draft => ({ headline: [], bylines: [], body: [], signOffs: [], found: 'text', closed: false, pairing: null });

/** Walks the page once. */
export function toDrafts(context: Context): Drafts {
  const { blocks, taken } = context;
  const drafts: Draft[] = [];
  const displaced: Displaced[] = [];
  const features: number[] = [];
  let current: Draft | null = null;
  const open = (headline: readonly number[]): Draft => {
    current = { ...emptyDraft(), headline };
    drafts.push(current);
    return current;
  };

  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || taken.has(index)) continue;
    if (block.kind === 'heading') {
      const group = headingRun(context, index);
      index = group.at(-1) ?? index;
      const titles = toHeadlineGroups(group.map((at) => blocks[at]).filter((at) => at !== undefined), context.parks);
      let at = 0;
      const headlines = titles.map((title) => group.slice(at, (at += title.length)));
      const last = headlines.pop() ?? [];
      const setAside = (): void => {
        for (const headline of headlines) {
          if (headline.length === 1 && isFeature(context, headline[0] ?? 0, current)) features.push(...headline);
          else displaced.push({ headline, bylines: [] });
        }
      };
      const bylines = bylinesBelow(context, index + 1);
      const text = nextOf(context, (bylines.at(-1) ?? index) + 1);
      const hasText = text !== null && (blocks[text]?.kind === 'paragraph' || isLead(context, text));
      if (!hasText) {
        setAside();
        if (last.length === 1 && bylines.length === 0 && isFeature(context, last[0] ?? 0, current)) features.push(...last);
        else displaced.push({ headline: last, bylines });
        index = bylines.at(-1) ?? index;
      } else if (opensStory(context, last, headlines.length > 0, bylines, text, current)) {
        setAside();
        open(last).bylines.push(...bylines);
        index = bylines.at(-1) ?? index;
      } else {
        (current ?? open([])).body.push(...headlines.flat(), ...last);
      }
      continue;
    }
    if (block.kind === 'names' || block.kind === 'byline') {
      const story: Draft = current ?? open([]);
      (story.body.length === 0 ? story.bylines : story.signOffs).push(index);
      story.closed = story.body.length > 0;
      continue;
    }
    const opensHere: boolean = block.kind === 'paragraph' && beginsStory(context, index, current);
    const story: Draft = current === null || opensHere ? open([]) : current;
    story.body.push(index);
    if (block.kind === 'paragraph' && signOffStart(block.passage.text, context.knowledge) > 0) story.closed = true;
  }
  return { drafts, displaced, features };
}

/** Does a paragraph without a headline above it begin a story? */
function beginsStory({ blocks }: Context, index: number, current: Draft | null): boolean {
  const block = blocks[index];
  if (!block || !current) return true;
  const hasText = current.body.some((at) => blocks[at]?.kind === 'paragraph');
  if (block.dateline) return hasText;
  const previous = blocks[index - 1];
  return current.closed || (hasText && block.inset && previous?.open === false);
}

/** Headings one after the other, from `start` on. */
function headingRun({ blocks, taken }: Context, start: number): number[] {
  const run = [start];
  for (let index = start + 1; index < blocks.length; index++) {
    if (taken.has(index) || blocks[index]?.kind !== 'heading') break;
    run.push(index);
  }
  return run;
}

/** Bylines that stand directly below a headline: people with roles, or bare names with text below them. */
function bylinesBelow(context: Context, start: number): number[] {
  const found: number[] = [];
  for (let index = start; index < context.blocks.length; index++) {
    const block = context.blocks[index];
    const isNamesOverText = block?.kind === 'names' && context.blocks[index + 1]?.kind === 'paragraph';
    if (context.taken.has(index) || (block?.kind !== 'byline' && !isNamesOverText)) break;
    found.push(index);
  }
  return found;
}

const nextOf = ({ blocks, taken }: Context, start: number): number | null =>
  start < blocks.length && !taken.has(start) ? start : null;

/** A picture between headline and text: the text follows below it. */
function isLead({ blocks, taken }: Context, index: number): boolean {
  for (let at = index; at < blocks.length && at < index + 4; at++) {
    const kind = blocks[at]?.kind;
    if (taken.has(at)) return false;
    if (kind === 'paragraph') return true;
    if (kind !== 'caption' && kind !== 'credit') return false;
  }
  return false;
}

/** From this weight on, a heading opens a story. */
const enough = 3;

/** Weighs whether a heading is the headline of a new story or a crosshead of the current one. */
function opensStory(
  context: Context,
  headline: readonly number[],
  hasMoreAbove: boolean,
  bylines: readonly number[],
  text: number,
  current: Draft | null,
): boolean {
  const { blocks, parks } = context;
  const lines = headline.map((index) => blocks[index]).filter((block) => block !== undefined);
  const [first] = lines;
  if (!first) return false;
  if (current === null) return true;
  const levels = new Set(blocks.map((block) => block.level).filter((level) => level > 0));
  const before = blocks[(headline[0] ?? 0) - 1];
  const own = parkOf(context, current);
  const named = parks.find(lines.map((line) => line.passage.text).join(' '))[0]?.value.name ?? null;
  const following = parks.find(blocks[text]?.passage.text ?? '')[0]?.value.name ?? null;
  const lead = blocks[text]?.dateline === true || blocks[text + 1]?.dateline === true;
  let weight = 0;
  // What follows opens a story.
  if (lead || bylines.length > 0) weight += 6;
  // Marked above the other headings of the page.
  if (first.level > 0 && first.level === Math.min(...levels)) weight += levels.size > 1 ? 5 : 1;
  // The story before it is over.
  if (current.closed) weight += 4;
  // A park above a headline, or a column title above it.
  if (lines.length > 1 && isParkName(first.passage.text, parks)) weight += 4;
  if (hasMoreAbove) weight += 1;
  // It speaks of another park than the story before it.
  if (named !== null && own !== null) weight += named === own ? -1 : 3;
  if (named !== null && named === following) weight += 1;
  if (lines.some((line) => line.struckTwice)) weight += 3;
  // Briefs have no crossheads.
  if (isBrief(context, current)) weight += 1.5;
  // The sentence before it is not finished.
  if (before?.kind === 'paragraph' && before.open) weight -= 3;
  return weight >= enough;
}

const isBrief = ({ blocks }: Context, draft: Draft): boolean => blocks[draft.body[0] ?? -1]?.dateline === true;

/**
 * 专栏, 版名: a few letters above a headline that name no park and say nothing of it, e.g. `'园镜头'`, `'资讯速递'`.
 * They are set on a line of their own above the stories of the column.
 */
function isFeature({ blocks, parks }: Context, index: number, current: Draft | null): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || block.struckTwice || next?.struckTwice) return false;
  const { text } = block.passage;
  const isPlain = ![...text].some((character) => isSpace(character) || isDigit(character) || '“”"：:，,！？!?'.includes(character));
  return countLetters(text) <= 6 && isPlain && parks.find(text).length === 0 && (current !== null || next?.kind === 'heading');
}

/** The park that a draft speaks of: that of its headline, else the one it names most. */
export function parkOf({ blocks, parks }: Context, draft: Pick<Draft, 'headline' | 'body'>): string | null {
  const titled = draft.headline.flatMap((index) => parks.find(blocks[index]?.passage.text ?? ''));
  if (titled[0]) return titled[0].value.name;
  const counts = new Map<string, number>();
  for (const index of draft.body) {
    for (const { value } of parks.find(blocks[index]?.passage.text ?? '')) counts.set(value.name, (counts.get(value.name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
