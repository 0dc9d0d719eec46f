/** What does not stand where one looks for it: headlines at the foot of the page, the end of a story above its headline. */
import type { Piece } from '../texts/typeset-model.ts';
import { isLucky, shuffled, type Random } from '../texts/random.ts';
import type { SetStory } from './set-story.ts';
import type { Style } from './style.ts';

/** A text whose headline stands elsewhere begins by itself. */
export function openedAgain({ text }: SetStory): Piece[] {
  const at = text.findIndex(({ label }) => label === 'body');
  return text.map((piece, index) => (index === at ? { ...piece, label: 'opening' } : piece));
}

/** Heads below all texts, or before them, in an order of their own. */
export function withDisplaced(random: Random, pieces: readonly Piece[], heads: readonly (readonly Piece[])[]): Piece[] {
  if (heads.length === 0) return [...pieces];
  const apart = shuffled(random, heads).flat();
  return isLucky(random, 0.85) ? [...pieces, ...apart] : [...apart, ...pieces];
}

/** Now and then the end of a story stands above its headline, where a column had room. */
export function withTails(random: Random, style: Style, pieces: readonly Piece[]): Piece[] {
  let left = [...pieces];
  if (style.tails === 0) return left;
  const ids = [...new Set(pieces.map(({ story }) => story))].filter((story) => story > 0);
  for (const id of ids) {
    if (!isLucky(random, style.tails)) continue;
    const own = left.filter(({ story }) => story === id);
    const last = own.slice(-2);
    const start = left.findIndex(({ story }) => story === id);
    const isFit =
      own.length >= 6 &&
      own[0]?.label === 'headline' &&
      last.every(({ label, set }) => label === 'body' && set === 'prose') &&
      left[start - 1]?.label === 'body';
    if (!isFit) continue;
    const rest = left.filter((piece) => !last.includes(piece));
    left = [...rest.slice(0, start), ...last, ...rest.slice(start)];
  }
  return left;
}
