/**
 * Asks for what a search page will need as soon as the script is there, and only then lets the page be laid out: the index
 * answers meanwhile. Until then the browser shows the page that the reader comes from.
 */
import { parseQuery } from './query.ts';
import { sharedEngine } from './shared-engine.ts';
import { toState } from './state.ts';

/** Hits that are shown before the others are there: about as many as the connections that a browser has opened by then. */
export const atOnce = 4;
/** A reader with a slow line sees the page before the index answers, milliseconds. */
const patience = 300;

/**
 * Begins the search of the page's address, whose answer stays with the engine. Resolves once the texts of the first hits are
 * asked for, or patience ends: then there is time for the rest of the page.
 */
export async function warmUp(base: string): Promise<void> {
  document.documentElement.style.display = 'none';
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
  });
  // What fails is said when the page itself asks.
  await Promise.race([ask(base).catch(() => undefined), late]);
  layOut();
}

async function ask(base: string): Promise<void> {
  const opened = sharedEngine(base);
  const { query, chosen, order } = toState(new URLSearchParams(location.search));
  // While the index comes: the first fold takes some milliseconds.
  const parsed = parseQuery(query);
  const engine = await opened;
  const found = engine.search(parsed, chosen, order);
  layOut();
  const { hits } = await found;
  for (const hit of hits.slice(0, atOnce)) engine.read(hit).catch(() => undefined);
}

function layOut(): void {
  document.documentElement.style.removeProperty('display');
}
