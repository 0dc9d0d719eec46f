/**
 * Words of an article, told from all others on its newspaper page, as a ruling quotes them (schema/ruling.ts).
 *
 * Words of the article that stand nowhere else on the page (archive/page-words.ts) say which article it is; within it, what
 * stands before and after says which place.
 */

export interface Quoted {
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  readonly in?: string;
}

/** Where the words stand: half-open, in UTF-16 offsets into a text as printed. */
export interface PrintedPlace {
  /** Index into the texts. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

/** Fewer words than this are always given with what stands around them. */
const shortestWords = 4;
const contexts = [0, 4, 8, 16, 32, 64] as const;

/** `texts`: all of the article, as printed. `words`: of this article alone. Null where even all that stands around does not help. */
export function toQuotation(texts: readonly string[], place: PrintedPlace, words: string | null): Quoted | null {
  const text = texts[place.text] ?? '';
  const quote = text.slice(place.start, place.end);
  const all = texts.map(solid);
  if (solid(quote) === '') return null;
  for (const context of contexts) {
    if (context === 0 && solid(quote).length < shortestWords) continue;
    const before = text.slice(Math.max(0, place.start - context), place.start).trim();
    const after = text.slice(place.end, place.end + context).trim();
    if (count(all, solid(before + quote + after)) !== 1) continue;
    return {
      quote,
      ...(before === '' ? {} : { before }),
      ...(after === '' ? {} : { after }),
      ...(words === null ? {} : { in: words }),
    };
  }
  return null;
}

const solid = (text: string): string => text.replaceAll(/\s/g, '');

function count(texts: readonly string[], wanted: string): number {
  let found = 0;
  for (const text of texts) for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found += 1;
  return found;
}
