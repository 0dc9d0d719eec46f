/** A page as evidence is read off it: its lines, what each says of itself, and what they have in common. */
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { countLetters, endsSentence, isHanAt } from '../text/characters.ts';
import { toCohesion, type Cohesion } from './cohesion.ts';
import { kindOf, type LineKind } from './kinds.ts';

export interface LineView {
  readonly line: Line;
  readonly text: string;
  readonly kind: LineKind;
  readonly letters: number;
  /** Does it close a sentence? */
  readonly closed: boolean;
  /** A line that could head something: short, and no running text. */
  readonly short: boolean;
  /** White space parts it: above it, below it. */
  readonly blankAbove: boolean;
  readonly blankBelow: boolean;
}

export interface PageView extends Cohesion {
  readonly lines: readonly LineView[];
  /** True where most text stands on lines that break inside a sentence. */
  readonly wrapped: boolean;
  /** Width that most lines of running text have, in Han characters. */
  readonly measure: number;
  /** Heading levels of the page, the highest (1) first. */
  readonly levels: readonly number[];
}

/** No heading is longer, in letters. */
const longestShort = 40;

export function toPageView(lines: readonly Line[], wrapped: boolean, knowledge: Knowledge): PageView {
  const views = lines.map((line, index): LineView => {
    const { text } = line.passage;
    const kind = kindOf(line, knowledge);
    const closed = endsSentence(text);
    const letters = countLetters(text);
    return {
      line,
      text,
      kind,
      letters,
      closed,
      short:
        letters <= longestShort &&
        !text.includes('。') &&
        (line.level > 0 || line.struckTwice || !closed || letters <= 24),
      blankAbove: !line.adjacent,
      blankBelow: lines[index + 1]?.adjacent !== true,
    };
  });
  const levels = [...new Set(lines.map(({ level }) => level))].filter((level) => level > 0).sort((a, b) => a - b);
  return { lines: views, wrapped, measure: toMeasure(views), levels, ...toCohesion(views.map((view, index) => toAsked(view, views[index - 1], wrapped))) };
}

/** The width that most lines of three letters in four Han characters have. */
function toMeasure(views: readonly LineView[]): number {
  const counts = new Map<number, number>();
  for (const { line, letters } of views) {
    if (letters < 8 || !isHanAt(line.passage.text, 0)) continue;
    const width = Math.round(line.width);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [width, count] of counts)
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  return best;
}

/** What is asked of a line: inside a wrapped paragraph nothing begins. */
const toAsked = (view: LineView, above: LineView | undefined, wrapped: boolean): Parameters<typeof toCohesion>[0][number] => ({
  text: view.text,
  isText: !view.short || (wrapped && !view.blankAbove),
  isSeam: !wrapped || view.short || view.blankAbove || view.line.indented || above?.closed !== false,
  isTitle: view.short,
});
