/**
 * Where edited blocks and generated blocks share an end: seams at which one or the other is cut before they are compared.
 *
 * So a paragraph that was cut and whose half was moved, or two of different articles that were joined, are seen as whole
 * pieces that moved.
 */
import type { BodyBlock } from '../../../src/markdown/article-file.ts';

/** A piece of an edited body; `goesOn`: it is joined to the piece above it. */
export interface EditedPiece {
  readonly block: BodyBlock;
  readonly goesOn: boolean;
}

/** Fewer characters may be alike by chance. */
const shortest = 8;

const isIn = (block: BodyBlock, blocks: readonly BodyBlock[]): boolean =>
  blocks.some(({ type, text }) => type === block.type && text === block.text);

/** An edited body, each block cut where a whole generated block (that is nowhere in `edited` as such) begins or ends it. */
export function cutEdited(
  body: readonly BodyBlock[],
  generated: readonly BodyBlock[],
  edited: readonly BodyBlock[],
): readonly EditedPiece[] {
  const absent = generated.filter((block) => block.text.length >= shortest && !isIn(block, edited));
  return body.flatMap((block) => {
    if (isIn(block, generated) || block.corrections) return [{ block, goesOn: false }];
    return cutAtWholes(block.text, absent).map((text, index) => ({ block: { ...block, text }, goesOn: index > 0 }));
  });
}

function cutAtWholes(text: string, wholes: readonly BodyBlock[]): readonly string[] {
  const head = wholes.find((whole) => text.length > whole.text.length && text.startsWith(whole.text));
  if (head) return [head.text, ...cutAtWholes(text.slice(head.text.length).trimStart(), wholes)];
  const tail = wholes.find((whole) => text.length > whole.text.length && text.endsWith(whole.text));
  if (tail) return [...cutAtWholes(text.slice(0, -tail.text.length).trimEnd(), wholes), tail.text];
  return [text];
}

/** Offsets into the text of a generated block, ascending, at which pieces of edited bodies begin or end it; none where it stands somewhere whole. */
export function findCuts(
  block: BodyBlock,
  pieces: readonly EditedPiece[],
  generated: readonly BodyBlock[],
): readonly number[] {
  const blocks = pieces.map((piece) => piece.block);
  if (isIn(block, blocks)) return [];
  const { text } = block;
  const parts = blocks.filter(
    (piece) =>
      piece.type === block.type &&
      piece.text.length >= shortest &&
      piece.text.length < text.length &&
      !isIn(piece, generated),
  );
  const cuts = parts.flatMap((part) => [
    ...(text.startsWith(part.text) ? [part.text.length] : []),
    ...(text.endsWith(part.text) ? [text.length - part.text.length] : []),
  ]);
  return [...new Set(cuts)].sort((a, b) => a - b);
}
