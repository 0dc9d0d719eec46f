/**
 * Printed lines → the pieces of text they were broken from.
 *
 * A page is set in columns (a PDF's text layer gives each printed line) or already flowed (OCR gives a paragraph a
 * line). In columns, a line that is full runs on into the next; a paragraph begins two characters in, and ends at a full
 * stop where its last line is short or the next one begins two characters in. Setters stretch and squeeze lines so as
 * not to break numbers or begin a line with a stop: all widths are taken with some slack.
 */
import type { Line } from '../model.ts';
import { endsSentence } from '../text/characters.ts';
import { datelineLength } from './shapes.ts';

/** Widest printed line of a newspaper column, in Han characters. */
const widestColumn = 50;
/** A stretched line falls short of its column by up to this much. */
const slack = 2.2;
/** 段首缩进: how much narrower the first line of a paragraph is. */
const indent = 2;
/** No heading is as short as this; it is the end of a word or of a name. */
const shortestHeading = 2;
/** So many lines before or after a line tell the width of its column. */
const reach = 6;

/** Are the lines printed lines of columns, most of them broken inside a sentence? */
export function isSetInColumns(lines: readonly Line[]): boolean {
  const body = lines.filter((line) => line.level === 0 && line.width >= 8);
  const broken = body.filter((line) => line.width <= widestColumn && !endsSentence(line.passage.text));
  return body.length >= 8 && broken.length > body.length / 2;
}

/**
 * Groups of lines that belong together, in printed order. `standsAlone` says which lines are never part of a paragraph
 * (headings, bylines, credits).
 */
export function reflow(lines: readonly Line[], standsAlone: (line: Line) => boolean): Line[][] {
  if (!isSetInColumns(lines)) return lines.map((line) => [line]);
  const column = toColumns(lines, lines.map(standsAlone));
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    const begins = !group || !runsOn(column, index - 1, group.length === 1);
    if (begins) groups.push([line]);
    else group.push(line);
  });
  return groups;
}

/** The lines with the width of the column above and below each. */
interface Columns {
  readonly lines: readonly Line[];
  readonly alone: readonly boolean[];
  readonly above: (index: number) => number;
  readonly below: (index: number) => number;
}

function toColumns(lines: readonly Line[], alone: readonly boolean[]): Columns {
  const width = (indices: readonly number[]): number => {
    const widths = indices.filter((index) => !alone[index]).map((index) => lines[index]?.width ?? 0);
    widths.sort((a, b) => b - a);
    // The median of the wider half: short last lines do not count, nor one line that is squeezed.
    return widths[Math.floor(widths.length / 4)] ?? 0;
  };
  const range = (from: number, to: number): number[] => {
    const indices: number[] = [];
    for (let index = Math.max(0, from); index < Math.min(lines.length, to); index++) indices.push(index);
    return indices;
  };
  return {
    lines,
    alone,
    above: (index) => width(range(index - reach, index + 1)),
    below: (index) => width(range(index + 1, index + 1 + reach)),
  };
}

/** Does line `index` run on into the next one? `isFirst`: it is the first line of its group. */
function runsOn({ lines, alone, above, below }: Columns, index: number, isFirst: boolean): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || alone[index] || alone[index + 1] || next.inset) return false;
  const { text } = line.passage;
  if (datelineLength(text) === text.length || next.passage.text.length <= shortestHeading) return true;
  const widthAbove = above(index);
  const widthBelow = below(index);
  const isWide = (width: number, allowance: number): boolean => width >= Math.min(widthAbove || widthBelow, widthBelow || widthAbove) - allowance;

  if (!endsSentence(text)) {
    const goesOn = next.passage.text.includes('。') || endsSentence(next.passage.text) || isWide(next.width, slack);
    if (!isFirst) return isWide(line.width, slack + 1) && (goesOn || isWide(next.width, slack + indent));
    if (isWide(line.width, slack - 1.2)) return goesOn || isWide(next.width, slack + indent);
    // A heading of nearly the column's width is followed by an indented line, the first line of a paragraph by a full one.
    const nextIsFull = isWide(next.width, slack - 1) || goesOn;
    const nextIsIndented = next.width <= widthBelow - indent + 0.5 && next.width >= widthBelow - indent - slack && !text.includes('，');
    return isWide(line.width, slack + indent) && nextIsFull && !(nextIsIndented && isFull(lines[index + 2], widthBelow));
  }
  if (line.width < widthAbove - slack + 0.2) return false;
  const isHeading = next.width < Math.min(widthAbove, widthBelow) - indent && !next.passage.text.includes('。');
  const isIndented =
    next.width <= Math.max(widthAbove, widthBelow) - indent + 0.5 &&
    next.width >= Math.min(widthAbove, widthBelow) - indent - slack &&
    !endsSentence(next.passage.text);
  return !isIndented && !isHeading;
}

const isFull = (line: Line | undefined, width: number): boolean => line !== undefined && line.width >= width - 1.2;
