/**
 * Page text → printed lines.
 *
 * The rules run over each line in this order: control characters may stand between any two others, a row's bars look like
 * ornaments, Markdown marks hide ornaments, ornaments may be struck twice with the text they introduce, so each later rule sees what the earlier ones leave.
 */
import type { Drop, Line } from '../model.ts';
import { nothing } from '../markup/index.ts';
import { columnWidth, isSpaceAt } from '../text/characters.ts';
import { filter, passageOf, trim } from '../text/passage.ts';
import type { Passage } from '../text/passage.ts';
import { controlCharacters } from './control-characters.ts';
import { isPicture, markdownMarks } from './markdown-marks.ts';
import { ornaments } from './ornaments.ts';
import { doubleStrike } from './double-strike.ts';
import { listMarks } from './list-marks.ts';
import { tableRows } from './table-rows.ts';
import { withTables } from './tables.ts';

/** A line while the rules work on it. */
export interface Draft {
  readonly passage: Passage;
  readonly level: number;
  readonly ornament: string;
  readonly struckTwice: boolean;
  /** True for a row of a table. */
  readonly row: boolean;
  readonly drops: readonly Drop[];
}

/** Looks at one line; gives it back changed, or the same. */
export type LineRule = (draft: Draft) => Draft;

export const lineRules = [
  ['control characters', controlCharacters],
  ['table rows', tableRows],
  ['Markdown marks', markdownMarks],
  ['list marks', listMarks],
  ['double strike', doubleStrike],
  ['ornaments', ornaments],
] as const satisfies readonly (readonly [string, LineRule])[];

/** The lines of a page in printed order, and what the rules left out of them. */
export function toLines(page: string): { readonly lines: readonly Line[]; readonly drops: readonly Drop[] } {
  const lines: Line[] = [];
  const drops: Drop[] = [];
  let adjacent = false;
  let pictured = false;
  // Where paragraphs are set in by two characters, a single full-width space is a gap that a line break has cut.
  const shallow = page.includes('\n　　') ? 2 : 1;
  const printed = [...physicalLines(page)].map(([start, end]) => passageOf(page, start, end));
  const halfWidth = findHalfWidthIndent(printed);
  for (const set of printed) {
    const whole = withoutNothing(set);
    const passage = trim(whole);
    if (passage.text === '') {
      // Mark-up that has its line for itself is no blank line.
      if (whole === set) adjacent = false;
      continue;
    }
    let draft: Draft = { passage, level: 0, ornament: '', struckTwice: false, row: false, drops: [] };
    for (const [, rule] of lineRules) draft = rule(draft);
    drops.push(...draft.drops);
    const indent = indentation(whole.text, halfWidth);
    if (draft.passage.text === '') {
      pictured ||= isPicture(passage.text);
      continue;
    }
    lines.push({
      passage: draft.passage,
      level: draft.level,
      ornament: draft.ornament,
      struckTwice: draft.struckTwice,
      inset: isSpaceAt(whole.text, 0) && indent === 0 && !whole.text.startsWith('　'),
      indented: indent >= shallow,
      adjacent,
      pictured,
      row: draft.row,
      width: columnWidth(draft.passage.text) + (indent >= shallow ? indent : 0),
    });
    adjacent = true;
    pictured = false;
  }
  return { lines: withTables(lines), drops };
}

/** Four half-width spaces are as wide as the two characters that begin a paragraph. */
const halfWidthIndent = 4;
/** Fewer lines set in alike are text boxes. */
const fewestSetIn = 8;
/** More half-width spaces centre a line. */
const mostHalfWidth = 8;

/** How many half-width spaces set a paragraph in: as many as begin most of the lines that are set in, where they are many; else four. */
function findHalfWidthIndent(lines: readonly Passage[]): number {
  const counts = new Array<number>(mostHalfWidth + 1).fill(0);
  let total = 0;
  for (const { text } of lines) {
    let depth = 0;
    while (text.charAt(depth) === ' ') depth++;
    if (depth === 0 || depth === text.length || text.charAt(depth) === '　') continue;
    total++;
    if (depth <= mostHalfWidth) counts[depth] = (counts[depth] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return most >= fewestSetIn && most * 2 > total ? counts.indexOf(most) : halfWidthIndent;
}

/** 段首缩进 in Han characters: how far full-width spaces, or as many half-width ones (`halfWidth`), set a line in; 0 where they do not. */
function indentation(text: string, halfWidth: number): number {
  let first = 0;
  while (isSpaceAt(text, first)) first++;
  if (first === 0) return 0;
  if (text.startsWith('　')) return Math.min(first, 4);
  const isSetIn = first === halfWidth && text.slice(0, first).trim() === '' && !text.slice(0, first).includes('　');
  return isSetIn ? 2 : 0;
}

/** Without the places of mark-up; the same where the line holds none. */
const withoutNothing = (line: Passage): Passage =>
  line.text.includes(nothing) ? filter(line, (index) => line.text.charAt(index) !== nothing) : line;

/** Start and end of each line, without its line break: LF, CR, CRLF, form feed and the Unicode separators break lines. */
function* physicalLines(page: string): Generator<readonly [number, number]> {
  let start = 0;
  for (let index = 0; index <= page.length; index++) {
    const code = page.charCodeAt(index);
    const breaks =
      index === page.length || (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
    if (!breaks) continue;
    yield [start, index];
    // CR and LF together are one line break.
    if (code === 0x0d && page.charCodeAt(index + 1) === 0x0a) index++;
    start = index + 1;
  }
}
