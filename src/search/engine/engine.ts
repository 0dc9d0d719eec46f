/**
 * Full-text search behind an interface of our own, so that the engine could be changed without touching the page.
 *
 *     const engine = await openEngine(base);
 *     const query = parseQuery('零碳工厂 西安');
 *     const { hits, total, facets } = await engine.search(query, nothingChosen, 'relevance');
 *     const text = await engine.read(hits[0]);
 *     toExcerpts(text, query);
 */
import { evaluate, type Matches } from './evaluate.ts';
import { SearchFailure } from './failure.ts';
import type { Chosen, Found, Order, Suggestion } from './found.ts';
import { narrow } from './narrow.ts';
import { findNamed, type Named } from './named.ts';
import { findNear } from './near.ts';
import type { Query, Term } from '../text/query.ts';
import { rank } from './rank.ts';
import { findReadings } from './readings.ts';
import { searchFolder, type SearchText } from '../format/records.ts';
import { openStore, readFrom, type Store } from './store.ts';
import { suggest } from './suggest.ts';

export { SearchFailure } from './failure.ts';
export { nothingChosen, type Chosen, type Found, type Order, type Suggestion } from './found.ts';

export interface Engine {
  /** Articles that fit the query and have the chosen values. Rejects with a `SearchFailure`. */
  readonly search: (query: Query, chosen: Chosen, order: Order) => Promise<Found>;
  /** 相近结果: articles that hold nearly what is asked. For a query that finds nothing; empty without clauses. */
  readonly near: (query: Query, chosen: Chosen) => Promise<Found>;
  /** What the reader may mean, best first, at most eight: also by pinyin or its initials. */
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** The parks, topics, writers and newspapers that a folded word may name. */
  readonly named: (folded: string) => Promise<readonly Named[]>;
  /** What may have been meant where a term is not printed as it was typed: slips of any kind, pinyin. The likeliest first. */
  readonly readings: (term: Term) => Promise<readonly string[]>;
  /** What a hit shows. */
  readonly read: (hit: number) => Promise<SearchText>;
  /** Ends it; needed before another is opened. */
  readonly close: () => void;
}

/** Opens the index of the site whose root is `base`, e.g. `/archive/`. Rejects with a `SearchFailure`. */
export const openEngine = async (base: string): Promise<Engine> =>
  toEngine(await openStore(readFrom(new URL(`${base}${searchFolder}/`, location.href).href)));

/** An engine over an open index. */
export function toEngine(store: Store): Engine {
  const { columns } = store.catalogue;
  const matchesOf = rememberLast((query) => evaluate(store, query));
  let isClosed = false;
  const whileOpen = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    if (isClosed) throw new SearchFailure('missing', 'the engine is closed');
    return ask();
  };
  return {
    search: (query, chosen, order) =>
      whileOpen(async () => narrow(columns, rank(await matchesOf(query), order, store.catalogue), chosen)),
    near: (query, chosen) => whileOpen(async () => narrow(columns, await findNear(store, query), chosen)),
    suggest: (text) => whileOpen(() => suggest(store, text)),
    named: (folded) => whileOpen(() => findNamed(store, folded)),
    readings: (term) => whileOpen(() => findReadings(store, term)),
    read: (hit) => whileOpen(() => store.text(hit)),
    close() {
      isClosed = true;
    },
  };
}

/** The answer to the last query is kept: the page asks what was asked ahead, and then to narrow, to sort, for more. */
function rememberLast(ask: (query: Query) => Promise<Matches>): (query: Query) => Promise<Matches> {
  let last: { readonly key: string; readonly answer: Promise<Matches> } | null = null;
  return (query) => {
    const key = JSON.stringify(query.clauses);
    if (last?.key === key) return last.answer;
    const asked = { key, answer: ask(query) };
    last = asked;
    asked.answer.catch(() => {
      if (last === asked) last = null;
    });
    return asked.answer;
  };
}
