/** Rows and cells of an HTML table, read tag by tag: `|` before each cell and behind the last of a row. */
import { fill, fillEnd } from './replace.ts';

export interface Table {
  /** What a tag (`'td'`) of `length` characters becomes. */
  readonly read: (name: string, closes: boolean, attributes: string, length: number) => string;
}

/** A cell spans no more columns or rows than a page has room for. */
const mostSpanned = 40;

export function startTable(): Table {
  /** For each column, how many rows below a cell of `rowspan` still holds it. */
  const held: number[] = [];
  let column = 0;
  let inRow = false;
  /** Columns that the last cell spans beside its own. */
  let owed = 0;
  /** An empty cell for each column that the cell before or one from above holds. */
  const skipHeld = (): string => {
    let cells = '|'.repeat(owed);
    owed = 0;
    for (; (held[column] ?? 0) > 0; column++) {
      held[column] = (held[column] ?? 0) - 1;
      cells += '|';
    }
    return cells;
  };
  const endRow = (): string => {
    if (!inRow) return '';
    inRow = false;
    return `${skipHeld()}|\n`;
  };
  return {
    read: (name, closes, attributes, length) => {
      if (name === 'tr') {
        const ended = endRow();
        if (closes) return fillEnd(ended, length);
        column = 0;
        inRow = true;
        return fillEnd(ended === '' ? '\n' : ended, length);
      }
      if (name === 'caption') return fillEnd('\n', length);
      if ((name !== 'td' && name !== 'th') || closes) return fill('', length);
      const [rows, columns] = [span(attributes, 'rowspan'), span(attributes, 'colspan')];
      const cells = skipHeld();
      for (let at = 0; at < columns; at++) held[column++] = rows - 1;
      // What one cell spans stands in its first column; the others are empty.
      owed = columns - 1;
      return fillEnd(`${cells}|`, length);
    },
  };
}

function span(attributes: string, name: string): number {
  const number = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,2})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(number ?? 1)), mostSpanned);
}
