/** Asks for what a search page will need as soon as the script is there: the page is laid out while the index answers. */
import { nothingChosen } from './engine.ts';
import { parseQuery } from './query.ts';
import { sharedEngine } from './shared-engine.ts';

/** Texts that are asked for ahead. */
const first = 6;

/** The search of the page's address; its answer stays with the engine. What fails is said when the page itself asks. */
export async function warmUp(base: string): Promise<void> {
  try {
    const engine = await sharedEngine(base);
    const query = parseQuery(new URLSearchParams(location.search).get('q') ?? '');
    const { hits } = await engine.search(query, nothingChosen, 'relevance');
    await Promise.all(hits.slice(0, first).map((hit) => engine.read(hit)));
  } catch {
    // The page asks again, and says what is wrong.
  }
}
