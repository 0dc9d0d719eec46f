/**
 * Full-text search behind an interface of our own, so that the engine could be changed without touching the page.
 *
 *     const engine = await openEngine(base);
 *     const query = parseQuery('零碳工厂 西安');
 *     const { hits, total, facets } = await engine.search(query, nothingChosen, 'relevance');
 *     const text = await engine.read(hits[0]);
 *     toExcerpts(text, query);
 */
import { narrow, toColumn, type Columns } from './columns.ts';
import { SearchFailure } from './failure.ts';
import type { Chosen, Found, Order, Suggestion } from './found.ts';
import type { Query } from './query.ts';
import { searchFolder, type SearchRecord, type SearchText } from './records.ts';
import { countIn, isFound, toScanned } from './scan.ts';
import { wantedTerms } from './query.ts';
import { fold } from './fold.ts';

export { SearchFailure } from './failure.ts';
export { nothingChosen, type Chosen, type Found, type Order, type Suggestion } from './found.ts';

export interface Engine {
  /** Articles that fit the query and have the chosen values. Rejects with a `SearchFailure`. */
  readonly search: (query: Query, chosen: Chosen, order: Order) => Promise<Found>;
  /** 相近结果: articles that hold nearly what is asked. For a query that finds nothing; empty without clauses. */
  readonly near: (query: Query, chosen: Chosen) => Promise<Found>;
  /** What the reader may mean, best first, at most eight: also by pinyin or its initials. */
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  /** What a hit shows. */
  readonly read: (hit: number) => Promise<SearchText>;
  /** Ends it; needed before another is opened. */
  readonly close: () => void;
}

/** Opens the index of the site whose root is `base`, e.g. `/archive/`. Rejects with a `SearchFailure`. */
export async function openEngine(base: string): Promise<Engine> {
  const address = `${base}${searchFolder}/articles.json`;
  let response: Response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new SearchFailure(navigator.onLine ? 'missing' : 'offline', address, { cause });
  }
  if (!response.ok) throw new SearchFailure('missing', `${address}: ${String(response.status)}`);
  try {
    return toEngine((await response.json()) as readonly SearchRecord[]);
  } catch (cause) {
    throw new SearchFailure('damaged', address, { cause });
  }
}

function toEngine(records: readonly SearchRecord[]): Engine {
  const columns = toColumns(records);
  const scanned = records.map((record) => toScanned(record, record.text.park === null ? [] : [record.text.park]));
  return {
    search(query, chosen, order) {
      const matching = scanned.flatMap((article, number) => (isFound(article, query) ? [number] : []));
      const terms = wantedTerms(query).map(({ folded }) => folded);
      const score = (number: number): number => {
        const article = scanned[number];
        if (article === undefined) return 0;
        return terms.reduce(
          (sum, term) =>
            sum +
            (countIn(article.head, term) > 0 ? 3 : 0) +
            Math.log2(1 + countIn([...article.head, ...article.body], term)),
          0,
        );
      };
      const sorted =
        order === 'relevance'
          ? matching.toSorted((a, b) => score(b) - score(a) || a - b)
          : order === 'newest'
            ? matching
            : [
                ...matching.filter((number) => number < columns.undatedFrom).reverse(),
                ...matching.filter((number) => number >= columns.undatedFrom),
              ];
      return Promise.resolve(narrow(columns, sorted, chosen));
    },
    near: (_, chosen) => Promise.resolve(narrow(columns, [], chosen)),
    suggest(text) {
      const typed = fold(text).text;
      const counts = narrow(
        columns,
        records.map((_, number) => number),
        { park: [], province: [], topic: [], reporter: [], year: [], month: [], newspaper: [], kind: [] },
      ).facets;
      const found = (['park', 'reporter', 'topic'] as const).flatMap((kind) =>
        counts[kind]
          .filter(({ value }) => typed !== '' && fold(value).text.includes(typed))
          .map(({ value, count }): Suggestion => ({ kind, label: value, count })),
      );
      return Promise.resolve(found.slice(0, 8));
    },
    read(hit) {
      const record = records[hit];
      return record === undefined
        ? Promise.reject(new SearchFailure('damaged', `no article ${String(hit)}`))
        : Promise.resolve(record.text);
    },
    close: () => undefined,
  };
}

function toColumns(records: readonly SearchRecord[]): Columns {
  const column = (facet: keyof SearchRecord['facets']) => toColumn(records.map(({ facets }) => facets[facet]));
  const days = records.map(({ date }) => Number((date ?? '').replace(/\D/g, '').padEnd(8, '0').slice(0, 8)));
  const undated = records.findIndex(({ date }) => date === null);
  return {
    size: records.length,
    undatedFrom: undated < 0 ? records.length : undated,
    facets: {
      park: column('park'),
      province: column('province'),
      topic: column('topic'),
      reporter: column('reporter'),
      year: column('year'),
      month: column('month'),
      newspaper: column('newspaper'),
      kind: column('kind'),
    },
    firstDay: Uint32Array.from(days),
    lastDay: Uint32Array.from(days),
  };
}
