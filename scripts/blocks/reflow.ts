/**
 * Printed lines → the pieces of text they were broken from.
 *
 * A page is set in columns (a PDF's text layer gives each printed line) or already flowed (OCR gives a paragraph a
 * line). In columns, a line that is full runs on into the next; a paragraph begins two characters in, and ends at a full
 * stop where its last line is short or the next one begins two characters in. Setters stretch and squeeze lines so as
 * not to break numbers or begin a line with a stop: all widths are taken with some slack.
 */
import type { Line } from '../model.ts';
import { endsSentence, isDigit, isHan, isLatin } from '../text/characters.ts';
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
const reach = 12;

/** Are the lines printed lines of columns: most text on short lines, and most of those broken inside a sentence? */
export function isSetInColumns(lines: readonly Line[]): boolean {
  const body = lines.filter((line) => line.level === 0 && line.width >= 8);
  const short = body.filter((line) => line.width <= widestColumn);
  const broken = short.filter((line) => !endsSentence(line.passage.text));
  const total = (some: readonly Line[]): number => some.reduce((sum, line) => sum + line.width, 0);
  return broken.length >= 8 && broken.length > body.length / 2 && total(short) > total(body) * 0.7;
}

/**
 * Groups of lines that belong together, in printed order. `standsAlone` says which lines are never part of a paragraph
 * (headings, bylines, credits), `isSigned` which lines end with the names of a sign-off.
 */
export function reflow(
  lines: readonly Line[],
  standsAlone: (line: Line) => boolean,
  isSigned: (text: string) => boolean,
): Line[][] {
  if (!isSetInColumns(lines)) return lines.map((line) => [line]);
  const column = toColumns(lines, lines.map(standsAlone), isSigned);
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
  readonly isSigned: (text: string) => boolean;
}

function toColumns(lines: readonly Line[], alone: readonly boolean[], isSigned: Columns['isSigned']): Columns {
  // Width of a column from the lines nearest first: those much wider belong to another column.
  const width = (indices: readonly number[]): number => {
    const widths = indices.filter((index) => !alone[index]).map((index) => lines[index]?.width ?? 0);
    const nearest = Math.max(0, ...widths.slice(0, 4));
    const own = widths.filter((value) => value <= nearest + slack).sort((a, b) => b - a);
    // The second widest: one line may be squeezed.
    return own[Math.min(1, own.length - 1)] ?? 0;
  };
  const walk = (from: number, step: 1 | -1): number[] => {
    const indices: number[] = [];
    for (let index = from; indices.length < reach && index >= 0 && index < lines.length; index += step)
      indices.push(index);
    return indices;
  };
  return {
    lines,
    alone,
    isSigned,
    above: (index) => width(walk(index, -1)),
    below: (index) => width(walk(index + 1, 1)),
  };
}

/** Does line `index` run on into the next one? `isFirst`: it is the first line of its group. */
function runsOn({ lines, alone, above, below, isSigned }: Columns, index: number, isFirst: boolean): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || alone[index] || alone[index + 1] || next.inset) return false;
  const { text } = line.passage;
  if (datelineLength(next.passage.text) > 0 || (next.passage.text.length > shortestHeading && isSigned(text)))
    return false;
  if (datelineLength(text) === text.length || next.passage.text.length <= shortestHeading) return true;
  const widthAbove = above(index);
  const widthBelow = below(index);
  const isWide = (width: number, allowance: number): boolean =>
    width >= Math.min(widthAbove || widthBelow, widthBelow || widthAbove) - allowance;

  if (!endsSentence(text)) {
    const goesOn = next.passage.text.includes('。') || endsSentence(next.passage.text) || isWide(next.width, slack);
    if (!isFirst) return isWide(line.width, slack + 1) && (goesOn || isWide(next.width, slack + indent));
    if (isWide(line.width, slack - 1.2)) return goesOn || isWide(next.width, slack + indent);
    // A heading of nearly the column's width is followed by an indented line, the first line of a paragraph by a full one.
    const column = Math.max(widthAbove, widthBelow);
    const nextIsIndented =
      next.width <= column - indent + 0.5 && next.width >= column - indent - slack && !text.includes('，');
    const nextIsFull = isWide(next.width, slack - 1) || goesOn;
    return isWide(line.width, slack + indent) && nextIsFull && !(nextIsIndented && isFull(lines[index + 2], column));
  }
  const column = Math.min(widthAbove || widthBelow, widthBelow || widthAbove);
  if (line.width < widthAbove - slack + 0.2 || couldTakeMore(line, next, column)) return false;
  const isHeading = next.width < column - indent && !next.passage.text.includes('。');
  const isIndented =
    next.width <= Math.max(widthAbove, widthBelow) - indent + 0.5 &&
    next.width >= column - indent - slack &&
    !endsSentence(next.passage.text);
  return !isIndented && !isHeading;
}

/**
 * Setting fills a line. Where it has room for the next character, and that one may stand at a line's end, the line ended
 * because its paragraph did. Digits and Latin letters are of uncertain width.
 */
function couldTakeMore(line: Line, next: Line, column: number): boolean {
  const { text } = next.passage;
  const isPlain = ![...line.passage.text].some(isWestern);
  const nextMayFollow = isHan(text.charAt(0)) && isHan(text.charAt(1));
  return nextMayFollow && line.width <= column - (isPlain ? 0.9 : 1.4);
}

const isWestern = (character: string): boolean => isDigit(character) || isLatin(character);

const isFull = (line: Line | undefined, width: number): boolean => line !== undefined && line.width >= width - 1.2;
