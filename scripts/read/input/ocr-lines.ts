/** Lines that OCR found, in blocks → the printed lines of a page. */
import { toPrintedLines } from './columns.ts';
import { indentation } from './indentation.ts';
import type { PrintedLine } from './printed.ts';

/** A line as OCR gives it. Lengths are NaN where the file does not say; y grows downwards. */
export interface OcrLine {
  readonly text: string;
  /** Number of its block. */
  readonly block: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of its type, or the height of the line. */
  readonly size: number;
}

/** Blocks in the order of their lines. One whose lines stand side by side was read across columns, and is put in order by its places. */
export function toPrintedOcr(lines: readonly OcrLine[]): PrintedLine[] {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const blocks = [...Map.groupBy(printed, ({ block }) => block)].map(([block, own]) => ({ block, own }));
  // A block that a reading order takes apart is several.
  const isWhole = blocks.every(({ block, own }) => {
    const first = printed.findIndex((line) => line.block === block);
    return own.every((line, index) => printed[first + index] === line);
  });
  if (!isWhole || !printed.some((line, index) => isBeside(line, printed[index + 1]))) return inBlocks(printed);
  return blocks.flatMap(({ own }) => {
    if (!own.some((line, index) => isBeside(line, own[index + 1]))) return apart(inBlocks(own));
    return apart(toPrintedLines(own.map((line) => ({ ...line, vertical: false }))));
  });
}

const apart = (lines: readonly PrintedLine[]): PrintedLine[] =>
  lines.map((line, index) => (index === 0 ? { ...line, apart: true } : line));

/** Half of the lower one's height stands beside the other, and nothing below it. */
function isBeside(line: OcrLine, next: OcrLine | undefined): boolean {
  if (next?.block !== line.block) return false;
  const shared = Math.min(line.bottom, next.bottom) - Math.max(line.top, next.top);
  const height = Math.min(line.bottom - line.top, next.bottom - next.top);
  return shared > height / 2 && (next.left >= line.right || line.left >= next.right);
}

/** As they come. */
function inBlocks(lines: readonly OcrLine[]): PrintedLine[] {
  const edges = new Map<number, number>();
  for (const { block, left } of lines) if (left >= 0) edges.set(block, Math.min(left, edges.get(block) ?? Infinity));
  return lines.map((line, index) => {
    const { text, size, left, right, top, bottom } = line;
    const above = lines[index - 1];
    const inset = indentation(left - (edges.get(line.block) ?? NaN), bottom - top);
    return { text, size, left, right, top, bottom, inset, apart: above !== undefined && above.block !== line.block };
  });
}
