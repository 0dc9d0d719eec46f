/**
 * Printed lines → the pieces of text they were broken from.
 *
 * A page is set in columns (a PDF's text layer gives each printed line) or already flowed (OCR gives a paragraph a
 * line). In columns, a line that is full runs on into the next; a paragraph begins two characters in, and ends at a full
 * stop where its last line is short or the next one begins two characters in. Setters stretch and squeeze lines so as
 * not to break numbers or begin a line with a stop: all widths are taken with some slack.
 */
import type { Line } from '../model.ts';
import { endsSentence, isDigit, isLatin, isHanAt } from '../text/characters.ts';
import { isCutDateline } from './datelines.ts';
import {
  countStops,
  slack,
  toMeasure,
  toSetting,
  widthWithoutLastStop,
  type Measure,
  type Setting,
} from './measure.ts';

/** An editor's note opens a story's text as a dateline does, and so does what comes from another page. */
const opensNote = (text: string): boolean =>
  text.startsWith('编者按') || text.startsWith('开栏的话') || /^[（(](?:上接|紧接)/.test(text);

/** A line of Han characters alone by less. */
const plainSlack = 1.4;
/** 段首缩进: how much narrower the first line of a paragraph is. */
const indent = 2;
/** No heading is as short as this; it is the end of a word or of a name. */
const shortestHeading = 2;
/** Share of lines without a blank line above them, from which on blank lines are rare. */
const mostlyAdjacent = 0.7;
/** So many lines before or after a line tell the width of its column. */
const reach = 12;

/** What is known of lines before they are put together. */
export interface Known {
  /** Never part of a paragraph: a heading, a byline, a credit. */
  readonly standsAlone: (line: Line, index: number) => boolean;
  /** Length of the dateline that a line begins with; 0 where it has none. */
  readonly dateline: (index: number) => number;
  /** Does a line end with the names of a sign-off? */
  readonly signsOff: (index: number) => boolean;
}

/** Printed lines of columns → groups of lines that belong together, in printed order. */
export function reflow(lines: readonly Line[], known: Known): Line[][] {
  const datelines = lines.map((_, index) => known.dateline(index));
  const opens = lines.map((line, index) => datelines[index] !== 0 || opensNote(line.passage.text));
  const alone = lines.map(known.standsAlone);
  const isSigned = lines.map((_, index) => known.signsOff(index));
  const column = toColumns(lines, { alone, datelines, opens }, isSigned);
  // Where blank lines are rare they part blocks: a line between two of them is a heading.
  const blanksPart = lines.filter((line) => line.adjacent).length > lines.length * mostlyAdjacent;
  const groups: Line[][] = [];
  lines.forEach((line, index) => {
    const group = groups.at(-1);
    const isParted = blanksPart && group?.length === 1 && !line.adjacent && group[0]?.adjacent === false;
    const isFirst = !group || isParted || !runsOn(column, index - 1, group.length === 1, group[0]?.indented === true);
    if (isFirst) groups.push([line]);
    else group.push(line);
  });
  return groups;
}

/** The lines with the measure of the column above and below each. */
interface Columns {
  readonly lines: readonly Line[];
  readonly alone: readonly boolean[];
  readonly above: (index: number) => Measure;
  readonly below: (index: number) => Measure;
  /** Length of the dateline that each line begins with, 0 where it has none. */
  readonly datelines: readonly number[];
  /** True where a dateline or an editor's note begins. */
  readonly opens: readonly boolean[];
  /** True where a line ends with the names of a sign-off. */
  readonly isSigned: readonly boolean[];
}

function toColumns(
  lines: readonly Line[],
  kinds: Pick<Columns, 'alone' | 'datelines' | 'opens'>,
  isSigned: Columns['isSigned'],
): Columns {
  const { alone, datelines } = kinds;
  // A text box of its own begins at an inset line or a dateline: its column says nothing of the one before.
  const begins = lines.map((line, index) => line.inset || datelines[index] !== 0);
  const settings = lines.map(toSetting);
  const walk = (from: number, step: 1 | -1): Setting[] => {
    const found: Setting[] = [];
    for (let index = from, seen = 0; seen < reach && index >= 0 && index < lines.length; index += step, seen++) {
      if (step === 1 && begins[index]) break;
      const setting = settings[index];
      if (setting && !alone[index]) found.push(setting);
      if (step === -1 && begins[index]) break;
    }
    return found;
  };
  return {
    lines,
    ...kinds,
    isSigned,
    above: (index) => toMeasure(walk(index, -1)),
    below: (index) => toMeasure(walk(index + 1, 1)),
  };
}

/** `'a new super-'` above `'market'`: a line break cuts a Latin word, which goes on in small letters. */
const cutsWord = (text: string, next: string): boolean =>
  /^[a-zａ-ｚ]/.test(next) && /[A-Za-zＡ-Ｚａ-ｚ]-?$/.test(text);

/** Set in, and over without a stop, for the next line is set in as well: two of them are a list's or a verse's. */
const isLineOfList = (line: Line | undefined): boolean => line?.indented === true && !endsSentence(line.passage.text);

/** `'…说。 李建'` above `'超 王艳霞'`: names behind the end of a sentence go on in the next line. */
const breaksName = (text: string, next: string): boolean =>
  /[。！？!?”…][\s(（][^。，]{1,14}$/.test(text) &&
  /^\p{Script=Han}{1,3}(?:[\s)）]|$)/u.test(next) &&
  !/[。，]/.test(next);

/** How the words of a picture begin. */
const opensScene = /^(?:\d{1,2}月\d{1,2}日|[昨今前]天|[昨今]日|近日|日前|图为)/;
/** They take no more lines. */
const mostOfScene = 8;

/** Is the next line that stands alone the photographer's? Then what begins with a day above it are the picture's words. */
function isAbovePhotographer(lines: readonly Line[], alone: readonly boolean[], from: number): boolean {
  const end = Math.min(lines.length, from + mostOfScene);
  for (let at = from; at < end; at++) if (alone[at]) return lines[at]?.passage.text.endsWith('摄') === true;
  return false;
}

/** Does line `index` run on into the next one? `isFirst`: it is the first line of its group. `indents`: its group begins with an indentation. */
function runsOn(
  { lines, alone, above, below, datelines, opens, isSigned }: Columns,
  index: number,
  isFirst: boolean,
  indents: boolean,
): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line || !next || alone[index] || next.inset || next.indented) return false;
  const { text } = line.passage;
  // A sign-off may be broken inside a name.
  if (breaksName(text, next.passage.text)) return true;
  if (alone[index + 1] || opens[index + 1]) return false;
  if (isSigned[index]) return next.passage.text.length <= shortestHeading;
  if (cutsWord(text, next.passage.text)) return true;
  if (datelines[index] !== 0 && (datelines[index] === text.length || isCutDateline(text))) return true;
  if (next.passage.text.length <= shortestHeading && !endsSentence(text)) return true;
  const measureAbove = above(index);
  const widthAbove = measureAbove.width;
  let measured: Measure | null = null;
  // Most lines are as wide as the column above them: that below is measured where it is needed.
  const measureBelow = (): Measure => (measured ??= below(index));
  const columnWidth = (): number => {
    const { width } = measureBelow();
    return Math.min(widthAbove || width, width || widthAbove);
  };
  const isWide = (width: number, allowance: number): boolean =>
    (widthAbove > 0 && width >= widthAbove - allowance) || width >= columnWidth() - allowance;

  const follows = isFirst && indents && isLineOfList(lines[index - 1]) && isLineOfList(lines[index - 2]);
  // A line of a list or of a verse has no comma within it.
  if (follows && line.width <= next.width + slack && !/，./.test(text)) return false;
  if (!endsSentence(text)) {
    const ends = next.passage.text.includes('。') || endsSentence(next.passage.text);
    // An indented line as wide as the column, and one that is not indented between it and the next indented one: a row of two lines.
    if (isFirst && indents && !alone[index + 1] && line.width >= widthAbove - slack && lines[index + 2]?.indented)
      return true;
    // A last line ends a sentence; a short line that does not is a heading, and no part of the line above.
    if (!ends && next.width < line.width - slack - indent) return false;
    // A line that is neither as wide as the column above nor as the lines below is a heading over a wider column.
    const isOfColumn = Math.abs(line.width - widthAbove) <= slack + 0.3 || text.includes('，');
    if (isFirst && !isOfColumn && next.width > Math.max(line.width * 1.3, widthAbove + slack)) return false;
    const goesOn = ends || isWide(next.width, slack);
    if (!isFirst) return isWide(line.width, slack + 1) && (goesOn || isWide(next.width, slack + indent));
    if (isWide(line.width, slack - 1.2)) return goesOn || isWide(next.width, slack + indent);
    // A heading of nearly the column's width is followed by an indented line, the first line of a paragraph by a full one.
    const column = Math.max(widthAbove, measureBelow().width);
    const nextIsIndented =
      next.width <= column - indent + 0.5 && next.width >= column - indent - slack && !text.includes('，');
    const nextIsFull = isWide(next.width, slack - 1) || goesOn;
    const stretch = hasWestern(text) || ends ? slack : plainSlack;
    return isWide(line.width, stretch + indent) && nextIsFull && !(nextIsIndented && isFull(lines[index + 2], column));
  }
  if (line.width < widthAbove - slack + 0.2) return false;
  if (opensScene.test(next.passage.text) && isAbovePhotographer(lines, alone, index + 1)) return false;
  const column = columnWidth();
  if (couldTakeMore(line, next, column)) return false;
  const isHeading = next.width < column - indent && !next.passage.text.includes('。');
  const squeezes = measureAbove.squeezesStops || measureBelow().squeezesStops;
  const squeezed = squeezes ? countStops(next.passage.text) / 2 : 0;
  // The two measures of one column may differ by what its lines are squeezed.
  const room = Math.max(widthAbove, measureBelow().width, column + squeezed) - indent + 0.5;
  // Where indentation is seen, it need not be guessed from widths.
  const isIndented =
    !indents &&
    widthWithoutLastStop(next) <= room &&
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
  const nextMayFollow = isHanAt(text, 0) && isHanAt(text, 1);
  return nextMayFollow && line.width <= column - (hasWestern(line.passage.text) ? 1.4 : 0.9);
}

function hasWestern(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (isDigit(character) || isLatin(character)) return true;
  }
  return false;
}

const isFull = (line: Line | undefined, width: number): boolean => line !== undefined && line.width >= width - 1.2;
