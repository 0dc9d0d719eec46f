/**
 * Full-text search behind an interface of our own, so that the engine could be changed without touching the page.
 *
 * Pagefind finds phrases of character pairs exactly; sets, facets and order are made here.
 */
import { openPhraseIndex, type PhraseIndex } from './phrase-index.ts';
import { toHeadPhrase, toPairs, toPhrase } from './tokens.ts';
import {
  facetNames,
  searchFolder,
  type CatalogueEntry,
  type FacetName,
  type SearchCatalogue,
  type SearchText,
} from './records.ts';

/** Chosen values: several of one facet are ORed, facets are ANDed. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

export type Order = 'relevance' | 'newest' | 'oldest';

/** A value of a facet and how many articles would be found with it. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface Found {
  /** Identifiers of all articles found, in order. */
  readonly ids: readonly string[];
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

export interface Engine {
  /** Articles that hold every one of `terms` (folded) and have the chosen values; without terms, all that have them. */
  readonly search: (terms: readonly string[], chosen: Chosen, order: Order) => Promise<Found>;
  /** What a hit shows. */
  readonly read: (id: string) => Promise<SearchText>;
  /** Ends it; needed before another is opened. */
  readonly close: () => void;
}

/** Opens the index of the site whose root is `base`, e.g. `/archive/`. Rejects where it is missing or damaged. */
export async function openEngine(base: string): Promise<Engine> {
  const root = new URL(`${base}${searchFolder}/`, location.href).href;
  const index = openPhraseIndex(root);
  try {
    return toEngine(index, await readJson<SearchCatalogue>(`${root}catalogue.json`), (id) =>
      readJson<SearchText>(`${root}text/${id}.json`),
    );
  } catch (error) {
    index.close();
    throw error;
  }
}

/** An engine over an index of phrases, a catalogue, and what reads an article's text. */
export function toEngine(
  index: PhraseIndex,
  catalogue: SearchCatalogue,
  readText: (id: string) => Promise<SearchText>,
): Engine {
  const texts = new Map<string, Promise<SearchText>>();
  return {
    async search(terms, chosen, order) {
      const ranks = await findRanks(index, terms, order);
      const matching = ranks === null ? catalogue.articles : catalogue.articles.filter(({ key }) => ranks.has(key));
      if (ranks !== null && ranks.size !== matching.length)
        throw new Error('the index holds articles that the catalogue does not: they come from different builds');
      const found = matching.filter((entry) =>
        facetNames.every((facet) => hasChosen(catalogue, entry, facet, chosen[facet])),
      );
      return {
        ids: sortEntries(found, order, ranks).map(({ id }) => id),
        facets: countFacets(catalogue, matching, chosen),
      };
    },
    read(id) {
      const known = texts.get(id) ?? readText(id);
      texts.set(id, known);
      // One that did not load is asked for again.
      known.catch(() => texts.delete(id));
      return known;
    },
    close: index.close,
  };
}

/** What places an article among the hits. */
interface Rank {
  /** How many of the terms its head holds. */
  readonly inHead: number;
  /** Frequency of the terms' pairs against its length. */
  readonly score: number;
}

/** Ranks of the articles that hold all terms, by key; null without terms: all articles. */
async function findRanks(
  index: PhraseIndex,
  terms: readonly string[],
  order: Order,
): Promise<ReadonlyMap<string, Rank> | null> {
  if (terms.length === 0) return null;
  const [first = [], ...others] = await findKeys(index, terms.map(toPhrase));
  const held = others.map((keys) => new Set(keys));
  const all = first.filter((key) => held.every((keys) => keys.has(key)));
  const isRanked = order === 'relevance' && all.length > 1;
  const heads = isRanked ? (await findKeys(index, terms.map(toHeadPhrase))).flat() : [];
  // All hits of a phrase score alike; a search for its pairs as words tells the articles that say it most.
  const pairs = isRanked ? terms.flatMap(toPairs) : [];
  const scores = new Map(
    pairs.length === 0 ? [] : (await index.search(pairs.join(' '))).map(({ key, score }) => [key, score]),
  );
  const inHead = new Map<string, number>();
  for (const key of heads) inHead.set(key, (inHead.get(key) ?? 0) + 1);
  return new Map(all.map((key) => [key, { inHead: inHead.get(key) ?? 0, score: scores.get(key) ?? 0 }]));
}

/** For each query, the keys of the articles found. */
const findKeys = (index: PhraseIndex, queries: readonly string[]): Promise<string[][]> =>
  Promise.all(queries.map(async (query) => (await index.search(query)).map(({ key }) => key)));

function sortEntries(
  entries: readonly CatalogueEntry[],
  order: Order,
  ranks: ReadonlyMap<string, Rank> | null,
): readonly CatalogueEntry[] {
  const byDate = (a: CatalogueEntry, b: CatalogueEntry): number =>
    b.date.localeCompare(a.date) || a.id.localeCompare(b.id);
  const rankOf = ({ key }: CatalogueEntry): Rank => ranks?.get(key) ?? { inHead: 0, score: 0 };
  const byRank = (a: CatalogueEntry, b: CatalogueEntry): number =>
    rankOf(b).inHead - rankOf(a).inHead || rankOf(b).score - rankOf(a).score || byDate(a, b);
  const compare = {
    relevance: byRank,
    newest: byDate,
    oldest: (a: CatalogueEntry, b: CatalogueEntry) => byDate(b, a),
  }[order];
  // Articles without a date come last in either direction.
  return order === 'oldest'
    ? [...entries.filter(({ date }) => date !== '').sort(compare), ...entries.filter(({ date }) => date === '')]
    : entries.toSorted(compare);
}

function hasChosen(
  { values }: SearchCatalogue,
  entry: CatalogueEntry,
  facet: FacetName,
  chosen: readonly string[],
): boolean {
  return chosen.length === 0 || entry.facets[facet].some((place) => chosen.includes(values[facet][place] ?? ''));
}

/** For each facet, its values among the articles that all *other* facets let through: what choosing one would give. */
function countFacets(catalogue: SearchCatalogue, entries: readonly CatalogueEntry[], chosen: Chosen): Found['facets'] {
  const count = (facet: FacetName): FacetCount[] => {
    const others = facetNames.filter((name) => name !== facet);
    const counts = new Map<string, number>(chosen[facet].map((value) => [value, 0]));
    for (const entry of entries) {
      if (!others.every((name) => hasChosen(catalogue, entry, name, chosen[name]))) continue;
      for (const place of entry.facets[facet]) {
        const value = catalogue.values[facet][place] ?? '';
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const byCount = (a: FacetCount, b: FacetCount): number =>
      b.count - a.count || a.value.localeCompare(b.value, 'zh-Hans-CN-u-co-pinyin');
    const byYear = (a: FacetCount, b: FacetCount): number => b.value.localeCompare(a.value);
    return [...counts].map(([value, total]) => ({ value, count: total })).sort(facet === 'year' ? byYear : byCount);
  };
  return {
    park: count('park'),
    topic: count('topic'),
    reporter: count('reporter'),
    year: count('year'),
    kind: count('kind'),
  };
}

async function readJson<Value>(address: string): Promise<Value> {
  // The catalogue and the texts keep their names from build to build: a copy kept by the browser is asked about.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Value;
}
