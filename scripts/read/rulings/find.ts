/** Where a quotation stands: once, or a message that helps to mend it. White space is not compared: lines break anywhere. */
import { findNearest } from '../../../src/core/nearest.ts';
import type { Quotation } from '../../../src/schema/ruling.ts';
import { toPlace } from '../notes.ts';
import { isSpaceAt } from '../text/characters.ts';
import { emptyPassage, type Passage } from '../text/passage.ts';
import { leftOut, piecesOf, type Desk, type Find, type Misplaced, type Piece, type Place } from './desk.ts';

/** Finds quotations on `desk`; `page`: the page's text, for messages. */
export function toFind(desk: Desk, page: string): Find {
  const pieces = piecesOf(desk.stories);
  const others = leftOut(desk);
  return (field, quotation, where = 'articles') => {
    const [here, there] = where === 'articles' ? [pieces, others] : [others, pieces];
    const within = quotation.in === undefined ? here : inArticle(quotation.in, field, pieces, here, page);
    if ('message' in within) return within;
    const found = findAll(quotation, within);
    const [only] = found;
    if (only && found.length === 1) return only;
    if (only) return { field, message: tooMany(quotation, found, page) };
    const [elsewhere] = findAll(quotation, there);
    const hint = elsewhere
      ? where === 'articles'
        ? `it is part of what the rules left out, at ${placeOf(elsewhere, page)}; rule “keep” first`
        : `it is part of an article already, at ${placeOf(elsewhere, page)}`
      : describeNearest(quotation.quote, page);
    return { field, message: `“${quotation.quote}” is not found${inWords(quotation)}; ${hint}` };
  };
}

/** The pieces of the one article that holds `words`. */
function inArticle(
  words: string,
  field: string,
  pieces: readonly Piece[],
  here: readonly Piece[],
  page: string,
): readonly Piece[] | Misplaced {
  const found = findAll({ quote: words }, pieces);
  const stories = new Set(found.map(({ piece }) => piece.story));
  if (stories.size === 1) return here.filter(({ story }) => stories.has(story));
  const message =
    stories.size === 0
      ? `“${words}” is not found; ${describeNearest(words, page)}`
      : `“${words}” stands in ${String(stories.size)} articles, at ${found.map((place) => placeOf(place, page)).join(', ')}; quote words that only one of them has`;
  return { field: `${field}.in`, message };
}

/** Every place where the quotation stands, with its words before and after. */
export function findAll({ quote, before = '', after = '' }: Quotation, pieces: readonly Piece[]): readonly Place[] {
  const [head, words] = [solid(before), solid(quote)];
  const wanted = head + words + solid(after);
  return pieces.flatMap((piece) => {
    const { text, from } = solidOf(piece.passage);
    const places: Place[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const first = at + head.length;
      places.push({ piece, start: from[first] ?? 0, end: (from[first + words.length - 1] ?? 0) + 1 });
    }
    return places;
  });
}

/** A passage without white space; `from[i]`: where its character i stands in the passage. */
interface Solid {
  readonly text: string;
  readonly from: readonly number[];
}
const solids = new WeakMap<Passage, Solid>();

function solidOf(passage: Passage): Solid {
  const known = solids.get(passage);
  if (known) return known;
  const from = Array.from({ length: passage.text.length }, (_, index) => index).filter(
    (index) => !isSpaceAt(passage.text, index),
  );
  const made = { text: from.map((index) => passage.text.charAt(index)).join(''), from };
  solids.set(passage, made);
  return made;
}

/** A text without white space. */
export const solid = (text: string): string => solidOf({ ...emptyPassage, text }).text;

const inWords = ({ in: article, before, after }: Quotation): string =>
  [
    article === undefined ? '' : ` in the article with “${article}”`,
    before === undefined ? '' : ` after “${before}”`,
    after === undefined ? '' : ` before “${after}”`,
  ].join('');

function tooMany(quotation: Quotation, found: readonly Place[], page: string): string {
  const places = found.slice(0, 5).map((place) => placeOf(place, page));
  const more = found.length > places.length ? ` and ${String(found.length - places.length)} more` : '';
  return `“${quotation.quote}” is found ${String(found.length)} times${inWords(quotation)}, at ${places.join(', ')}${more}; quote more words, or give before, after or in`;
}

/** `13:8`: line and column where the words begin on the page. */
export function placeOf({ piece, start }: Place, page: string): string {
  const offset = piece.passage.at.slice(start).find((at) => at >= 0) ?? 0;
  return lineAndColumn(page, offset);
}

function lineAndColumn(page: string, offset: number): string {
  const { line, column } = toPlace(page, offset);
  return `${String(line)}:${String(column)}`;
}

function describeNearest(quote: string, page: string): string {
  const nearest = findNearest(quote, page, isSpaceAt);
  if (nearest === null) return 'nothing on the page is like it';
  const text = solid(page.slice(nearest.start, nearest.end));
  return `the nearest is “${text}” at ${lineAndColumn(page, nearest.start)}`;
}
