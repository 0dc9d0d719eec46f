/**
 * CSV as RFC 4180 has it, in UTF-8, with no cell that a spreadsheet would run. Without a byte order mark: readers of data
 * packages take it for a part of the first column's name, and then find no column of that name.
 */

/** A cell that begins so is a formula to some spreadsheet; full-width signs too, in Chinese and Japanese ones. */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/;

export type Cell = string | number | null;

/**
 * Cells → one record, CRLF behind it. A text that a spreadsheet would run gets an apostrophe before it: `=1+1` → `'=1+1`;
 * a reader takes one apostrophe away where apostrophes stand before such a sign. Null is an empty cell.
 */
export const toCsvRow = (cells: readonly Cell[]): string => `${cells.map(toCell).join(',')}\r\n`;

function toCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = runs.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that a cell stands for: the inverse of what `toCsvRow` does against formulas. */
export const fromSafeCell = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
