/** Asks for what a search page will need as soon as the script is there: the index answers while the page gets ready. */
import { parseQuery } from '../text/query.ts';
import { sharedEngine } from './shared-engine.ts';
import { toState } from './state.ts';

/** Hits that are shown before the others are there: about as many as the connections that a browser has opened by then. */
export const atOnce = 4;
/** The page starts without an answer, milliseconds. */
const patience = 300;

/**
 * Begins the search of the page's address, whose answer stays with the engine. Resolves once the texts of the first hits are
 * asked for, or patience ends: then there is time for the rest of the page.
 */
export async function warmUp(base: string): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
  });
  // What fails is said when the page itself asks.
  await Promise.race([ask(base).catch(() => undefined), late]);
}

async function ask(base: string): Promise<void> {
  const opened = sharedEngine(base);
  const { query, chosen, order } = toState(new URLSearchParams(location.search));
  // While the index comes: the first fold takes some milliseconds.
  const parsed = parseQuery(query);
  const engine = await opened;
  const { hits } = await engine.search(parsed, chosen, order);
  for (const hit of hits.slice(0, atOnce)) engine.read(hit).catch(() => undefined);
}
