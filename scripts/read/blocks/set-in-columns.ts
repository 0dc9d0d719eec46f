/** Is a page printed lines of columns, or flowed text? */
import type { Line } from '../model.ts';
import { endsSentence } from '../text/characters.ts';

/** Widest printed line of a newspaper column, in Han characters. */
const widestColumn = 50;
/** Fewer broken lines do not tell a column from a few cut sentences. */
const fewestLines = 5;

/** Are the lines printed lines of columns: most text on short lines, and most of it on lines that break inside a sentence? */
export function isSetInColumns(lines: readonly Line[]): boolean {
  const body = lines.filter((line) => line.level === 0 && line.width >= 8);
  const short = body.filter((line) => line.width <= widestColumn);
  const broken = short.filter((line) => !endsSentence(line.passage.text));
  const total = (some: readonly Line[]): number => some.reduce((sum, line) => sum + line.width, 0);
  return broken.length >= fewestLines && total(broken) > total(body) / 2 && total(short) > total(body) * 0.7;
}
