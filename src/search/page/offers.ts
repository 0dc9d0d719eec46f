/**
 * What a query may mean besides words that are printed: a topic, a park, a writer, a newspaper, a time. Each is a search of its
 * own with its own count, offered beside the hits and never counted among them.
 */
import type { Engine } from '../engine/engine.ts';
import type { Found } from '../engine/found.ts';
import type { Named } from '../engine/named.ts';
import { parseQuery, type Clause, type NameField, type Query } from '../text/query.ts';
import { toDated } from './dated.ts';
import { toText } from './loosen.ts';
import { toggle, type SearchState } from './state.ts';

export interface Offer {
  /** `归入主题「储能」` */
  readonly says: string;
  readonly state: SearchState;
  readonly count: number;
  /** How many of these are among the hits. */
  readonly among: number;
  /** How many more there may be: their date is known too roughly to say. */
  readonly perhaps: number;
}

/** So many words of a query are looked at, and so many searches offered. */
const mostWords = 4;
const mostOffers = 4;

const sayings: Readonly<Record<NameField, (label: string) => string>> = {
  topic: (label) => `归入主题「${label}」`,
  park: (label) => `归入园区「${label}」`,
  reporter: (label) => `由「${label}」署名`,
  newspaper: (label) => `刊于「${label}」`,
};

/** Searches that find something, or may. Rejects with a `SearchFailure`. */
export async function findOffers(engine: Engine, state: SearchState, query: Query, { hits }: Found): Promise<Offer[]> {
  const plain = query.clauses.filter(
    ({ alternatives: [term, ...others], excluded }) => term?.field === 'any' && !excluded && others.length === 0,
  );
  const named = await Promise.all(
    plain.slice(0, mostWords).map(async (clause) => {
      const names = await engine.named(clause.alternatives[0]?.folded ?? '');
      return names.map((name) => ({
        says: sayings[name.field](name.label),
        state: withName(state, query, clause, name),
      }));
    }),
  );
  const dated = toDated(state);
  const tried = [...named.flat(), ...(dated === null ? [] : [{ says: `日期在${dated.label}`, state: dated.state }])];
  const found = new Set(hits);
  const offers = await Promise.all(
    tried.slice(0, mostOffers).map(async ({ says, state: offered }): Promise<Offer> => {
      const { hits: others, perhaps } = await engine.search(parseQuery(offered.query), offered.chosen, 'newest');
      const among = others.filter((hit) => found.has(hit)).length;
      return { says, state: offered, count: others.length, among, perhaps };
    }),
  );
  return offers.filter(({ count, perhaps }) => count + perhaps > 0);
}

/** The search with a name in place of the word. A writer is asked for by name: photographers are no choice. */
function withName(state: SearchState, { clauses }: Query, clause: Clause, { field, label }: Named): SearchState {
  const others = clauses.filter((other) => other !== clause);
  if (field !== 'reporter') {
    const rest = { ...state, query: toText(others) };
    return state.chosen[field].includes(label) ? rest : toggle(rest, field, label);
  }
  const writer = parseQuery(`记者:${label}`).clauses;
  return { ...state, query: toText([...writer, ...others]) };
}
