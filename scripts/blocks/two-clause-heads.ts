import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';

/** A column break may cut one paragraph after a few words; crossheads come in series. */
const fewest = 2;
/** In letters. */
const longestHead = 20;
const shortestClause = 3;

/**
 * `'缺什么人，就把课堂搬到哪里'` between two paragraphs is a heading of two clauses: it ends no sentence, yet the paragraph
 * above it is over. Only for flowed text: among the printed lines of a column, it may be a part of a sentence.
 */
export function withTwoClauseHeads(blocks: readonly Block[]): readonly Block[] {
  const heads = new Set(
    blocks.filter((block, index) => {
      const above = blocks[index - 1];
      const below = blocks[index + 1];
      const isBetween = above?.kind === 'paragraph' && !above.open && below?.kind === 'paragraph';
      return isBetween && block.kind === 'paragraph' && isTwoClauses(block.passage.text);
    }),
  );
  if (heads.size < fewest) return blocks;
  return blocks.map((block) => (heads.has(block) ? { ...block, kind: 'heading' } : block));
}

function isTwoClauses(text: string): boolean {
  const clauses = text.split(/[，,]/);
  return (
    clauses.length === 2 &&
    countLetters(text) <= longestHead &&
    clauses.every((clause) => countLetters(clause) >= shortestClause) &&
    !/[。；！？：;!?:（(]/.test(text)
  );
}
