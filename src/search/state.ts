/** What the search page shows, kept in its address: a search can be bookmarked, and back and forward work. */
import { nothingChosen, type Chosen, type Order } from './found.ts';
import { facetNames, type FacetName } from './records.ts';

export interface SearchState {
  readonly query: string;
  readonly chosen: Chosen;
  readonly order: Order;
}

const orders: readonly Order[] = ['relevance', 'newest', 'oldest'];

/** `?q=零碳工厂&park=西安高新区&year=2023&year=2024` → state. What it does not know it leaves out. */
export function toState(parameters: URLSearchParams): SearchState {
  const order = parameters.get('sort');
  const values = (facet: FacetName): readonly string[] => [
    ...new Set(parameters.getAll(facet).filter((value) => value !== '')),
  ];
  return {
    query: parameters.get('q') ?? '',
    chosen: {
      park: values('park'),
      province: values('province'),
      topic: values('topic'),
      reporter: values('reporter'),
      year: values('year'),
      month: values('month'),
      newspaper: values('newspaper'),
      kind: values('kind'),
    },
    order: orders.find((known) => known === order) ?? 'relevance',
  };
}

/** State → the part of the address behind the path, `''` where nothing is asked. */
export function toAddress({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const facet of facetNames) for (const value of chosen[facet]) parameters.append(facet, value);
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

/** Without any chosen value. */
export const withoutChosen = (state: SearchState): SearchState => ({
  ...state,
  chosen: nothingChosen,
});

export const hasChosen = ({ chosen }: SearchState): boolean => facetNames.some((facet) => chosen[facet].length > 0);
