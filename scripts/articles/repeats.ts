import type { Block } from '../model.ts';
import { isLetter } from '../text/characters.ts';

/** Below this many letters a repeated sentence may be chance. */
const shortest = 20;
/** Letters a run; long enough that two sentences on one subject share few. */
const run = 6;
/** A run that stands in more places than this is a phrase of the day. */
const mostPlaces = 4;
/** Letters on either side of a seam that tell it. */
const seamLength = 3;

/**
 * 拉出引语: a paragraph that repeats a sentence printed elsewhere on the page. Gives the indices of such blocks.
 *
 * `'包头稀土高新区已建成14万平方米的…'` beside `'目前，包头稀土高新区已建成14万平方米的…'`: the first is the quote.
 */
export function findRepeats(blocks: readonly Block[]): ReadonlySet<number> {
  const repeats = new Set<number>();
  // First against single blocks; then against paragraphs put together from the blocks that are left.
  addRepeats(
    blocks,
    blocks.map((_, index) => index),
    repeats,
  );
  addRepeats(blocks, toWholes(blocks, repeats), repeats);
  return repeats;
}

/** `wholes[i]`: the block that the paragraph of block i begins with. */
function addRepeats(blocks: readonly Block[], wholes: readonly number[], repeats: Set<number>): void {
  const texts = blocks.map((block, index) =>
    block.kind === 'paragraph' && !repeats.has(index) ? lettersOf(block.passage.text) : '',
  );
  const wholeTexts = new Map<number, string>();
  texts.forEach((text, index) =>
    wholeTexts.set(wholes[index] ?? index, (wholeTexts.get(wholes[index] ?? index) ?? '') + text),
  );
  const places = new Map<string, Set<number>>();
  for (const [whole, text] of wholeTexts) {
    for (const gram of grams(text)) places.set(gram, (places.get(gram) ?? new Set()).add(whole));
  }
  texts.forEach((text, index) => {
    // A sentence that a column break cuts is no quotation.
    if (text.length < shortest || blocks[index]?.open) return;
    // What the page says in many places tells nothing of a quotation.
    const own = grams(text).filter((gram) => (places.get(gram)?.size ?? 0) <= mostPlaces);
    if (own.length < (text.length - run) / 2) return;
    const shared = new Map<number, number>();
    for (const gram of own) {
      for (const other of places.get(gram) ?? [])
        if (other !== wholes[index]) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      if (repeats.has(other) || count < own.length * 0.75) continue;
      const whole = wholeTexts.get(other) ?? '';
      const isPart = text.length < whole.length * 0.8;
      if (isPart || standsApart(blocks, index, whole) > standsApart(blocks, other, text)) repeats.add(index);
    }
  });
}

/** For each block the first block of its paragraph: a sentence may be cut by a column break, and its repetition is not. */
function toWholes(blocks: readonly Block[], repeats: ReadonlySet<number>): readonly number[] {
  let last = -1;
  const wholes: number[] = [];
  blocks.forEach((block, index) => {
    const previous = blocks[last];
    const goesOn =
      block.kind === 'paragraph' &&
      previous?.kind === 'paragraph' &&
      previous.open &&
      !block.dateline &&
      !repeats.has(index);
    wholes.push(goesOn ? (wholes[last] ?? index) : index);
    if (!repeats.has(index)) last = index;
  });
  return wholes;
}

/**
 * How little a block belongs to the text around it: it interrupts a sentence, stands by a picture, or opens the page.
 * Where the other text runs over the seam between this block and the one before, it goes on with that sentence instead.
 */
function standsApart(blocks: readonly Block[], index: number, other: string): number {
  const block = blocks[index];
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  const seam =
    lettersOf(previous?.passage.text ?? '').slice(-seamLength) +
    lettersOf(block?.passage.text ?? '').slice(0, seamLength);
  const interrupts = previous?.kind === 'paragraph' && previous.open && !other.includes(seam);
  const isByPicture = [previous, next].some((near) => near?.kind === 'caption' || near?.kind === 'credit');
  return (interrupts ? 2 : 0) + (isByPicture ? 1 : 0) + (previous === undefined ? 1 : 0);
}

function lettersOf(text: string): string {
  let letters = '';
  for (let index = 0; index < text.length; index++) if (isLetter(text.charAt(index))) letters += text.charAt(index);
  return letters;
}

function grams(text: string): string[] {
  const all: string[] = [];
  for (let index = 0; index + run <= text.length; index++) all.push(text.slice(index, index + run));
  return all;
}
