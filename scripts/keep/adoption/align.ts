/** Which blocks of an edited body are which blocks of the generated one: the alignment with the greatest total likeness. */
import type { BodyBlock } from '../../../src/markdown/article-file.ts';
import { findHunks } from '../../read/text/diff.ts';

/** Blocks `old` (numbers in the generated body) that became blocks `now`; one of the two lists is empty where text came or went. */
export interface Match {
  readonly old: readonly number[];
  readonly now: readonly number[];
}

/** Less alike than this, two blocks are not one. */
export const leastLikeness = 0.5;
/** So many paragraphs may become one, or one become so many. */
const most = 5;

/** 0: nothing in common, 1: equal. Twice the common characters in order, by the length of both. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '' || !shareWords(a, b)) return 0;
  const lost = findHunks(a, b).reduce((sum, { aStart, aEnd }) => sum + aEnd - aStart, 0);
  return (2 * (a.length - lost)) / (a.length + b.length);
}

/** A cheap look before the careful one: long texts that are alike share many pairs of characters. */
function shareWords(a: string, b: string): boolean {
  if (a.length < 24 || b.length < 24) return true;
  const pairs = new Set(Array.from({ length: a.length - 1 }, (_, index) => a.slice(index, index + 2)));
  let shared = 0;
  for (let index = 0; index + 1 < b.length; index++) if (pairs.has(b.slice(index, index + 2))) shared++;
  return shared >= Math.min(a.length, b.length) * 0.3;
}

/** Matches in order of both bodies; together they name every block once. */
export function alignBlocks(old: readonly BodyBlock[], now: readonly BodyBlock[]): readonly Match[] {
  const isSame = (a: BodyBlock | undefined, b: BodyBlock | undefined): boolean =>
    a?.text === b?.text && a?.type === b?.type;
  let head = 0;
  while (head < old.length && head < now.length && isSame(old[head], now[head])) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && isSame(old.at(-1 - tail), now.at(-1 - tail))) tail++;
  const one = (a: number, b: number): Match => ({ old: [a], now: [b] });
  const middle = alignMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return [
    ...Array.from({ length: head }, (_, index) => one(index, index)),
    ...middle.map((match) => ({ old: match.old.map((at) => at + head), now: match.now.map((at) => at + head) })),
    ...Array.from({ length: tail }, (_, index) => one(old.length - tail + index, now.length - tail + index)),
  ];
}

/** Best total of likeness² × length; a cell holds the best for what is left of both bodies from there on. */
function alignMiddle(old: readonly BodyBlock[], now: readonly BodyBlock[]): readonly Match[] {
  interface Cell {
    readonly score: number;
    readonly step: readonly [old: number, now: number];
  }
  const width = now.length + 1;
  const cells: Cell[] = [];
  const at = (row: number, column: number): number => cells[row * width + column]?.score ?? 0;
  for (let row = old.length; row >= 0; row--) {
    for (let column = now.length; column >= 0; column--) {
      let best: Cell = { score: 0, step: [0, 0] };
      const offer = (score: number, step: Cell['step']): void => {
        if (score > best.score || best.step[0] + best.step[1] === 0) best = { score, step };
      };
      if (row < old.length) offer(at(row + 1, column), [1, 0]);
      if (column < now.length) offer(at(row, column + 1), [0, 1]);
      for (const [rows, columns] of steps(old.length - row, now.length - column)) {
        const score = scoreOf(old.slice(row, row + rows), now.slice(column, column + columns));
        if (score > 0) offer(score + at(row + rows, column + columns), [rows, columns]);
      }
      cells[row * width + column] = best;
    }
  }
  const matches: Match[] = [];
  for (let row = 0, column = 0; row < old.length || column < now.length;) {
    const [rows, columns] = cells[row * width + column]?.step ?? [1, 1];
    matches.push({ old: range(row, rows), now: range(column, columns) });
    row += rows;
    column += columns;
  }
  return matches;
}

/** One to one, several to one, one to several. */
function steps(rows: number, columns: number): readonly (readonly [number, number])[] {
  if (rows === 0 || columns === 0) return [];
  const joined = range(2, Math.min(most, rows) - 1).map((count) => [count, 1] as const);
  const cut = range(2, Math.min(most, columns) - 1).map((count) => [1, count] as const);
  return [[1, 1], ...joined, ...cut];
}

function scoreOf(old: readonly BodyBlock[], now: readonly BodyBlock[]): number {
  const type = old[0]?.type;
  if ([...old, ...now].some((block) => block.type !== type)) return 0;
  const [a, b] = [old, now].map((blocks) => blocks.map(({ text }) => text).join(''));
  if (a === undefined || b === undefined) return 0;
  const alike = likeness(a, b);
  // Squared: a block that is whole beats one of two that are joined and half missing.
  return alike < leastLikeness ? 0 : alike * alike * (a.length + b.length);
}

const range = (start: number, length: number): number[] =>
  Array.from({ length: Math.max(0, length) }, (_, index) => start + index);
