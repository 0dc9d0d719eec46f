/**
 * The permanent names of an article's paragraphs and crossheads: what stands behind `#` in their addresses.
 *
 * `p3` is the third paragraph as a reader counts them, a table or a verse as one: crossheads between them are counted by themselves, `s1`, `s2`.
 * The schema's numbers (page records, corrections) count every block of the body; this is the one way from those to these.
 */
import type { BlockType } from '../schema/article.ts';

/** Types of a body's blocks, in order → their anchors. `[paragraph, crosshead, paragraph]` → `['p1', 's1', 'p2']` */
export function toAnchors(types: Iterable<BlockType>): string[] {
  const counts = { p: 0, s: 0 };
  return Array.from(types, (type) => {
    const letter = type === 'crosshead' ? 's' : 'p';
    return letter + String(++counts[letter]);
  });
}

/** `p3` → `第3段`, `s1` → `第1个小标题` */
export function anchorLabel(anchor: string): string {
  const number = anchor.slice(1);
  return anchor.startsWith('s') ? `第${number}个小标题` : `第${number}段`;
}

/** Anchor of the block of a body that holds the words; undefined where none does. */
export function anchorOf(
  { blocks, anchors }: { readonly blocks: readonly string[]; readonly anchors: readonly string[] },
  words: string,
): string | undefined {
  const index = blocks.findIndex((block) => block.includes(words));
  return index < 0 ? undefined : anchors[index];
}
