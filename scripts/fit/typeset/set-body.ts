/** A story's text: paragraphs, crossheads, verses, rows, with the pictures that stand between them. */
import { cutAtSentence } from '../texts/clauses.ts';
import type { Draft } from '../texts/content.ts';
import { toBullet, toCrossheadSetter } from './set-heads.ts';
import type { Piece, TypesetBlock } from '../texts/typeset-model.ts';
import { toPicturePieces } from './set-pictures.ts';
import type { Press } from './press-names.ts';
import { below, between, isLucky, type Random } from '../texts/random.ts';

import { toTablePieces } from './set-tables.ts';

interface Around {
  /** Bullet and dateline before the first words. */
  readonly before: string;
  /** Names or the source behind the last words. */
  readonly after: string;
  readonly hasHead: boolean;
}

interface Body {
  readonly pieces: readonly Piece[];
  /** What of the blocks is printed. */
  readonly printed: readonly TypesetBlock[];
}

export function setBody(
  press: Press,
  draft: Draft,
  blocks: readonly TypesetBlock[],
  index: number,
  around: Around,
): Body {
  const { random, style } = press;
  const hasCrossheads = draft.form === 'poem' || isLucky(random, style.crossheadShare);
  const printed = hasCrossheads ? blocks : blocks.filter(({ type }) => type !== 'crosshead');
  const setCrosshead = toCrossheadSetter(random, style, index);
  const first = printed.findIndex(({ type }) => type !== 'crosshead');
  const last = printed.findLastIndex(({ type }) => type !== 'crosshead' && type !== 'row');
  const pictureAt = below(random, Math.max(1, printed.length));
  const hasPictures = draft.form !== 'photo' && draft.pictures.length > 0 && isLucky(random, style.pictures);
  const pieces: Piece[] = [];
  let count = 0;
  for (const [at, block] of printed.entries()) {
    if (block.type === 'crosshead') {
      pieces.push(setCrosshead(block.text, count++));
      continue;
    }
    if (block.type === 'row') {
      // The rows of a table are set as one.
      if (printed[at - 1]?.type === 'row') continue;
      const rows = printed.slice(at, printed.findIndex(({ type }, place) => place > at && type !== 'row') >>> 0);
      pieces.push(...toTablePieces(random, style, rows, index, at === first && !around.hasHead ? 'opening' : 'body'));
      continue;
    }
    const bullet = draft.form === 'column' ? toBullet(style.bullet, at) : '';
    const text = bullet + (at === first ? around.before : '') + block.text + (at === last ? around.after : '');
    const piece: Piece = {
      text,
      label: at === first && !around.hasHead ? 'opening' : 'body',
      story: index,
      set: block.type === 'verse' ? 'display' : 'prose',
    };
    const pictures =
      hasPictures && at === pictureAt ? draft.pictures.flatMap((one) => toPicturePieces(press, one, index)) : [];
    if (block.type === 'verse') {
      pieces.push(piece);
      continue;
    }
    if (text.length > 70 && isLucky(random, style.cuts)) {
      const [left, right] = cutAnywhere(random, text);
      pieces.push({ ...piece, text: left }, ...pictures, { ...piece, text: right, label: 'more' });
    } else pieces.push(piece, ...pictures);
    if (isLucky(random, style.quotes)) pieces.push(...toPullQuote(random, block.text, index));
  }
  return { pieces, printed };
}

/** A sentence printed again between the paragraphs. */
function toPullQuote(random: Random, text: string, index: number): Piece[] {
  const [, rest] = cutAtSentence(random, text);
  const sentence = rest.split(/(?<=。)/)[0] ?? '';
  return sentence.length > 12 && sentence.length < 60
    ? [{ text: sentence, label: 'body', story: index, set: 'prose' }]
    : [];
}

/** A column break falls inside a sentence, not beside a stop. */
function cutAnywhere(random: Random, text: string): readonly [string, string] {
  for (let tries = 0; tries < 6; tries++) {
    const at = between(random, 30, text.length - 15);
    if (/^\p{Script=Han}{4}$/u.test(text.slice(at - 2, at + 2))) return [text.slice(0, at), text.slice(at)];
  }
  const at = Math.floor(text.length / 2);
  return [text.slice(0, at), text.slice(at)];
}
