/**
 * Does a story open here?
 *
 * What a heading is cannot be told from its mark alone: a crosshead may be marked like a headline. So each heading is
 * weighed by what stands before and after it.
 */
import { countLetters, isDigit, isSpace } from '../text/characters.ts';
import { isParkName } from '../text/parks.ts';
import { parkOf, type Context, type Draft } from './context.ts';

/** Does a paragraph without a headline above it begin a story? */
export function beginsStory({ blocks }: Context, index: number, current: Draft | null): boolean {
  const block = blocks[index];
  if (!block || !current) return true;
  const hasText = current.body.some((at) => blocks[at]?.kind === 'paragraph');
  if (block.dateline) return hasText;
  const previous = blocks[index - 1];
  return current.closed || (hasText && block.inset && previous?.open === false);
}

/** From this weight on, a heading opens a story. */
const enough = 3;

/** Weighs whether a heading is the headline of a new story or a crosshead of the current one. `text`: the block below it. */
export function opensStory(
  context: Context,
  headline: readonly number[],
  hasMoreAbove: boolean,
  bylines: readonly number[],
  text: number,
  current: Draft | null,
): boolean {
  const { blocks, parks, levels } = context;
  const lines = headline.map((index) => blocks[index]).filter((block) => block !== undefined);
  const [first] = lines;
  if (!first) return false;
  if (current === null) return true;
  const before = blocks[(headline[0] ?? 0) - 1];
  const own = parkOf(context, current);
  const named = parks.find(lines.map((line) => line.passage.text).join(' '))[0]?.value.name ?? null;
  const following = parks.find(blocks[text]?.passage.text ?? '')[0]?.value.name ?? null;
  const lead = blocks[text]?.dateline === true || blocks[text + 1]?.dateline === true;
  let weight = 0;
  // What follows opens a story.
  if (lead || bylines.length > 0) weight += 6;
  // Marked above the other headings of the page.
  if (first.level > 0 && first.level === levels[0]) weight += levels.length > 1 ? 5 : 1;
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
export function isFeature({ blocks, parks }: Context, index: number, current: Draft | null): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block || block.struckTwice || next?.struckTwice) return false;
  const { text } = block.passage;
  const isPlain = ![...text].some(
    (character) => isSpace(character) || isDigit(character) || '“”"：:，,！？!?'.includes(character),
  );
  return (
    countLetters(text) <= 6 &&
    isPlain &&
    parks.find(text).length === 0 &&
    (current !== null || next?.kind === 'heading')
  );
}
