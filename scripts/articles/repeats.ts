import type { Block } from '../model.ts';
import { isLetterAt } from '../text/characters.ts';

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
  const letters = blocks.map((block) => lettersOf(block.passage.text));
  // First against single blocks; then against paragraphs put together from the blocks that are left.
  const single = blocks.map((_, index) => index);
  const grams = toGrams();
  addRepeats(blocks, letters, single, grams, repeats);
  const wholes = toWholes(blocks, repeats);
  if (wholes.some((whole, index) => whole !== index)) addRepeats(blocks, letters, wholes, grams, repeats);
  return repeats;
}

/** `wholes[i]`: the block that the paragraph of block i begins with. */
function addRepeats(
  blocks: readonly Block[],
  letters: readonly string[],
  wholes: readonly number[],
  grams: Grams,
  repeats: Set<number>,
): void {
  const texts = blocks.map((block, index) =>
    block.kind === 'paragraph' && !repeats.has(index) ? (letters[index] ?? '') : '',
  );
  const wholeTexts = new Map<number, string>();
  texts.forEach((text, index) =>
    wholeTexts.set(wholes[index] ?? index, (wholeTexts.get(wholes[index] ?? index) ?? '') + text),
  );
  const places = toPlaces(wholeTexts, grams);
  texts.forEach((text, index) => {
    // A sentence that a column break cuts is no quotation.
    if (text.length < shortest || blocks[index]?.open) return;
    // What the page says in many places tells nothing of a quotation.
    const shared = new Map<number, number>();
    let own = 0;
    for (const gram of grams(text)) {
      const found = places.get(gram);
      if (found && found.length > mostPlaces) continue;
      own++;
      for (const other of found ?? []) if (other !== wholes[index]) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    if (own < (text.length - run) / 2) return;
    for (const [other, count] of shared) {
      if (repeats.has(other) || count < own * 0.75) continue;
      const whole = wholeTexts.get(other) ?? '';
      const isPart = text.length < whole.length * 0.8;
      if (isPart || standsApart(blocks, letters, index, whole) > standsApart(blocks, letters, other, text))
        repeats.add(index);
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
function standsApart(blocks: readonly Block[], letters: readonly string[], index: number, other: string): number {
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  const seam = (letters[index - 1] ?? '').slice(-seamLength) + (letters[index] ?? '').slice(0, seamLength);
  const interrupts = previous?.kind === 'paragraph' && previous.open && !other.includes(seam);
  const isByPicture = [previous, next].some((near) => near?.kind === 'caption' || near?.kind === 'credit');
  return (interrupts ? 2 : 0) + (isByPicture ? 1 : 0) + (previous === undefined ? 1 : 0);
}

function lettersOf(text: string): string {
  let letters = '';
  let start = 0;
  for (let index = 0; index <= text.length; index++) {
    if (index < text.length && isLetterAt(text, index)) continue;
    if (index > start) letters += text.slice(start, index);
    start = index + 1;
  }
  return letters;
}

/** The runs of a text, each as one 32-bit number: two runs that share one by chance are far below what makes a repetition. */
type Grams = (text: string) => Int32Array;

/** Each text is asked for more than once. */
function toGrams(): Grams {
  const known = new Map<string, Int32Array>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const all = new Int32Array(Math.max(0, text.length - run + 1));
    for (let start = 0; start < all.length; start++) {
      let hash = 0;
      for (let index = start; index < start + run; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      all[start] = hash;
    }
    known.set(text, all);
    return all;
  };
}

/** The runs that more than one text holds, each with the texts, up to one more than `mostPlaces`. */
function toPlaces(texts: ReadonlyMap<number, string>, grams: Grams): ReadonlyMap<number, readonly number[]> {
  const all = [...texts].map(([whole, text]) => [whole, grams(text)] as const);
  // Nearly all runs stand in one place: a table of bits leaves out most of those before anything is remembered.
  const seen = new Uint8Array(tableSize);
  for (const [, own] of all)
    for (const gram of own) {
      const slot = slotOf(gram);
      const count = seen[slot] ?? 0;
      if (count < 2) seen[slot] = count + 1;
    }
  const first = new Map<number, number>();
  const several = new Map<number, number[]>();
  for (const [whole, own] of all)
    for (const gram of own) {
      if (seen[slotOf(gram)] !== 2) continue;
      const known = first.get(gram);
      if (known === undefined) first.set(gram, whole);
      else if (known !== whole) {
        const others = several.get(gram);
        if (!others) several.set(gram, [known, whole]);
        else if (others.length <= mostPlaces && !others.includes(whole)) others.push(whole);
      }
    }
  return several;
}

const tableBits = 17;
const tableSize = 2 ** tableBits;
/** Where a run stands in the table: the upper bits of its product with a number that mixes them (Knuth, 6.4). */
const slotOf = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> (32 - tableBits);
