/**
 * Text that knows where it stands on the page.
 *
 * `at[i]` is the page offset of `text[i]`; -1 for a space that stands for white space of the page.
 */
import type { Span } from '../model.ts';
import { isHan, isLatin, isSpaceAt } from './characters.ts';
import type { PassageCorrection } from './corrected.ts';

export interface Passage {
  readonly text: string;
  readonly at: Int32Array;
  /** Words that a person corrected, in order; given by scripts/read/rulings when all passages are put together. */
  readonly corrections?: readonly PassageCorrection[];
}

export const emptyPassage: Passage = { text: '', at: new Int32Array() };

/** The page text from `start` to `end`. */
export function passageOf(page: string, start: number, end: number): Passage {
  const at = new Int32Array(end - start);
  for (let index = 0; index < at.length; index++) at[index] = start + index;
  return { text: page.slice(start, end), at };
}

/** A part, by index into the passage's own text. */
export function slice(passage: Passage, start: number, end = passage.text.length): Passage {
  if (start <= 0 && end >= passage.text.length) return passage;
  return { text: passage.text.slice(start, end), at: passage.at.subarray(start, end) };
}

/** Passages one after the other, with nothing between them. */
export function concat(passages: readonly Passage[]): Passage {
  const only = passages.length === 1 ? passages[0] : undefined;
  if (only) return only;
  const text = passages.map((passage) => passage.text).join('');
  const at = new Int32Array(text.length);
  let length = 0;
  for (const passage of passages) {
    at.set(passage.at, length);
    length += passage.at.length;
  }
  return { text, at };
}

const space: Passage = { text: ' ', at: Int32Array.of(-1) };

/** Passages in one line: a space between them. */
export function joinWithSpace(passages: readonly Passage[]): Passage {
  return concat(passages.flatMap((passage, index) => (index === 0 ? [passage] : [space, passage])));
}

/** Two parts of one paragraph: a space only where two Latin words meet. */
export function joinText(left: Passage, right: Passage): Passage {
  return joinTexts([left, right]);
}

/** Pieces of one paragraph in order, each joined to the next as `joinText` does; linear in their length. */
export function joinTexts(pieces: readonly Passage[]): Passage {
  return concat(
    pieces.flatMap((piece, index) => {
      const last = pieces[index - 1]?.text.at(-1) ?? '';
      return isLatin(last) && isLatin(piece.text.charAt(0)) ? [space, piece] : [piece];
    }),
  );
}

/** Without white space at either end. */
export function trim(passage: Passage): Passage {
  let start = 0;
  let end = passage.text.length;
  while (start < end && isSpaceAt(passage.text, start)) start++;
  while (end > start && isSpaceAt(passage.text, end - 1)) end--;
  return slice(passage, start, end);
}

/** Keeps the characters for which `keep` is true. */
export function filter(passage: Passage, keep: (index: number) => boolean): Passage {
  let text = '';
  let length = 0;
  const at = new Int32Array(passage.text.length);
  for (let index = 0; index < passage.text.length; index++) {
    if (!keep(index)) continue;
    text += passage.text.charAt(index);
    at[length++] = passage.at[index] ?? -1;
  }
  return { text, at: at.subarray(0, length) };
}

/** Without any white space. */
export const withoutSpaces = (passage: Passage): Passage => filter(passage, (index) => !isSpaceAt(passage.text, index));

/**
 * Takes out the spaces that justified setting put between characters: next to Chinese punctuation, between Han and
 * digits or Latin, and in letter-spaced runs. A single space between two Han characters is the newspaper's own and stays.
 *
 * `'评 价 规 范 》（T/CECA- G0171'` → `'评价规范》（T/CECA-G0171'`; `'本报讯 近日'` stays.
 */
export function withoutTypesetSpaces(passage: Passage): Passage {
  const { text } = passage;
  if (!hasSpace(text)) return passage;
  return filter(passage, (index) => {
    if (!isSpaceAt(text, index)) return true;
    if (isSpaceAt(text, index - 1)) return false;
    let end = index;
    while (isSpaceAt(text, end)) end++;
    const left = text.charAt(index - 1);
    const right = text.charAt(end);
    if (isHan(left) && isHan(right)) return !isSpaceAt(text, index - 2) && !isSpaceAt(text, end + 1);
    if (left === '-') return isSpaceAt(text, index - 2);
    if (right === '-') return isSpaceAt(text, end + 1);
    return isWestern(left) && isWestern(right);
  });
}

function hasSpace(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (isSpaceAt(text, index)) return true;
  return false;
}

const isWestern = (character: string): boolean => character !== '' && character.charCodeAt(0) < 0x2000;

/** Where the passage begins on the page: its first character that is no white space. */
export function startOf(passage: Passage): Span {
  const offset = passage.at.find((at, index) => at >= 0 && !isSpaceAt(passage.text, index)) ?? 0;
  return [offset, offset + 1];
}

/** Found once for each passage: lines and coverage both ask. */
const known = new WeakMap<Passage, readonly Span[]>();

/** The stretches of the page that the passage is made of, in its own order; white space is left out. */
export function spansOf(passage: Passage): readonly Span[] {
  const found = known.get(passage) ?? findSpans(passage);
  known.set(passage, found);
  return found;
}

function findSpans({ text, at }: Passage): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  for (let index = 0; index < at.length; index++) {
    const offset = at[index] ?? -1;
    if (offset < 0 || isSpaceAt(text, index)) continue;
    if (offset !== end) {
      if (start >= 0) spans.push([start, end]);
      start = offset;
    }
    end = offset + 1;
  }
  if (start >= 0) spans.push([start, end]);
  return spans;
}
