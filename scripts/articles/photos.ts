/** 图片新闻: a picture whose words are the whole story. What is left of it is a credit and the text beside it. */
import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';
import type { ParkLexicon } from '../text/parks.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { textOf } from './context.ts';

export interface PhotoStory {
  /** Lines of its headline, where it has one. */
  readonly headline: readonly number[];
  readonly credit: number;
  /** Indices of its text, in printed order. */
  readonly text: readonly number[];
}

/** A photo story has few paragraphs. */
const mostParagraphs = 4;

/**
 * Credits that name whose picture it is, with the text above or below them that speaks of the same park and stands
 * apart from the stories around it. A page prints all its credits above the text or all below it: the page decides.
 */
export function findPhotoStories(
  blocks: readonly Block[],
  parks: ParkLexicon,
  vocabulary: Vocabulary,
): readonly PhotoStory[] {
  const page: Page = { blocks, parks, vocabulary };
  const credits = blocks.flatMap((block, index) =>
    block.kind === 'credit' && blocks[index - 1]?.kind !== 'caption' ? [index] : [],
  );
  const runs = credits.map((credit) => {
    const park = parks.find(blocks[credit]?.passage.text ?? '')[0]?.value.name ?? null;
    const above = textAbove(blocks, credit);
    const below = textBelow(blocks, credit);
    const speaks = (indices: readonly number[]): boolean =>
      indices.some((index) => isScene(page, index, credit)) ||
      (park !== null &&
        indices.some((index) =>
          parks.find(blocks[index]?.passage.text ?? '').some((match) => match.value.name === park),
        ));
    return { credit, above: { text: above, speaks: speaks(above) }, below: { text: below, speaks: speaks(below) } };
  });
  const votes = runs.reduce((sum, run) => sum + (run.above.speaks ? 1 : 0) - (run.below.speaks ? 1 : 0), 0);
  const taken = new Set<number>();
  return runs.flatMap(({ credit, above, below }) => {
    const [first, second] = votes > 0 ? [above, below] : [below, above];
    const chosen = [first, second].find(
      (run) => run.speaks && run.text.length > 0 && !run.text.some((index) => taken.has(index)),
    );
    if (!chosen) return [];
    const text = isScene(page, credit - 1, credit) && chosen === above ? [credit - 1] : chosen.text;
    for (const index of text) taken.add(index);
    return [{ headline: headlineAbove(page, text, credit), credit, text }];
  });
}

/** Shorter, it is the caption of another story's picture; longer, a story of its own. In letters. */
const shortestScene = 30;
const longestScene = 260;

/** What the words of a picture are compared with. */
interface Page {
  readonly blocks: readonly Block[];
  readonly parks: ParkLexicon;
  readonly vocabulary: Vocabulary;
}

/** A paragraph that says when and where a picture was taken, directly above the line that says by whom. */
function isScene(page: Page, index: number, credit: number): boolean {
  const { blocks } = page;
  const block = blocks[index];
  const above = blocks[index - 1];
  if (index !== credit - 1 || block?.kind !== 'paragraph' || block.open || block.dateline) return false;
  const by = (blocks[credit]?.passage.text ?? '').trimEnd().replace(/[(（][^（()）]*[)）]$/, '');
  if (!by.endsWith('摄')) return false;
  const letters = countLetters(block.passage.text);
  const stands = letters >= shortestScene && letters <= longestScene && !(above?.kind === 'paragraph' && above.open);
  if ((stands || above?.kind === 'heading') && (block.pictured || opensScene.test(block.passage.text))) return true;
  return isOfAnother(page, index, credit);
}

/** Shorter, it tells no scene. In letters. */
const shortestWords = 15;
/** So many paragraphs above tell what the story before a picture is about. */
const reach = 3;
/** From this likeness on, the words of a picture may belong to the story above it. */
const mostLikeness = 0.035;

/**
 * The last text above the next headline, signed by the photographer alone, that has neither words nor park in common
 * with the story above it: a picture of its own, whatever its first words are.
 */
function isOfAnother({ blocks, parks, vocabulary }: Page, index: number, credit: number): boolean {
  const next = blocks[credit + 1];
  if (next !== undefined && next.kind !== 'heading' && next.kind !== 'furniture') return false;
  const isHeaded = blocks[index - 1]?.kind === 'heading';
  const text = blocks[index]?.passage.text ?? '';
  const letters = countLetters(text);
  if (letters < shortestWords || letters > longestScene) return false;
  const story: string[] = [];
  for (let at = index - (isHeaded ? 2 : 1); story.length < reach && blocks[at]?.kind === 'paragraph'; at--)
    story.push(blocks[at]?.passage.text ?? '');
  if (story.length === 0 || (!isHeaded && blocks[index - 1]?.open === true)) return false;
  const told = story.join('\n');
  const known = new Set(parks.find(told).map(({ value }) => value.name));
  return !parks.find(text).some(({ value }) => known.has(value.name)) && vocabulary.likeness(text, told) < mostLikeness;
}

const opensScene = /^(?:\d{4}年)?(?:\d{1,2}月\s?\d{1,2}\s?日|[近日昨今][日天年前]|连日来|这是|图为)|图为/;

/** Below this likeness, the heading above a picture's text speaks of something else. */
const leastLikeness = 0.08;

/**
 * The headline of a picture: the line above its text, where it says what the text says, or where no other text stands
 * below a scene that it could be the headline of.
 */
function headlineAbove(page: Page, text: readonly number[], credit: number): readonly number[] {
  const { blocks, vocabulary } = page;
  const above = (text[0] ?? 0) - 1;
  const heading = blocks[above];
  if (heading?.kind !== 'heading') return [];
  const next = blocks[credit + 1];
  if (isScene(page, above + 1, credit) && (next === undefined || next.kind === 'heading')) return [above];
  const words = textOf(page, text);
  return vocabulary.likeness(heading.passage.text, words) >= leastLikeness ? [above] : [];
}

function textBelow(blocks: readonly Block[], credit: number): readonly number[] {
  const indices: number[] = [];
  for (let index = credit + 1; index < blocks.length && indices.length < mostParagraphs; index++) {
    const block = blocks[index];
    if (
      !block ||
      block.dateline ||
      (block.kind !== 'paragraph' && !(block.kind === 'caption' && isClosingCaption(block)))
    )
      break;
    indices.push(index);
    if (isClosingCaption(block)) break;
  }
  return indices;
}

const isClosingCaption = (block: Block): boolean => block.passage.text.startsWith('图为');

/** Text above a credit, up to the story before it: a picture's words are set wider than the columns of a story. */
function textAbove(blocks: readonly Block[], credit: number): readonly number[] {
  const indices: number[] = [];
  let measure = 0;
  for (let index = credit - 1; index >= 0 && indices.length < mostParagraphs; index--) {
    const block = blocks[index];
    if (!block || (block.kind !== 'paragraph' && block.kind !== 'caption') || block.dateline || block.open) break;
    const isShort = countLetters(block.passage.text) <= 30;
    if (!isShort && measure > 0 && Math.abs(block.measure - measure) > measure * 0.15) break;
    if (!isShort) measure = Math.max(measure, block.measure);
    indices.unshift(index);
    if (block.inset) break;
  }
  return indices;
}
