/** `'1. …'`, `'2. …'`: where the headlines of a page are counted, their numbers are the page's and no part of the titles. */
import type { Block, Drop } from '../model.ts';
import { slice } from '../text/passage.ts';

/** Fewer headlines may begin with a number by chance. */
const fewest = 3;

const numberOf = (text: string): { readonly value: number; readonly length: number } | null => {
  const match = /^[（(]?(\d{1,2})(?:[)）]|[.、．])\s*/.exec(text);
  return match ? { value: Number(match[1]), length: match[0].length } : null;
};

/** The blocks without the numbers of headlines that count up from one to the next; what was taken off goes to `drop`. */
export function withoutNumbers(blocks: readonly Block[], drop: (drop: Drop) => void): readonly Block[] {
  const headlines = blocks.filter(({ label }) => label === 'headline');
  const numbers = headlines.map(({ passage }) => numberOf(passage.text)?.value ?? null);
  const counted = numbers.filter(
    (value, index) => value !== null && (index === 0 || value === (numbers[index - 1] ?? NaN) + 1),
  );
  if (counted.length < fewest) return blocks;
  return blocks.map((block) => {
    const number = block.label === 'headline' ? numberOf(block.passage.text) : null;
    if (!number || number.length === block.passage.text.length) return block;
    drop({ passage: slice(block.passage, 0, number.length), role: 'ornament' });
    return { ...block, passage: slice(block.passage, number.length) };
  });
}
