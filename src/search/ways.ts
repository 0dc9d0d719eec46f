/** Where nothing was found: what there is to do. */
import type { Engine } from './engine.ts';
import { parseQuery } from './query.ts';
import type { SearchText } from './records.ts';
import type { SearchState } from './state.ts';
import { toAdvice } from './view/advice.ts';

/** Articles shown as near ones. */
const mostNear = 10;

export interface Ways {
  readonly advice: readonly HTMLElement[];
  /** What comes near. */
  readonly near: readonly SearchText[];
}

/** Something was found: no other way is needed. */
export const nowhere: Ways = { advice: [], near: [] };

/** Ways on from a search that found nothing. Rejects with a `SearchFailure`. */
export async function findWays(engine: Engine, state: SearchState, base: string): Promise<Ways> {
  const [advice, { hits }] = await Promise.all([
    toAdvice(engine, state, base),
    engine.near(parseQuery(state.query), state.chosen),
  ]);
  return { advice, near: await readTexts(engine, hits.slice(0, mostNear)) };
}

export const readTexts = (engine: Engine, hits: readonly number[]): Promise<SearchText[]> =>
  Promise.all(hits.map((hit) => engine.read(hit)));
