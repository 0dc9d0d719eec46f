import type { Block } from '../model.ts';
import { isLetterAt } from '../text/characters.ts';
import { toNumbering } from '../text/numbering.ts';

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
  const paragraphs = letters.map((text, index) => (blocks[index]?.kind === 'paragraph' ? text : ''));
  const toRuns = toRunNumbers(paragraphs);
  const runs = paragraphs.map(toRuns);
  // First against single blocks; then against paragraphs put together from the blocks that are left.
  const single = blocks.map((_, index) => index);
  addRepeats({ blocks, letters, paragraphs, runs, toRuns }, single, repeats);
  const wholes = toWholes(blocks, repeats);
  if (wholes.some((whole, index) => whole !== index))
    addRepeats({ blocks, letters, paragraphs, runs, toRuns }, wholes, repeats);
  return repeats;
}

/** What both looks at a page share. */
interface Page {
  readonly blocks: readonly Block[];
  /** Of each block. */
  readonly letters: readonly string[];
  /** Those of a paragraph; of any other block none. */
  readonly paragraphs: readonly string[];
  /** The runs of those. */
  readonly runs: readonly Int32Array[];
  readonly toRuns: RunNumbers;
}

/** `wholes[i]`: the block that the paragraph of block i begins with. */
function addRepeats(page: Page, wholes: readonly number[], repeats: Set<number>): void {
  const { blocks, letters, runs } = page;
  const texts = page.paragraphs.map((text, index) => (repeats.has(index) ? '' : text));
  const wholeTexts = new Map<number, string>();
  texts.forEach((text, index) => {
    const whole = wholes[index] ?? index;
    if (text !== '') wholeTexts.set(whole, (wholeTexts.get(whole) ?? '') + text);
  });
  const places = toPlaces(
    [...wholeTexts].map(([whole, text]) => [
      whole,
      (texts[whole] === text ? runs[whole] : undefined) ?? page.toRuns(text),
    ]),
  );
  // Of the text that is looked at: the wholes that share runs with it, and how many.
  const sharers: number[] = [];
  const shared = new Int32Array(blocks.length);
  texts.forEach((text, index) => {
    // A sentence that a column break cuts is no quotation.
    if (text.length < shortest || blocks[index]?.open) return;
    // What the page says in many places tells nothing of a quotation.
    let own = 0;
    for (const found of runs[index] ?? []) {
      const count = places.counts[found] ?? 0;
      if (count > mostPlaces) continue;
      own++;
      // Where only one whole holds it, that is the text's own.
      for (let place = 0; count > 1 && place < count; place++) {
        const other = places.wholes[found * mostPlaces + place] ?? 0;
        if (other === wholes[index]) continue;
        if (shared[other] === 0) sharers.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    for (const other of sharers.splice(0)) {
      const count = shared[other] ?? 0;
      shared[other] = 0;
      if (own < (text.length - run) / 2 || repeats.has(other) || count < own * 0.75) continue;
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

/** The runs of a text, one for each place where one begins, as numbers: the same run has the same in all texts. */
type RunNumbers = (text: string) => Int32Array;

/** `letters`: of all texts; other texts are put together from these. */
function toRunNumbers(letters: readonly string[]): RunNumbers {
  const most = letters.reduce((sum, text) => sum + text.length + run, 0);
  const { numberOf } = toNumbering(most);
  return (text) => {
    const runs = new Int32Array(Math.max(0, text.length - run + 1));
    for (let start = 0; start < runs.length; start++) {
      // As one 32-bit number: two runs that share one by chance are far below what makes a repetition.
      let hash = 0;
      for (let index = start; index < start + run; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      runs[start] = numberOf(hash);
    }
    return runs;
  };
}

/** Where each run stands. */
interface Places {
  /** How many wholes hold run r, up to one more than `mostPlaces`. */
  readonly counts: Uint8Array;
  /** From `r * mostPlaces` on: the first of those. */
  readonly wholes: Int32Array;
}

function toPlaces(texts: readonly (readonly [whole: number, runs: Int32Array])[]): Places {
  let size = 0;
  for (const [, runs] of texts) for (const found of runs) size = Math.max(size, found + 1);
  const counts = new Uint8Array(size);
  const wholes = new Int32Array(size * mostPlaces);
  for (const [whole, runs] of texts)
    for (const found of runs) {
      const count = counts[found] ?? 0;
      const next = found * mostPlaces + count;
      if (count > mostPlaces || (count > 0 && wholes[next - 1] === whole)) continue;
      if (count < mostPlaces) wholes[next] = whole;
      counts[found] = count + 1;
    }
  return { counts, wholes };
}
