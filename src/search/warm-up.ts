/** Asks for what a search page will need as soon as the script is there: the page is laid out while the index answers. */
import { parseQuery } from './query.ts';
import { sharedEngine } from './shared-engine.ts';
import { toState } from './state.ts';

/** Hits that are shown before the others are there: as many as a browser asks for at once of a plain host. */
export const atOnce = 6;

/** The search of the page's address; its answer stays with the engine. What fails is said when the page itself asks. */
export async function warmUp(base: string): Promise<void> {
  try {
    const { query, chosen, order } = toState(new URLSearchParams(location.search));
    const engine = await sharedEngine(base);
    const { hits } = await engine.search(parseQuery(query), chosen, order);
    await Promise.all(hits.slice(0, atOnce).map((hit) => engine.read(hit)));
  } catch {
    // The page asks again, and says what is wrong.
  }
}
