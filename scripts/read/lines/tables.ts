import type { Line } from '../model.ts';
import { hasDigit } from '../text/characters.ts';
import { concat, slice, withoutSpaces, type Passage } from '../text/passage.ts';
import { cellGap } from './table-rows.ts';

/** Fewer lines of cells one below the other may be anything: a running head, names set wide. */
const fewestAligned = 3;
/** Fewer cells are a word and a figure, as in many a line that is no row. */
const fewestCells = 3;
/** In characters: no cell of a table set without rules is longer. */
const longestCell = 12;

/**
 * Rows of tables among lines: rows between `|` that stand together, and lines of cells set one below the other without
 * rules, most of them with figures. A single row between `|` (`| 要闻 | 第2版 |`) is a line with gaps.
 *
 * `'大白菜　0.85　+0.05'` below and above its like → `'大白菜\t0.85\t+0.05'`, a row.
 */
export function withTables(lines: readonly Line[]): readonly Line[] {
  const aligned = findAligned(lines);
  const isRow = (line: Line | undefined): boolean => line?.row === true;
  if (aligned.size === 0 && !lines.some(isRow)) return lines;
  return lines.map((line, index): Line => {
    const passage = aligned.get(index);
    if (passage) return { ...line, row: true, passage };
    return line.row && !isRow(lines[index - 1]) && !isRow(lines[index + 1]) ? { ...line, row: false } : line;
  });
}

/** Rows set without rules, by index: their cells with tabs between them. */
function findAligned(lines: readonly Line[]): ReadonlyMap<number, Passage> {
  const found = new Map<number, Passage>();
  let run: { readonly cells: readonly Passage[]; readonly index: number }[] = [];
  const close = (): void => {
    const withFigures = run.filter(({ cells }) => cells.slice(1).some(({ text }) => isFigure(text))).length;
    // The head of a table holds words alone, and so may a row.
    if (run.length >= fewestAligned && withFigures * 3 >= run.length * 2)
      for (const { cells, index } of run)
        found.set(index, concat(cells.flatMap((cell, at) => (at === 0 ? [cell] : [cellGap, cell]))));
    run = [];
  };
  lines.forEach((line, index) => {
    const cells = line.row || line.level > 0 || line.struckTwice ? [] : toCells(line.passage);
    if (
      cells.length < fewestCells ||
      cells.some(({ text }) => text.length > longestCell || /[，。；：！？、:]/.test(text))
    )
      close();
    else {
      if (run[0] && run[0].cells.length !== cells.length) close();
      run.push({ cells, index });
    }
  });
  close();
  return found;
}

/** `'0.85'`, `'+0.05'`, `'18℃-23℃'`, `'-'`: a figure begins or ends it. */
const isFigure = (text: string): boolean =>
  hasDigit(text.charAt(0)) || hasDigit(text.slice(-2)) || /^[+\-—]/.test(text);

/** What white space parts; two characters set wide are one word: `'土　豆'`. */
function toCells(passage: Passage): readonly Passage[] {
  const found = [...passage.text.matchAll(/(?<=^|\s)(\p{Script=Han})\s(\p{Script=Han})(?=\s|$)|\S+/gu)];
  return found.map(({ 0: { length }, index }) => withoutSpaces(slice(passage, index, index + length)));
}
