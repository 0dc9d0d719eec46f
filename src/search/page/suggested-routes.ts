/** What is typed → routes that may be meant. */
import type { Engine } from '../engine/engine.ts';
import { nothingChosen, type Suggestion } from '../engine/found.ts';
import { parseQuery } from '../text/query.ts';
import { sharedEngine } from './shared-engine.ts';

export interface SuggestedRoute {
  /** What it is: 园区. */
  readonly kind: string;
  readonly label: string;
  /** From the site's root: `parks/zhaoqing/`. */
  readonly path: string;
  /** Articles; null for a headline, which is one. */
  readonly count: number | null;
}

const kinds = { park: '园区', reporter: '记者', topic: '主题', word: '检索', headline: '报道' } as const;
const folders = { park: 'parks', reporter: 'reporters', topic: 'topics', headline: 'articles' } as const;

const toPath = (kind: Suggestion['kind'], id: string): string =>
  kind === 'word' ? `search/?${new URLSearchParams({ q: id }).toString()}` : `${folders[kind]}/${id}/`;

/** The search for all that was typed: the end of a list of suggestions. */
export const toSearchAll = (text: string): SuggestedRoute => ({
  kind: '检索全部',
  label: text.trim(),
  path: toPath('word', text.trim()),
  count: null,
});

/** Headlines that hold what is typed: no more than this. */
const mostHeadlines = 3;

/** At most `most` routes for `text`, best first. Rejects where the index cannot be read. */
export async function suggestRoutes(base: string, text: string, most: number): Promise<readonly SuggestedRoute[]> {
  if (text.trim() === '') return [];
  const engine = await sharedEngine(base);
  const [meant, headlines] = await Promise.all([engine.suggest(text), findHeadlines(engine, text)]);
  const known = new Set(meant.map(({ id }) => id));
  return [...meant, ...headlines.filter(({ id }) => !known.has(id))].slice(0, most).map(toRoute);
}

async function findHeadlines(engine: Engine, text: string): Promise<readonly Suggestion[]> {
  const query = parseQuery(text);
  // A whole query is for the search page.
  const isWord = query.clauses.length === 1 && query.clauses[0]?.alternatives.length === 1;
  if (!isWord || query.problems.length > 0 || [...text.trim()].length < 2) return [];
  const { hits } = await engine.search(parseQuery(`标题:"${text.trim()}"`), nothingChosen, 'relevance');
  const texts = await Promise.all(hits.slice(0, mostHeadlines).map((hit) => engine.read(hit)));
  return texts.map(({ id, title }) => ({ kind: 'headline', label: title, count: 1, id }));
}

const toRoute = ({ kind, label, matched, count, id }: Suggestion): SuggestedRoute => ({
  kind: kinds[kind],
  label: matched === undefined ? label : `${label}（${matched}）`,
  path: toPath(kind, id),
  count: kind === 'headline' ? null : count,
});
