/** A page as evidence is read off it: its lines, what each says of itself, and what they have in common. */
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { countLetters, endsSentence, isHanAt } from '../text/characters.ts';
import { toVocabulary } from '../text/vocabulary.ts';
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

export interface PageView {
  readonly lines: readonly LineView[];
  /** True where most text stands on lines that break inside a sentence. */
  readonly wrapped: boolean;
  /** Width that most lines of running text have, in Han characters. */
  readonly measure: number;
  /** Heading levels of the page, the highest (1) first. */
  readonly levels: readonly number[];
  /** How much the text above each line and the text from it on have in common, 0 to 1; NaN where one of them is missing. */
  readonly cohesion: Float64Array;
  /** How much a short line says what the text below it says, and the text above it. */
  readonly tellsBelow: Float64Array;
  readonly tellsAbove: Float64Array;
}

/** No heading is longer, in letters. */
const longestShort = 40;
/** So many characters above and below a line tell whether the subject changes. */
const window = 250;

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
  return { lines: views, wrapped, measure: toMeasure(views), levels, ...toCohesion(views, wrapped) };
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

/** Compares the text above and below each line that could begin something. */
function toCohesion(
  views: readonly LineView[],
  wrapped: boolean,
): Pick<PageView, 'cohesion' | 'tellsBelow' | 'tellsAbove'> {
  const size = views.length;
  const cohesion = new Float64Array(size).fill(NaN);
  const tellsBelow = new Float64Array(size).fill(NaN);
  const tellsAbove = new Float64Array(size).fill(NaN);
  const vocabulary = toVocabulary(toParagraphs(views, wrapped));
  const isText = (view: LineView): boolean => !view.short || (wrapped && view.letters > 4 && !view.blankAbove);
  const above: string[] = [];
  let text = '';
  for (const view of views) {
    above.push(text);
    if (isText(view)) text = (text + view.text).slice(-window);
  }
  const below: string[] = new Array<string>(size).fill('');
  text = '';
  for (let index = size - 1; index >= 0; index--) {
    const view = views[index];
    if (view && isText(view)) text = (view.text + text).slice(0, window);
    below[index] = text;
  }
  for (let index = 0; index < size; index++) {
    const view = views[index];
    const [up = '', down = ''] = [above[index], below[index]];
    if (!view) continue;
    // Inside a wrapped paragraph nothing begins.
    if (wrapped && !view.short && views[index - 1]?.closed === false && !view.blankAbove && !view.line.indented)
      continue;
    if (up !== '' && down !== '') cohesion[index] = vocabulary.likeness(up, down);
    if (!view.short) continue;
    if (down !== '') tellsBelow[index] = vocabulary.likeness(view.text, down);
    if (up !== '') tellsAbove[index] = vocabulary.likeness(view.text, up);
  }
  return { cohesion, tellsBelow, tellsAbove };
}

/** The texts that tell how rare words are on the page. */
function toParagraphs(views: readonly LineView[], wrapped: boolean): readonly string[] {
  if (!wrapped) return views.map(({ text }) => text);
  const texts: string[] = [];
  let text = '';
  for (const view of views) {
    text += view.text;
    if (text.length >= window / 2) {
      texts.push(text);
      text = '';
    }
  }
  return text === '' ? texts : [...texts, text];
}
