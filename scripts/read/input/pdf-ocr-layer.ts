/**
 * The text that OCR puts behind the picture of a page, never painted → its printed lines.
 *
 * Its glyphs have widths that fit no picture, and each word is drawn by itself, so gaps within a line say nothing. OCR has
 * found the lines, though, and shows one after the other: they stand as they are shown, and are ordered as wholes.
 */
import { isSpace } from '../text/characters.ts';
import { toPrintedLines } from './columns.ts';
import type { Glyph } from './pdf-glyphs.ts';
import type { PrintedLine } from './printed.ts';
import type { Segment } from './segments.ts';
import { needsSpace } from './spaces.ts';

/** Baselines that differ by less than this, in sizes of the type, are one: paper lies askew. */
const sameBaseline = 0.5;
/** Height of a Han character above the baseline, in sizes of its type. */
const ascent = 0.88;

/** True where OCR gave a page its text. */
export function isOcrLayer(glyphs: readonly Glyph[]): boolean {
  const invisible = glyphs.filter((glyph) => glyph.invisible).length;
  return invisible > glyphs.length / 2;
}

/** The lines of such a page, by their columns. */
export function readOcrLayer(glyphs: readonly Glyph[]): PrintedLine[] {
  return toPrintedLines(toLines(glyphs.filter((glyph) => glyph.invisible)));
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
    if (line && last && isSameLine(line, last, glyph)) {
      const space = apart && needsSpace(line.text, glyph.text) ? ' ' : '';
      lines[lines.length - 1] = { ...grow(line, glyph), text: line.text + space + glyph.text };
    } else lines.push(toSegment(glyph));
    last = glyph;
    apart = false;
  }
  return lines;
}

/** Glyphs of one word may overtake the next word; none stands before its line. */
function isSameLine(line: Segment, last: Glyph, glyph: Glyph): boolean {
  if (glyph.vertical) return glyph.y >= line.top && Math.abs(glyph.x - last.x) <= sameBaseline * last.size;
  return glyph.x >= line.left && Math.abs(glyph.y - last.y) <= sameBaseline * last.size;
}

const toSegment = ({ text, x, y, advance, size, vertical }: Glyph): Segment =>
  vertical
    ? { text, size, vertical, left: x - size / 2, right: x + size / 2, top: y, bottom: y + advance }
    : { text, size, vertical, left: x, right: x + advance, top: y - ascent * size, bottom: y };

const grow = (line: Segment, { x, y, advance, vertical }: Glyph): Segment =>
  vertical
    ? { ...line, bottom: Math.max(line.bottom, y + advance) }
    : { ...line, right: Math.max(line.right, x + advance) };
