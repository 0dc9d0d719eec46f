/**
 * Full-text search behind an interface of our own, so that the engine could be changed without touching the page.
 *
 * Pagefind finds phrases of character pairs exactly; sets, facets and order are made here.
 */
import { toPairs, toPhrase } from './tokens.ts';
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
}

/** The part of Pagefind that is used here. */
interface Pagefind {
  readonly options: (options: { readonly ranking?: Readonly<Record<string, number>> }) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly id: string; readonly score: number }[] }>;
}

/** Opens the index of the site whose root is `base`, e.g. `/archive/`. Throws where it is missing or damaged. */
export async function openEngine(base: string): Promise<Engine> {
  const root = new URL(`${base}${searchFolder}/`, location.href).href;
  const [pagefind, catalogue] = await Promise.all([
    import(/* @vite-ignore */ `${root}pagefind.js`) as Promise<Pagefind>,
    readJson<SearchCatalogue>(`${root}catalogue.json`),
  ]);
  const texts = new Map<string, Promise<SearchText>>();
  return {
    async search(terms, chosen, order) {
      const scores = await findScores(pagefind, terms);
      const matching = scores === null ? catalogue.articles : catalogue.articles.filter(({ key }) => scores.has(key));
      const found = matching.filter((entry) =>
        facetNames.every((facet) => hasChosen(catalogue, entry, facet, chosen[facet])),
      );
      return {
        ids: sortEntries(found, order, scores).map(({ id }) => id),
        facets: countFacets(catalogue, matching, chosen),
      };
    },
    read(id) {
      const known = texts.get(id) ?? readJson<SearchText>(`${root}text/${id}.json`);
      texts.set(id, known);
      return known;
    },
  };
}

/** Keys of the articles that hold all terms, with a score; null without terms: all articles. */
async function findScores(pagefind: Pagefind, terms: readonly string[]): Promise<ReadonlyMap<string, number> | null> {
  if (terms.length === 0) return null;
  const sets = await Promise.all(terms.map(async (term) => (await pagefind.search(toPhrase(term))).results));
  const [first = [], ...others] = sets;
  const held = others.map((results) => new Set(results.map(({ id }) => id)));
  const scores = new Map(
    first.filter(({ id }) => held.every((set) => set.has(id))).map(({ id, score }) => [id, score]),
  );
  // All hits of a phrase score alike; a second search for its pairs as words tells the articles that say it most.
  const pairs = terms.flatMap(toPairs);
  if (scores.size > 1 && pairs.length > 0) {
    for (const { id, score } of (await pagefind.search(pairs.join(' '))).results)
      if (scores.has(id)) scores.set(id, score);
  }
  return scores;
}

function sortEntries(
  entries: readonly CatalogueEntry[],
  order: Order,
  scores: ReadonlyMap<string, number> | null,
): readonly CatalogueEntry[] {
  const byDate = (a: CatalogueEntry, b: CatalogueEntry): number =>
    b.date.localeCompare(a.date) || a.id.localeCompare(b.id);
  const byScore = (a: CatalogueEntry, b: CatalogueEntry): number =>
    (scores?.get(b.key) ?? 0) - (scores?.get(a.key) ?? 0) || byDate(a, b);
  const compare = {
    relevance: byScore,
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
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as Value;
}
