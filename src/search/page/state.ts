/** What the search page shows, kept in its address: a search can be bookmarked, and back and forward work. */
import { nothingChosen, type Chosen, type Order } from '../engine/found.ts';
import { facetNames, type FacetName } from '../format/records.ts';
import { mostTyped } from '../text/query.ts';

export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly order: Order;
}

const orders: readonly Order[] = ['relevance', 'newest', 'oldest'];

/** A year, a month or a day: what `from` and `to` may be. */
const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** `?q=零碳工厂&park=西安高新区&year=2023&from=2023-06` → state. What it does not know it leaves out. */
export function toState(parameters: URLSearchParams): SearchState {
  const values = (facet: FacetName): readonly string[] => [
    ...new Set(parameters.getAll(facet).filter((value) => value !== '')),
  ];
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, values(facet)]));
  return {
    query: parameters.get('q') ?? '',
    chosen: withRange({ ...nothingChosen, ...facets }, toDate(parameters.get('from')), toDate(parameters.get('to'))),
    order: toOrder(parameters.get('sort')),
  };
}

/** `'newest'` → the order of that name; relevance where there is none. */
export const toOrder = (name: string | null): Order => orders.find((known) => known === name) ?? 'relevance';

const toDate = (text: string | null): string | undefined => (text !== null && date.test(text) ? text : undefined);

/** State → the part of the address behind the path, `''` where nothing is asked. */
export function toAddress({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim().slice(0, mostTyped + 1));
  for (const facet of facetNames) for (const value of chosen[facet]) parameters.append(facet, value);
  if (chosen.from !== undefined) parameters.set('from', chosen.from);
  if (chosen.to !== undefined) parameters.set('to', chosen.to);
  if (order !== 'relevance') parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** With a value of a facet chosen, or no longer chosen. */
export function toggle(state: SearchState, facet: FacetName, value: string): SearchState {
  const before = state.chosen[facet];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, chosen: { ...state.chosen, [facet]: after } };
}

/** Within these dates, both included; `undefined`: without a bound. */
export const within = (state: SearchState, from: string | undefined, to: string | undefined): SearchState => ({
  ...state,
  chosen: withRange(state.chosen, from, to),
});

/** A bound that is not set is absent, so that equal choices are equal objects. */
function withRange(chosen: Chosen, from: string | undefined, to: string | undefined): Chosen {
  const facets = Object.fromEntries(facetNames.map((facet) => [facet, chosen[facet]]));
  return { ...nothingChosen, ...facets, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Without any chosen value or date. */
export const withoutChosen = (state: SearchState): SearchState => ({ ...state, chosen: nothingChosen });
