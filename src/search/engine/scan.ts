/** What a query finds, by its plain definition: reading everything. The index must say the same; tests compare them. */
import { fold } from '../text/fold.ts';
import { stringsOf, type NameField, type Query, type Term } from '../text/query.ts';
import { toSearched } from '../text/words.ts';
import { toSearchParts, type SearchRecord } from '../format/records.ts';

/** One article with all its strings folded. */
export interface Scanned {
  /** Kicker, headline, deck. */
  readonly head: readonly string[];
  readonly body: readonly string[];
  /** What it is filed under, all names of it: preferred name, official name, variants. */
  readonly names: Readonly<Record<NameField, readonly string[]>>;
}

const foldAll = (texts: readonly string[]): readonly string[] => texts.map((text) => fold(text).text);

/** `parkNames`: all names of the article's park. */
export function toScanned({ text, credits, facets }: SearchRecord, parkNames: readonly string[]): Scanned {
  const parts = toSearchParts(text).map(({ text: part, role }) => ({ folded: toSearched(part).text, role }));
  return {
    head: parts.filter(({ role }) => role !== 'body').map(({ folded }) => folded),
    body: parts.filter(({ role }) => role === 'body').map(({ folded }) => folded),
    names: {
      reporter: foldAll([...text.reporters, ...credits]),
      park: foldAll(parkNames),
      topic: foldAll(text.topics),
      newspaper: foldAll(facets.newspaper),
    },
  };
}

/** How often `term` stands in each of its places; occurrences may overlap. */
export function countIn(texts: readonly string[], term: string): number {
  let count = 0;
  for (const text of texts) for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) count += 1;
  return count;
}

export function holdsTerm({ head, body, names }: Scanned, term: Term): boolean {
  const { folded, field } = term;
  const holds = (text: string): boolean => stringsOf(term).some((string) => text.includes(string));
  if (field === 'any') return [...head, ...body].some(holds);
  if (field === 'title') return head.some(holds);
  return names[field].some((name) => name.includes(folded));
}

export const isFound = (article: Scanned, { clauses }: Query): boolean =>
  clauses.every(({ alternatives, excluded }) => alternatives.some((term) => holdsTerm(article, term)) !== excluded);
