/**
 * Asks for what a search page will need as soon as the script is there. The page is laid out when the hits are: once, and
 * not first without them and then with them. Until then the browser shows the page that the reader comes from.
 */
import { parseQuery } from './query.ts';
import { sharedEngine } from './shared-engine.ts';
import { toState } from './state.ts';

/** Hits that are shown before the others are there: about as many as the connections that a browser has opened by then. */
export const atOnce = 4;
/** A reader with a slow line sees the page before the index answers, milliseconds. */
const patience = 300;

/** Begins the search of the page's address, whose answer stays with the engine; resolves once the index is asked. */
export async function warmUp(base: string): Promise<void> {
  document.documentElement.style.display = 'none';
  setTimeout(layOut, patience);
  try {
    const { query, chosen, order } = toState(new URLSearchParams(location.search));
    // Before the index is there: the first fold takes some milliseconds.
    const parsed = parseQuery(query);
    const engine = await sharedEngine(base);
    const asked = engine
      .search(parsed, chosen, order)
      .then(({ hits }) => Promise.all(hits.slice(0, atOnce).map((hit) => engine.read(hit))));
    // What fails is said when the page itself asks.
    asked.catch(() => undefined);
  } catch {
    // As above.
  }
}

/** Ends the waiting: the page is laid out. Before anything in it is measured. */
export function layOut(): void {
  document.documentElement.style.removeProperty('display');
}
