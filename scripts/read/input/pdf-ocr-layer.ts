/**
 * The text that OCR puts behind the picture of a page, never painted → its printed lines.
 *
 * Its glyphs have widths that fit no picture, and each word is drawn by itself, so neither gaps nor gutters can be found.
 * OCR has found the lines and their order, though, and shows them so: they stand as they are shown.
 */
import { isSpace } from '../text/characters.ts';
import { setInColumn } from './columns.ts';
import type { Glyph } from './pdf-glyphs.ts';
import type { PrintedLine } from './printed.ts';
import type { Segment } from './segments.ts';
import { needsSpace } from './spaces.ts';

/** Baselines that differ by less than this, in sizes of the type, are one: paper lies askew. */
const sameBaseline = 0.5;

/** True where OCR gave a page its text. */
export function isOcrLayer(glyphs: readonly Glyph[]): boolean {
  const invisible = glyphs.filter((glyph) => glyph.invisible).length;
  return invisible > glyphs.length / 2;
}

/** The lines of such a page in the order in which they are shown. */
export function readOcrLayer(glyphs: readonly Glyph[]): PrintedLine[] {
  const lines = toLines(glyphs.filter((glyph) => glyph.invisible));
  return toColumns(lines).flatMap(setInColumn);
}

function toLines(glyphs: readonly Glyph[]): Segment[] {
  const lines: Segment[] = [];
  let last: Glyph | null = null;
  let apart = false;
  for (const glyph of glyphs) {
    if ([...glyph.text].every(isSpace)) {
      apart = true;
      continue;
    }
    const line: Segment | undefined = lines.at(-1);
    if (line && last && isSameLine(last, glyph)) {
      const space = apart && needsSpace(line.text, glyph.text) ? ' ' : '';
      lines[lines.length - 1] = { ...grow(line, glyph), text: line.text + space + glyph.text };
    } else lines.push(toSegment(glyph));
    last = glyph;
    apart = false;
  }
  return lines;
}

function isSameLine(last: Glyph, glyph: Glyph): boolean {
  if (glyph.vertical) return glyph.y >= last.y && Math.abs(glyph.x - last.x) <= sameBaseline * last.size;
  return glyph.x >= last.x && Math.abs(glyph.y - last.y) <= sameBaseline * last.size;
}

const toSegment = ({ text, x, y, advance, size, vertical }: Glyph): Segment =>
  vertical
    ? { text, size, vertical, left: x - size / 2, right: x + size / 2, top: y, bottom: y + advance }
    : { text, size, vertical, left: x, right: x + advance, top: y - size, bottom: y };

const grow = (line: Segment, { x, y, advance, vertical }: Glyph): Segment =>
  vertical
    ? { ...line, bottom: Math.max(line.bottom, y + advance) }
    : { ...line, right: Math.max(line.right, x + advance) };

/** A line that stands no lower than the one before it, or beside it, begins a column. */
function toColumns(lines: readonly Segment[]): Segment[][] {
  const columns: Segment[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const last = column?.at(-1);
    if (column && last && goesOn(last, line)) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

const goesOn = (above: Segment, line: Segment): boolean =>
  above.vertical && line.vertical
    ? line.left < above.left && line.top < above.bottom && line.bottom > above.top
    : line.bottom > above.bottom && line.left < above.right && line.right > above.left;
