/** A page as evidence is read off it: its lines, what each says of itself, and what they have in common. */
import type { Knowledge } from '../knowledge.ts';
import type { Line } from '../model.ts';
import { reflow } from '../blocks/reflow.ts';
import { countLetters, endsSentence, isHanAt } from '../text/characters.ts';
import { toCohesion, type Cohesion } from './cohesion.ts';
import { factsOf, type Facts } from '../facts/index.ts';
import { kindOf, type LineKind } from './kinds.ts';
import { likelihood, type Wordings } from './wording.ts';

export interface LineView {
  readonly line: Line;
  readonly text: string;
  readonly facts: Facts;
  readonly kind: LineKind;
  readonly letters: number;
  /** Does it close a sentence? */
  readonly closed: boolean;
  /** Where it stands in the piece of text that it belongs to by its setting: on a page of flowed text each line is one. */
  readonly piece: PiecePlace;
  /** Is that piece one that could head something: short, and no running text? */
  readonly short: boolean;
  /** White space parts it: above it, below it. */
  readonly blankAbove: boolean;
  readonly blankBelow: boolean;
}

export const piecePlaces = ['flowed', 'alone', 'first', 'inside', 'last'] as const;
export type PiecePlace = (typeof piecePlaces)[number];

/** What a line and its surroundings say of the subjects that the authority files know (parks, companies …). */
export interface Subjects {
  /** Named in the piece of text that the line belongs to. */
  readonly own: ReadonlySet<string>;
  /** The subject that the text above speaks of: the one named most in the pieces last named in; null where none is. */
  readonly above: string | null;
  /** The subject first named in the text from here on; null where none is named near. */
  readonly below: string | null;
}

export interface PageView extends Cohesion {
  readonly lines: readonly LineView[];
  /** True where most text stands on lines that break inside a sentence. */
  readonly wrapped: boolean;
  /** Width that most lines of running text have, in Han characters. */
  readonly measure: number;
  /** Heading levels of the page, the highest (1) first. */
  readonly levels: readonly number[];
  /** Of each line. */
  readonly subjects: readonly Subjects[];
  /** How much each line reads like the opening of a story, behind its dateline (logarithm of odds); NaN where no text begins. */
  readonly opening: Float64Array;
  /** How much the piece that each line stands in reads like a headline; NaN where it is none that could be. */
  readonly headlike: Float64Array;
}

/** No heading is longer, in letters. */
const longestShort = 40;
/** Nor one that ends in a stop: it asks, or calls. */
const longestClosed = 24;

/** Kinds of lines that are never part of a paragraph. */
const apart: ReadonlySet<LineKind> = new Set<LineKind>([
  'jump',
  'dateline alone',
  'credit',
  'byline',
  'names',
  'place and name',
  'masthead',
  'date',
  'page',
  'section',
  'editors',
  'furniture',
]);

export function toPageView(
  lines: readonly Line[],
  wrapped: boolean,
  knowledge: Knowledge,
  wordings: Wordings,
): PageView {
  const facts = lines.map((line) => factsOf(line.passage.text, knowledge));
  const kinds = lines.map((line, index) => kindOf(line.passage.text, at(facts, index)));
  const pieces = wrapped ? toPieces(lines, kinds, facts) : lines.map((line): Line[] => [line]);
  const views: LineView[] = [];
  const opening = new Float64Array(lines.length).fill(NaN);
  const headlike = new Float64Array(lines.length).fill(NaN);
  for (const piece of pieces) {
    const short = isShort(piece);
    const words = piece.map(({ passage }) => passage.text).join('');
    const start = views.length;
    if (short) headlike.fill(likelihood(wordings.headline, words), start, start + piece.length);
    else opening[start] = likelihood(wordings.opening, words.slice(at(facts, start).dateline?.span[1] ?? 0));
    for (const line of piece) {
      const index = views.length;
      const { text } = line.passage;
      views.push({
        line,
        text,
        facts: at(facts, index),
        kind: at(kinds, index),
        letters: countLetters(text),
        closed: endsSentence(text),
        piece: wrapped ? placeIn(piece, line) : 'flowed',
        short,
        blankAbove: !line.adjacent,
        blankBelow: lines[index + 1]?.adjacent !== true,
      });
    }
  }
  const levels = [...new Set(lines.map(({ level }) => level))].filter((level) => level > 0).sort((a, b) => a - b);
  return {
    lines: views,
    wrapped,
    measure: toMeasure(views),
    levels,
    subjects: toSubjects(pieces, views, knowledge),
    ...toCohesion(views.map(toAsked)),
    opening,
    headlike,
  };
}

/** Printed lines that run on into one another by their setting, whatever they say. */
const toPieces = (lines: readonly Line[], kinds: readonly LineKind[], facts: readonly Facts[]): readonly Line[][] =>
  reflow(lines, {
    standsAlone: (line, index) => line.level > 0 || line.struckTwice || apart.has(at(kinds, index)),
    dateline: (index) => facts[index]?.dateline?.span[1] ?? 0,
    signsOff: (index) => facts[index]?.signOff !== null,
  });

function isShort(piece: readonly Line[]): boolean {
  const [first] = piece;
  const text = piece.map(({ passage }) => passage.text).join('');
  const letters = countLetters(text);
  if (letters > longestShort || text.includes('。')) return false;
  return first?.level !== 0 || first.struckTwice || !endsSentence(text) || letters <= longestClosed;
}

const placeIn = (piece: readonly Line[], line: Line): PiecePlace =>
  piece.length === 1 ? 'alone' : line === piece[0] ? 'first' : line === piece.at(-1) ? 'last' : 'inside';

const at = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${String(index)}`);
  return value;
};

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

/** What is asked of a line: inside a piece nothing begins. */
const toAsked = ({ text, short, piece }: LineView): Parameters<typeof toCohesion>[0][number] => ({
  text,
  isText: !short,
  isSeam: piece !== 'inside' && piece !== 'last',
  isTitle: short,
});

/** Lines that stand at the head of a story and say who tells it. */
const signs: ReadonlySet<LineKind> = new Set<LineKind>(['byline', 'names', 'dateline', 'dateline alone', 'continued']);
export const isSigned = (view: LineView | undefined): boolean => view !== undefined && signs.has(view.kind);

/** So many pieces of text that name a subject tell what the text above speaks of. */
const recent = 4;
/** So many pieces below are looked at for the first subject. */
const near = 4;

function toSubjects(
  pieces: readonly (readonly Line[])[],
  views: readonly LineView[],
  knowledge: Knowledge,
): readonly Subjects[] {
  const named = pieces.map(
    (piece) =>
      new Set(knowledge.parks.find(piece.map(({ passage }) => passage.text).join('')).map(({ value }) => value.name)),
  );
  if (named.every(({ size }) => size === 0)) return views.map(() => noSubjects);
  let line = 0;
  const last: string[] = [];
  return pieces.flatMap((piece, index): Subjects[] => {
    const isShortPiece = views[line]?.short === true;
    line += piece.length;
    const own = named[index] ?? new Set<string>();
    let below: string | null = null;
    for (let next = index + (isShortPiece ? 1 : 0); below === null && next <= index + near; next++)
      below = [...(named[next] ?? [])][0] ?? null;
    const subjects = { own, above: most(last), below };
    if (!isShortPiece && own.size > 0) {
      last.push(...own);
      last.splice(0, Math.max(0, last.length - recent));
    }
    return piece.map(() => subjects);
  });
}

const noSubjects: Subjects = { own: new Set(), above: null, below: null };

/** The name that comes most often, the last of those that come as often. */
function most(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count >= (counts.get(best) ?? 0)) best = name;
  return best;
}
