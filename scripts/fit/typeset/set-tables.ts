/** Tables as OCR tools print them. */
import type { LineLabel, Piece, TypesetBlock } from '../texts/typeset-model.ts';
import { isLucky, type Random } from '../texts/random.ts';
import type { Style } from './style.ts';

/** The lines of a table; the first has the label given. */
export function toTablePieces(
  random: Random,
  style: Style,
  rows: readonly TypesetBlock[],
  index: number,
  first: LineLabel,
): Piece[] {
  const lines = toLines(
    random,
    style,
    rows.map(({ text }) => text.split('\t')),
  );
  return lines.map(({ text, isMore }, at) => ({
    text,
    label: at === 0 ? first : isMore ? 'more' : 'body',
    story: index,
    set: 'raw',
    tight: at > 0 && style.table !== 'spaces',
  }));
}

interface Line {
  readonly text: string;
  readonly isMore: boolean;
}

function toLines(random: Random, style: Style, rows: readonly (readonly string[])[]): Line[] {
  if (style.table === 'markdown')
    return rows.flatMap((row, at): Line[] => [
      { text: `| ${row.join(' | ')} |`, isMore: false },
      ...(at === 0 ? [{ text: `|${row.map(() => '---').join('|')}|`, isMore: true }] : []),
    ]);
  if (style.table === 'html') {
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const [open, close] = isLucky(random, 0.4)
      ? ['<html><body><table>', '</table></body></html>']
      : ['<table>', '</table>'];
    if (isLucky(random, 0.8)) return [{ text: open + cells.join('') + close, isMore: false }];
    return [open, ...cells, close].map((text, at) => ({ text, isMore: at > 0 }));
  }
  return rows.map((row) => ({
    text: row.join(style.table === 'tabs' ? '\t' : isLucky(random, 0.5) ? '  ' : ' '),
    isMore: false,
  }));
}
