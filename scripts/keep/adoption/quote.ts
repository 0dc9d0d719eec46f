/** The shortest quotation that says which words are meant. */
import type { Piece } from '../../read/rulings/desk.ts';
import { findAll, solid } from '../../read/rulings/find.ts';
import type { Written } from './trial-page.ts';

/** Quotations begin with no fewer characters than this: a person must recognise them. */
const shortest = 8;
/** Fewer words than this are quoted with what stands before and after them, even where they are the only ones. */
const shortestWords = 3;
const contexts = [2, 4, 8, 16, 32] as const;

/** Words from `start` of a piece on that stand nowhere else; with words of their article where they do. Null where even that does not help. */
export function quoteFrom(piece: Piece, start: number, pieces: readonly Piece[]): Written | null {
  const { text } = piece.passage;
  for (let length = shortest; ; length += 4) {
    const quote = text.slice(start, start + length).trim();
    if (solid(quote) === '') return null;
    if (findAll({ quote }, pieces).length === 1) return quote;
    if (start + length < text.length) continue;
    const article = quoteArticle(piece.story, pieces);
    const own = pieces.filter(({ story }) => story === piece.story);
    return article !== null && findAll({ quote }, own).length === 1 ? { quote, in: article } : null;
  }
}

/** Words `start` to `end` of a piece, with what stands before and after them as far as it takes to tell them from others. */
export function quoteWords(piece: Piece, start: number, end: number, pieces: readonly Piece[]): Written | null {
  const { text } = piece.passage;
  const quote = text.slice(start, end);
  const own = pieces.filter(({ story }) => story === piece.story);
  if (solid(quote).length >= shortestWords && findAll({ quote }, pieces).length === 1) return quote;
  for (const length of contexts) {
    const before = text.slice(Math.max(0, start - length), start).trim();
    const after = text.slice(end, end + length).trim();
    const around = { quote, ...(before === '' ? {} : { before }), ...(after === '' ? {} : { after }) };
    const options = [{ quote, ...(before === '' ? {} : { before }) }, around];
    for (const option of options) if (findAll(option, pieces).length === 1) return option;
    const article = length === contexts.at(-1) ? quoteArticle(piece.story, pieces) : null;
    if (article !== null && findAll(around, own).length === 1) return { ...around, in: article };
  }
  return null;
}

/** Words that only this article has; null where it has none. */
export function quoteArticle(story: number, pieces: readonly Piece[]): string | null {
  const own = pieces.filter((piece) => piece.story === story);
  const body = own.filter(({ part }) => part === 'paragraph');
  const others = pieces.filter((piece) => piece.story !== story);
  for (const { passage } of [...body, ...own]) {
    for (let length = shortest; ; length += 4) {
      const quote = passage.text.slice(0, length).trim();
      if (quote !== '' && findAll({ quote }, own).length === 1 && findAll({ quote }, others).length === 0) return quote;
      if (length >= passage.text.length) break;
    }
  }
  return null;
}
