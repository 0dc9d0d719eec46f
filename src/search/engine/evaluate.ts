/** A query → the articles that fit it, and how well each clause is met. */
import type { Column } from '../format/columns.ts';
import { fold } from '../text/fold.ts';
import { findPhrase, newTally, type Tally } from './phrase.ts';
import { stringsOf, type Clause, type NameField, type Query, type Term } from '../text/query.ts';
import type { Store } from './store.ts';

export interface Matches {
  /** Numbers of the articles, ascending. */
  readonly articles: readonly number[];
  /** Of each clause that must hold: what it found, whatever the others did. */
  readonly clauses: readonly Tally[];
}

export async function evaluate(store: Store, { clauses }: Query): Promise<Matches> {
  const tallies = await Promise.all(
    clauses.map(async (clause) => ({ clause, tally: await findClause(store, clause) })),
  );
  const fails = new Uint8Array(store.catalogue.columns.size);
  for (const { clause, tally } of tallies)
    for (let article = 0; article < fails.length; article++)
      if ((tally.counts[article] ?? 0) > 0 === clause.excluded) fails[article] = 1;
  const articles: number[] = [];
  for (let article = 0; article < fails.length; article++) if (fails[article] === 0) articles.push(article);
  return { articles, clauses: tallies.filter(({ clause }) => !clause.excluded).map(({ tally }) => tally) };
}

/** Its alternatives together. */
const findClause = async (store: Store, { alternatives }: Clause): Promise<Tally> =>
  addUp(store, await Promise.all(alternatives.map((term) => findTerm(store, term))));

function addUp(store: Store, [first, ...others]: readonly Tally[]): Tally {
  const sum = first ?? newTally(store.catalogue.columns.size);
  for (const { counts, inHead } of others) {
    for (let article = 0; article < counts.length; article++) {
      sum.counts[article] = (sum.counts[article] ?? 0) + (counts[article] ?? 0);
      sum.inHead[article] = (sum.inHead[article] ?? 0) | (inHead[article] ?? 0);
    }
  }
  return sum;
}

async function findTerm(store: Store, term: Term): Promise<Tally> {
  const { folded, field } = term;
  const { columns } = store.catalogue;
  if (field !== 'any' && field !== 'title') return findNamed(store, field, folded);
  const tally = addUp(store, await Promise.all(stringsOf(term).map((string) => findPhrase(store, string))));
  if (field === 'any') return tally;
  for (let article = 0; article < columns.size; article++) tally.counts[article] = tally.inHead[article] ?? 0;
  return tally;
}

/** Articles filed under a name that holds `folded`; parks, reporters and topics under any of theirs. */
async function findNamed({ catalogue, names }: Store, field: NameField, folded: string): Promise<Tally> {
  const { size, facets } = catalogue.columns;
  const known = field === 'newspaper' ? [] : (await names())[field];
  const isNamed = holding(folded);
  const named = known.filter(({ label, others }) => [label, ...others].some(isNamed)).map(({ label }) => label);
  const tally = addValues(newTally(size), facets[field], (value) => named.includes(value) || isNamed(value));
  // Who took a photograph is named below it.
  return field === 'reporter' ? addValues(tally, catalogue.credits, isNamed) : tally;
}

const holding =
  (folded: string) =>
  (name: string): boolean =>
    foldName(name).includes(folded);

const folds = new Map<string, string>();

/** Names are few, and asked for by every query. */
function foldName(name: string): string {
  const known = folds.get(name) ?? fold(name).text;
  folds.set(name, known);
  return known;
}

/** Counts one for each value of the column that is meant. */
function addValues(tally: Tally, { values, starts, places }: Column, isMeant: (value: string) => boolean): Tally {
  const meant = values.map(isMeant);
  if (!meant.includes(true)) return tally;
  for (let article = 0; article + 1 < starts.length; article++)
    for (let at = starts[article] ?? 0; at < (starts[article + 1] ?? 0); at++)
      if (meant[places[at] ?? 0] === true) tally.counts[article] = (tally.counts[article] ?? 0) + 1;
  return tally;
}
