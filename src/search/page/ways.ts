/** Where nothing was found: what there is to do. */
import { SearchFailure, type Engine } from '../engine/engine.ts';
import { parseQuery } from '../text/query.ts';
import type { SearchText } from '../format/records.ts';
import type { SearchState } from './state.ts';
import { toAdvice } from './view/advice.ts';

/** Articles shown as near ones. */
const mostNear = 10;

export interface Ways {
  readonly advice: readonly HTMLElement[];
  /** What comes near. */
  readonly near: readonly (SearchText | null)[];
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

/**
 * What the hits show; null for one whose text does not come, while that of others does. Rejects with a `SearchFailure`
 * where none comes, or where one is of another build: then what was found is not what there is.
 */
export async function readTexts(engine: Engine, hits: readonly number[]): Promise<(SearchText | null)[]> {
  const read = await Promise.allSettled(hits.map((hit) => engine.read(hit)));
  const failed = read.filter((result) => result.status === 'rejected');
  const worst =
    failed.find(({ reason }) => !isAbsence(reason)) ?? (failed.length === hits.length ? failed[0] : undefined);
  if (worst !== undefined) throw worst.reason;
  return read.map((result) => (result.status === 'fulfilled' ? result.value : null));
}

const isAbsence = (reason: unknown): boolean => reason instanceof SearchFailure && reason.reason !== 'damaged';
