/** Both engines give the same answers: what is found, in which order, counted how, shown how, suggested, near. */
import { expect, test } from 'vitest';
import { toArticle } from '../../../tests/bench/archive.ts';
import { toRandomQueries, toRealisticQueries } from '../../../tests/bench/queries.ts';
import { toRecords } from '../../integrations/search-index.ts';
import { buildIndex, readArchive, type Built } from '../../../tests/properties/search-indexes.ts';
import { toExcerpts } from '../page/excerpt.ts';
import { parseQuery } from '../text/query.ts';
import { nothingChosen, type Order } from './found.ts';

/** All that a reader gets for a query. */
async function answer({ engine }: Built, text: string, order: Order): Promise<unknown> {
  const query = parseQuery(text);
  const found = await engine.search(query, nothingChosen, order);
  const shown = await Promise.all(found.hits.slice(0, 5).map((hit) => engine.read(hit)));
  const near = found.total === 0 ? (await engine.near(query, nothingChosen)).hits : [];
  const [term] = query.clauses[0]?.alternatives ?? [];
  return {
    hits: found.hits,
    facets: found.facets,
    months: found.months,
    excerpts: shown.map((article) => toExcerpts(article, query)),
    near,
    suggested: await engine.suggest(text),
    readings: found.total === 0 && term !== undefined ? await engine.readings(term) : [],
  };
}

const orders: readonly Order[] = ['relevance', 'newest', 'oldest'];

test.each([
  ['the archive', 200],
  ['1000 made articles', 2000],
] as const)('over %s, %d queries', async (name, count) => {
  const articles =
    name === 'the archive' ? await readArchive() : Array.from({ length: 1000 }, (_, number) => toArticle(number));
  const pagefind = await buildIndex(articles, 'pagefind');
  const pairs = await buildIndex(articles, 'pairs');
  const corpus = { name, records: toRecords(articles), scanned: [] };
  const realistic = toRealisticQueries(corpus).map(({ text }) => text);
  const random = toRandomQueries(corpus, Math.ceil((count - realistic.length) / 4)).map(({ text }) => text);
  // Slips: a character that is none of the word's.
  const slips = random.slice(0, 40).map((text) => `${text.slice(0, 1)}龘${text.slice(2)}`);
  const queries = [...new Set([...realistic, ...slips, ...random])].slice(0, count);
  expect(queries.length).toBe(count);
  const unlike: string[] = [];
  for (const [number, text] of queries.entries()) {
    const order = orders[number % orders.length] ?? 'relevance';
    const [one, other] = [await answer(pagefind, text, order), await answer(pairs, text, order)];
    if (JSON.stringify(one) !== JSON.stringify(other)) unlike.push(text);
  }
  expect(unlike).toEqual([]);
});
