/** 相近结果: articles that hold nearly what was typed, by how much of it stands together in them. */
import { newTally, findPhrase } from './phrase.ts';
import { wantedTerms, type Query } from './query.ts';
import { noPlaces, type Places } from './postings.ts';
import type { Store } from './store.ts';

/** The share of each term's characters that an article must hold together, on average over the terms. */
const least = 0.5;
/** Places of one attempt may be so far from where they should be: a character too many, or one left out. */
const slack = 1;
const most = 100;

/** Numbers of the articles that come nearest, the nearest first; those without a good part of the query are left out. */
export async function findNear(store: Store, query: Query): Promise<readonly number[]> {
  const terms = wantedTerms(query);
  const { size } = store.catalogue.columns;
  const shares = new Float64Array(size);
  for (const covered of await Promise.all(terms.map(({ folded }) => coverage(store, folded))))
    for (let article = 0; article < size; article++)
      shares[article] = (shares[article] ?? 0) + (covered[article] ?? 0) / terms.length;
  const best = shares.reduce((max, share) => Math.max(max, share), 0);
  // Where one article holds nearly all, those that hold half are not near.
  const bar = Math.max(least, best - 0.2);
  return [...shares.keys()]
    .filter((article) => (shares[article] ?? 0) >= bar)
    .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b)
    .slice(0, most);
}

/** Share of the term's characters that each article holds near each other, in order. */
async function coverage(store: Store, term: string): Promise<Float64Array> {
  const shares = new Float64Array(store.catalogue.columns.size);
  if (term.length < 3) {
    const { counts } = term.length === 0 ? newTally(shares.length) : await findPhrase(store, term);
    return shares.map((_, article) => Math.min(1, counts[article] ?? 0));
  }
  const offsets = Array.from({ length: term.length - 1 }, (_, offset) => offset);
  const grams = offsets.map((offset) => term.slice(offset, offset + 2));
  const lists = await Promise.all(grams.map((gram) => store.places(gram)));
  // Pairs that stand everywhere speak only for articles that others speak for; where there are no others, for all.
  const isHeavy = (offset: number): boolean => store.isHeavy(grams[offset] ?? '');
  const rare = offsets.filter((offset) => !isHeavy(offset));
  const isAlone = rare.every((offset) => lists[offset]?.articles.length === 0);
  // For each article, where the term would begin → the offsets of its pairs that speak for it.
  const starts = new Map<number, Map<number, number[]>>();
  for (const offset of [...rare, ...offsets.filter(isHeavy)]) {
    eachPlace(lists[offset] ?? noPlaces, (article, place) => {
      if (isHeavy(offset) && !isAlone && !starts.has(article)) return;
      const ofArticle = starts.get(article) ?? new Map<number, number[]>();
      starts.set(article, ofArticle);
      const held = ofArticle.get(place - offset) ?? [];
      ofArticle.set(place - offset, [...held, offset]);
    });
  }
  for (const [article, ofArticle] of starts) {
    for (const start of ofArticle.keys()) {
      const held = new Set<number>();
      for (let near = start - slack; near <= start + slack; near++)
        for (const offset of ofArticle.get(near) ?? []) held.add(offset).add(offset + 1);
      // One pair with an offset counts twice: both of its characters.
      shares[article] = Math.max(shares[article] ?? 0, Math.min(1, held.size / term.length));
    }
  }
  return shares;
}

function eachPlace({ articles, starts, places }: Places, see: (article: number, place: number) => void): void {
  articles.forEach((article, index) => {
    for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) see(article, places[at] ?? 0);
  });
}
