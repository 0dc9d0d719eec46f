/** A photo story: its text is the caption; the credit stands behind it, below it, above it, or nowhere. */
import type { Draft } from '../texts/content.ts';
import type { Piece } from '../texts/typeset-model.ts';
import { toCredit, toImage } from './set-pictures.ts';
import type { Press } from './press-names.ts';
import { draw, pick } from '../texts/random.ts';

export function setPhoto(
  press: Press,
  draft: Draft,
  words: readonly Piece[],
  index: number,
  hasHead: boolean,
): Piece[] {
  const { random } = press;
  const [picture] = draft.pictures;
  const image = toImage(press);
  const isAbove = press.style.creditPlace === 'above';
  const where =
    picture === undefined
      ? 'none'
      : isAbove
        ? draw(random, { below: 0.5, same: 0.5, above: 8, none: 1 })
        : draw(random, { below: 6, same: 5, above: 0.8, none: 1.2 });
  const name = picture === undefined ? '' : toCredit(press, picture.by);
  const credit: Piece = { text: name, label: 'credit', story: index, set: 'display' };
  const caption: readonly Piece[] = hasHead
    ? words
    : words.map((piece, at) => ({
        ...piece,
        label: at === 0 ? 'photo' : piece.label === 'body' ? 'caption' : piece.label,
      }));
  if (where === 'none') return [...image, ...caption];
  if (where === 'below') return [...image, ...caption, credit];
  if (where === 'same') {
    const gap = pick(random, [' ', '　', '', '  ']);
    const last = caption.findLastIndex(({ label }) => label !== 'furniture');
    return [
      ...image,
      ...caption.map((piece, at) => (at === last ? { ...piece, text: piece.text + gap + name } : piece)),
    ];
  }
  if (hasHead) return [...image, credit, ...caption];
  // The credit is what the story begins with, and the words below it are the caption.
  return [
    { ...credit, label: 'photo' },
    ...image,
    ...caption.map((piece): Piece => (piece.label === 'photo' ? { ...piece, label: 'caption' } : piece)),
  ];
}
