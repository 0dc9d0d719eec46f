/** What a query finds, by its plain definition: reading everything. The index must say the same; tests compare them. */
import { fold } from '../text/fold.ts';
import type { Query, Term } from '../text/query.ts';
import { toSearchParts, type SearchRecord } from '../format/records.ts';

/** One article with all its strings folded. */
export interface Scanned {
  /** Kicker, headline, deck. */
  readonly head: readonly string[];
  readonly body: readonly string[];
  readonly reporters: readonly string[];
  /** Preferred name, official name, variants. */
  readonly parkNames: readonly string[];
}

const foldAll = (texts: readonly string[]): readonly string[] => texts.map((text) => fold(text).text);

/** `parkNames`: all names of the article's park. */
export function toScanned({ text }: Pick<SearchRecord, 'text'>, parkNames: readonly string[]): Scanned {
  const parts = toSearchParts(text).map(({ text: part, role }) => ({ folded: fold(part).text, role }));
  return {
    head: parts.filter(({ role }) => role !== 'body').map(({ folded }) => folded),
    body: parts.filter(({ role }) => role === 'body').map(({ folded }) => folded),
    reporters: foldAll(text.reporters),
    parkNames: foldAll(parkNames),
  };
}

/** How often `term` stands in each of its places; occurrences may overlap. */
export function countIn(texts: readonly string[], term: string): number {
  let count = 0;
  for (const text of texts) for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count += 1;
  return count;
}

export function holdsTerm(article: Scanned, { folded, field }: Term): boolean {
  const places = {
    any: [article.head, article.body],
    title: [article.head],
    reporter: [article.reporters],
    park: [article.parkNames],
  }[field];
  return places.some((texts) => texts.some((text) => text.includes(folded)));
}

export const isFound = (article: Scanned, { clauses }: Query): boolean =>
  clauses.every(({ alternatives, excluded }) => alternatives.some((term) => holdsTerm(article, term)) !== excluded);
