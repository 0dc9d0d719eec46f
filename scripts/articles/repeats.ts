import type { Block } from '../model.ts';
import { isLetter } from '../text/characters.ts';

/** Below this many letters a repeated sentence may be chance. */
const shortest = 14;
/** Letters a run; long enough that two sentences on one subject share few. */
const run = 6;

/**
 * 拉出引语: a paragraph that repeats a sentence printed elsewhere on the page. Gives the indices of such blocks.
 *
 * `'包头稀土高新区已建成14万平方米的…'` beside `'目前，包头稀土高新区已建成14万平方米的…'`: the first is the quote.
 */
export function findRepeats(blocks: readonly Block[]): ReadonlySet<number> {
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? lettersOf(block.passage.text) : ''));
  const places = new Map<string, number[]>();
  texts.forEach((text, index) => {
    for (const gram of new Set(grams(text))) places.set(gram, [...(places.get(gram) ?? []), index]);
  });
  const repeats = new Set<number>();
  texts.forEach((text, index) => {
    if (text.length < shortest) return;
    const own = grams(text);
    const shared = new Map<number, number>();
    for (const gram of own) for (const other of places.get(gram) ?? []) if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [other, count] of shared) {
      if (repeats.has(other) || count < own.length * 0.75) continue;
      const otherLength = texts[other]?.length ?? 0;
      const isPart = text.length < otherLength * 0.8;
      if (isPart || standsApart(blocks, index) > standsApart(blocks, other)) repeats.add(index);
    }
  });
  return repeats;
}

/** How little a block belongs to the text around it: it interrupts a sentence, stands by a picture, or opens the page. */
function standsApart(blocks: readonly Block[], index: number): number {
  const previous = blocks[index - 1];
  const next = blocks[index + 1];
  const isByPicture = [previous, next].some((block) => block?.kind === 'caption' || block?.kind === 'credit');
  return (previous?.kind === 'paragraph' && previous.open ? 1 : 0) + (isByPicture ? 1 : 0) + (previous === undefined ? 1 : 0);
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
