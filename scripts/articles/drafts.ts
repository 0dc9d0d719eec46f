/**
 * Blocks in printed order → drafts of stories.
 *
 * A story opens at a headline, at a dateline (本报讯), or after a story that its sign-off has closed.
 */
import { signOffStart } from '../blocks/signatures.ts';
import type { Block } from '../model.ts';
import { emptyDraft, type Context, type Displaced, type Draft } from './context.ts';
import { isColumnTitle } from './columns.ts';
import { toHeadlineGroups } from './headlines.ts';
import { beginsStory, isFeature, isRemark, opensStory } from './openers.ts';

export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly displaced: readonly Displaced[];
  /** Column titles. */
  readonly features: readonly number[];
}

/** The walk so far. */
interface Walk {
  readonly drafts: Draft[];
  readonly displaced: Displaced[];
  readonly features: number[];
}

/** Walks the page once. */
export function toDrafts(context: Context): Drafts {
  const walk: Walk = { drafts: [], displaced: [], features: [] };
  let index = 0;
  while (index < context.blocks.length) index = context.taken.has(index) ? index + 1 : visit(context, walk, index);
  return walk;
}

/** Takes the block at `index`, and what belongs to it, into the walk; gives the index after it. */
function visit(context: Context, walk: Walk, index: number): number {
  const block = context.blocks[index];
  if (!block) return index + 1;
  if (block.kind === 'heading') return visitHeadings(context, walk, index);
  const current = walk.drafts.at(-1);
  if (block.kind === 'names' || block.kind === 'byline') {
    const story = current ?? open(walk, []);
    (story.body.length === 0 ? story.bylines : story.signOffs).push(index);
    story.closed = story.body.length > 0;
    return index + 1;
  }
  const begins = block.kind === 'paragraph' && beginsStory(context, index, current ?? null);
  const story = current && !begins ? current : open(walk, []);
  if (begins && block.item) story.found = 'item';
  story.body.push(index);
  if (block.kind === 'paragraph' && closesStory(block, context)) story.closed = true;
  return index + 1;
}

/** Names at its end, or a remark on the story. */
const closesStory = ({ passage: { text } }: Block, { knowledge }: Context): boolean =>
  signOffStart(text, knowledge) > 0 || isRemark(text);

/**
 * A run of headings: the last one may open a story, or be a crosshead of the current one together with those above it;
 * where no text follows, and for those above a headline, the text stands elsewhere.
 */
function visitHeadings(context: Context, walk: Walk, start: number): number {
  const run = headingRun(context, start);
  const end = start + run.length;
  const headlines = toHeadlines(context, run);
  const last = headlines.pop() ?? [];
  const bylines = bylinesBelow(context, end);
  const below = end + bylines.length;
  const current = walk.drafts.at(-1) ?? null;
  const setAside = (headline: readonly number[], own: readonly number[]): void => {
    // A column title is the first of the lines above a story.
    const isFirst = headline[0] === start && headline.length === 1;
    const isTitle =
      own.length === 0 &&
      isFirst &&
      (isFeature(context, start, current) || isColumnTitle(context.blocks[start]?.passage.text ?? ''));
    if (isTitle) walk.features.push(...headline);
    else walk.displaced.push({ headline, bylines: own });
  };
  const [title = -1] = last;
  if (context.blocks[below]?.item === true && isColumnTitle(context.blocks[title]?.passage.text ?? '')) {
    for (const headline of headlines) setAside(headline, []);
    walk.features.push(...last);
    return below;
  }
  if (!hasTextBelow(context, below)) {
    for (const headline of headlines) setAside(headline, []);
    setAside(last, bylines);
    return below;
  }
  if (opensStory(context, { lines: last, above: headlines, bylines, text: below }, current)) {
    for (const headline of headlines) setAside(headline, []);
    open(walk, last).bylines.push(...bylines);
    return below;
  }
  (current ?? open(walk, [])).body.push(...run);
  return end;
}

function open(walk: Walk, headline: readonly number[]): Draft {
  const draft: Draft = { ...emptyDraft(), headline };
  walk.drafts.push(draft);
  return draft;
}

/** The headlines of a run, as indices. */
function toHeadlines({ blocks, parks }: Context, run: readonly number[]): number[][] {
  const groups = toHeadlineGroups(
    run.map((index) => blocks[index]).filter((block): block is Block => block !== undefined),
    parks,
  );
  let at = 0;
  return groups.map((group) => run.slice(at, (at += group.length)));
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

/** So many blocks of pictures may stand between a headline and its text. */
const mostPictures = 3;

/** Does text follow, pictures aside? */
function hasTextBelow({ blocks, taken, asides }: Context, start: number): boolean {
  let pictures = 0;
  for (let at = start; at < blocks.length && pictures <= mostPictures; at++) {
    const kind = blocks[at]?.kind;
    if (asides.has(at)) continue;
    if (taken.has(at)) return false;
    if (kind === 'paragraph') return true;
    if (kind !== 'caption' && kind !== 'credit') return false;
    pictures++;
  }
  return false;
}
