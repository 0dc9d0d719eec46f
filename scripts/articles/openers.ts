/**
 * Does a story open here?
 *
 * What a heading is cannot be told from its mark alone: a crosshead may be marked like a headline. So each heading is
 * weighed by what stands before and after it.
 */
import { isNoticeHead } from '../blocks/notices.ts';
import { referenceOf } from '../blocks/references.ts';
import { signOffStart } from '../blocks/signatures.ts';
import type { Block } from '../model.ts';
import { countLetters, isDigit, isSpace } from '../text/characters.ts';
import { isParkName } from '../text/parks.ts';
import { startOf } from '../text/passage.ts';
import { isListed, parkOf, textsOf, type Context, type Draft } from './context.ts';
import { hasDeck, isCounted, isParallel } from './wording.ts';

/** Does a paragraph without a headline above it begin a story? */
export function beginsStory({ blocks }: Context, index: number, current: Draft | null): boolean {
  const block = blocks[index];
  if (!block || !current) return true;
  const hasText = current.body.some((at) => blocks[at]?.kind === 'paragraph');
  const previous = blocks[index - 1];
  const reference = previous ? referenceOf(previous) : null;
  if (block.dateline || block.item || reference !== null) return hasText;
  if (isRemark(block.passage.text)) return false;
  return current.closed || (hasText && block.inset && previous?.open === false);
}

/** `（作者系…研究员）`, `（来源：…）`: a line in brackets below a text says something of it, and is its last. */
export const isRemark = (text: string): boolean =>
  /^[（(](?:本文|作者|读者|来源|数据来源|资料来源|以上|据|摘自|原载|注|文字|整理)[^（()）]*[)）]$/.test(text);

/** From this weight on, a heading opens a story. */
const enough = 3;

/** A heading as it is weighed. */
interface Heading {
  /** Indices of its lines. */
  readonly lines: readonly number[];
  /** Headings directly above it that are no part of it. */
  readonly above: readonly (readonly number[])[];
  readonly bylines: readonly number[];
  /** Index of the block below it and its bylines. */
  readonly text: number;
}

/** Nearer to `enough` than this, the decision is doubtful. */
const doubtful = 1;

/** Weighs whether a heading is the headline of a new story or a crosshead of the current one; says so where it is doubtful. */
export function opensStory(context: Context, heading: Heading, current: Draft | null): boolean {
  if (current === null) return true;
  let weight = 0;
  for (const [holds, value] of toEvidence(context, heading, current)) if (holds) weight += value;
  // What takes time to find is looked for where it can decide.
  if (weight >= enough - mostOfWords - doubtful && weight < enough + doubtful) weight += weighWords(context, heading);
  const opens = weight >= enough;
  if (Math.abs(weight - enough + doubtful / 2) <= doubtful / 2) {
    const passage = context.blocks[heading.lines[0] ?? -1]?.passage;
    const taken = opens ? 'taken for a headline' : 'taken for a crosshead';
    const margin = Math.abs(weight - enough).toFixed(1);
    if (passage) context.note('heading-doubtful', startOf(passage), `“${passage.text}” ${taken}; margin ${margin}`);
  }
  return opens;
}

/** What speaks for a new story (above 0) and for a crosshead (below 0). */
function toEvidence(
  context: Context,
  { lines, above, bylines, text }: Heading,
  current: Draft,
): readonly (readonly [holds: boolean, weight: number])[] {
  const { blocks, parks, levels } = context;
  const own = lines.map((index) => blocks[index]).filter((block) => block !== undefined);
  const [first] = own;
  if (!first) return [];
  const words = own.map((block) => block.passage.text).join(' ');
  const below = blocks[text];
  const before = blocks[(lines[0] ?? 0) - 1];
  const park = parkOf(context, current);
  const named = parks.find(words)[0]?.value.name ?? null;
  const following = parks.find(below?.passage.text ?? '')[0]?.value.name ?? null;
  const isTop = first.level > 0 && first.level === levels[0];
  return [
    // What follows opens a story, or goes on with one from another page.
    [below?.dateline === true || blocks[text + 1]?.dateline === true || bylines.length > 0, 6],
    [first.item || (below !== undefined && referenceOf(below) === 'from'), 6],
    [
      /^(?:[^，。]{0,4}记者|近日|日前|近来|[昨今前][日天]|本周|据|(?:\d{4}年)?\d{1,2}月\d{1,2}日)/.test(
        below?.passage.text ?? '',
      ),
      1.5,
    ],
    // Marked above the other headings of the page, or like others that open a story for certain.
    [isTop, levels.length > 1 ? 5 : 1],
    [!isTop && first.level > 0 && opensElsewhere(context, first.level), 1],
    // The story before it is over; the sentence before it is not.
    [current.closed, 4],
    [before?.kind === 'paragraph' && before.open && !isRemark(before.passage.text), -3],
    // A park above a headline, a column title above it.
    [own.length > 1 && isParkName(first.passage.text, parks), 4],
    [above.length > 0, 1],
    [above.some((headline) => headline.length === 1 && isFeature(context, headline[0] ?? 0, current)), 2],
    // It speaks of another park than the story before it.
    [named !== null && park !== null, named === park ? -1 : 3],
    [named !== null && named === following, 1],
    [own.some((block) => block.struckTwice), 3],
    // Bold crossheads are short, say nothing of a park, and the story goes on below them.
    [first.struckTwice && named === null && countLetters(words) < shortestStruck && current.headline.length === 0, -2],
    // A list has a heading, and nothing but lines below it.
    [isListed(below) && (isListed(blocks[text + 1]) || below?.ornament === '|'), 4],
    // Poems, lists and briefs have no crossheads.
    [current.body.length >= fewestLines && current.body.every((index) => isShort(blocks[index])), 3],
    [isBrief(context, current), 1.5],
    // It is signed, and the story before it names its author already.
    [isSignedBelow(context, text) && names(context, current), 3],
    // A crosshead is shorter, or counts.
    [countLetters(words) >= 10, 0.5],
    [isCounted(words), -5],
    [named === null && isOfSeries(context, lines, words), -3],
    [hasDeck(own.map((block) => block.passage.text)), 4],
    [isNoticeHead(words), 7],
    // 【记者手记】: a head in brackets stands inside a story.
    [/^【[^】]*】$/.test(words), -4],
  ];
}

const mostOfWords = 2;
/** In letters. */
const shortestStruck = 10;

/** So many lines, each as short as a line of verse, are a poem or a list. */
const fewestLines = 3;
const longestLine = 20;
const isShort = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && !block.dateline && countLetters(block.passage.text) <= longestLine;

/** Is the heading before it or the one after it built alike, with text between them? */
function isOfSeries({ blocks }: Context, lines: readonly number[], words: string): boolean {
  const [first = 0] = lines;
  const level = blocks[first]?.level;
  return ([-1, 1] as const).some((step) => {
    let at = (step < 0 ? first : (lines.at(-1) ?? first)) + step;
    const start = at;
    while (blocks[at] !== undefined && blocks[at]?.kind !== 'heading' && Math.abs(at - start) < farthest) at += step;
    const other = blocks[at];
    return at !== start && other?.kind === 'heading' && other.level === level && isParallel(words, other.passage.text);
  });
}
/** A crosshead stands no more than so many blocks from the next one. */
const farthest = 12;

/** A headline says what the text below it says: 0 to `mostOfWords`. */
function weighWords(context: Context, { lines, text }: Heading): number {
  const words = textsOf(context, lines).join(' ');
  const likeness = context.vocabulary.likeness(words, textBelow(context, text));
  return (likeness >= 0.2 ? 1 : 0) + (likeness >= 0.3 ? 1 : 0);
}

/** The beginning of the text below a heading. */
function textBelow({ blocks }: Context, start: number): string {
  const texts: string[] = [];
  for (let index = start; texts.length < 4 && blocks[index]?.kind === 'paragraph'; index++)
    texts.push(blocks[index]?.passage.text ?? '');
  return texts.join('\n');
}

/** Do names end the text below a heading, before the next one? */
function isSignedBelow({ blocks, taken, knowledge }: Context, start: number): boolean {
  for (let index = start; index < blocks.length && !taken.has(index); index++) {
    const block = blocks[index];
    if (block?.kind === 'names' || block?.kind === 'byline') return index > start;
    if (block?.kind !== 'paragraph' || (index > start && block.dateline)) return false;
    if (signOffStart(block.passage.text, knowledge) > 0) return true;
  }
  return false;
}

/** Does a story name its author at its head? */
const names = ({ blocks }: Context, { bylines, body }: Draft): boolean =>
  bylines.length > 0 || /^.{0,16}[(（].{0,6}(?:记者|通讯员)/.test(blocks[body[0] ?? -1]?.passage.text ?? '');

/** So many headings of a level must open stories for certain to say something of the others. */
const fewestCertain = 2;

/** Do headings of this level stand above datelines and bylines elsewhere on the page? */
function opensElsewhere({ blocks }: Context, level: number): boolean {
  let certain = 0;
  for (let index = 0; index < blocks.length && certain < fewestCertain; index++) {
    const next = blocks[index + 1];
    if (blocks[index]?.level === level && (next?.dateline === true || next?.kind === 'byline')) certain++;
  }
  return certain >= fewestCertain;
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
