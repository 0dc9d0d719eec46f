/** Where a story goes on, and where it comes from. */
import type { Draft } from '../texts/content.ts';
import type { Piece } from '../texts/typeset-model.ts';
import type { Press } from './press-names.ts';
import { draw, isLucky, pick, weighted } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';

const pages = '第二版 第四版 2版 第3版 第8版 第一版 1版 A4版 2、3版 第2版 A02版 第三版 6版'.split(' ');
const brackets = [
  ['（', '）', 10],
  ['[', ']', 2],
  ['', '', 3],
  ['(', ')', 2],
  ['[', '）', 0.6],
  ['（', '】', 0.4],
  ['▶', '', 0.6],
  ['▼', '', 0.4],
  ['【', '】', 0.6],
  ['→', '', 0.3],
] as const;

/** The text with `（下转第四版）` below it or behind its last words, `（上接第一版）` above it or before its first. */
export function toJump({ random, style, era }: Press, draft: Draft, pieces: readonly Piece[], index: number): Piece[] {
  const canJump =
    draft.form === 'news' || draft.form === 'feature' || draft.form === 'comment' || draft.form === 'wire';
  if (!canJump || pieces.length === 0 || !isLucky(random, style.jumps)) return [...pieces];
  if (era === 'english') {
    const line: Piece = {
      text: pick(random, ['Continued on Page 4', 'Continued on A6', 'See Page 3', 'From Page 1']),
      label: 'jump',
      story: index,
      set: 'display',
    };
    return line.text.startsWith('From') ? [line, ...pieces] : [...pieces, line];
  }
  const page = pick(random, pages);
  const [open, close] = weighted(
    random,
    brackets.map(([before, after, weight]) => [[before, after] as const, weight] as const),
  );
  const isForward = isLucky(random, 0.6);
  const verb = isForward
    ? draw(random, { 下转: 8, 转: 2, 详见: 0.6, 相关报道见: 0.4, 紧转: 0.2 })
    : draw(random, { 上接: 8, 紧接: 2, 接: 1 });
  const words = open + verb + page + close;
  const text = era === 'modern' ? words : toTraditional(words);
  const isAlone = open === '' || isLucky(random, 0.65);
  const line: Piece = { text, label: 'jump', story: index, set: 'display' };
  if (isAlone) return isForward ? [...pieces, line] : [line, ...pieces];
  const isText = ({ label }: Piece): boolean => label === 'body' || label === 'opening' || label === 'more';
  const at = isForward ? pieces.findLastIndex(isText) : pieces.findIndex(isText);
  return pieces.map((piece, place) =>
    place !== at ? piece : { ...piece, text: isForward ? piece.text + text : text + piece.text },
  );
}
