/** 相近结果: articles that hold nearly what was typed, by how much of it stands together in them. */
import { findNearest } from '../../core/nearest.ts';
import { fold } from '../text/fold.ts';
import { findPhrase } from './phrase.ts';
import { wantedTerms, type Query, type Term } from '../text/query.ts';
import { noPlaces, type Places } from '../format/postings.ts';
import { toSearchParts, type SearchPart } from '../format/records.ts';
import type { Store } from './store.ts';

/** The share of each term's characters that an article must hold together, on average over the terms. */
const least = 0.5;
/** Where one article holds nearly all, those that hold so much less are not near. */
const margin = 0.2;
/** Places of one attempt may be so far from where they should be: a character too many, or one left out. */
const slack = 1;
/** Articles whose text is compared: what pairs say is rough, for one wrong character spoils two of them. */
const most = 12;

/** Numbers of the articles that come nearest, the nearest first; those without a good part of the query are left out. */
export async function findNear(store: Store, query: Query): Promise<readonly number[]> {
  const wanted = wantedTerms(query);
  if (wanted.length === 0) return [];
  const terms = wanted.map(({ folded }) => folded);
  const [shares, characters] = await Promise.all([findShares(store, wanted), countCharacters(store, terms)]);
  const held = (article: number): number => characters[article] ?? 0;
  const candidates = [...shares.keys()]
    .filter((article) => (shares[article] ?? 0) >= least)
    .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || held(b) - held(a) || a - b)
    .slice(0, most);
  const compared = await Promise.all(
    candidates.map(async (article) => ({ article, ...(await compare(store, article, terms)) })),
  );
  const bar = Math.max(least, Math.max(...compared.map(({ anywhere }) => anywhere)) - margin);
  return compared
    .filter(({ anywhere }) => anywhere >= bar)
    .sort((a, b) => b.anywhere - a.anywhere || b.inHead - a.inHead)
    .map(({ article }) => article);
}

/** How like the terms the article's text is, and its headline, kicker and deck alone: 0 to 1. */
async function compare(
  store: Store,
  article: number,
  terms: readonly string[],
): Promise<{ readonly anywhere: number; readonly inHead: number }> {
  // One whose text does not come is not near.
  const text = await store.text(article).catch(() => null);
  const parts = text === null ? [] : toSearchParts(text).map((part) => ({ ...part, text: fold(part.text).text }));
  const likest = (chosen: readonly SearchPart[]): number =>
    likeness(
      terms,
      chosen.map((part) => part.text),
    );
  return { anywhere: likest(parts), inHead: likest(parts.filter(({ role }) => role !== 'body')) };
}

/** `texts`: folded. How much of the terms stands in one stretch of a text each, by the fewest characters to change, add or take away: 0 to 1. */
function likeness(terms: readonly string[], texts: readonly string[]): number {
  const ofTerm = (term: string): number =>
    texts.reduce(
      (best, text) => Math.max(best, 1 - (findNearest(term, text)?.distance ?? term.length) / term.length),
      0,
    );
  return terms.reduce((sum, term) => sum + ofTerm(term), 0) / terms.length;
}

/** Share of the terms' characters that each article holds near each other, on average over the terms. */
async function findShares(store: Store, terms: readonly Term[]): Promise<Float64Array> {
  const shares = new Float64Array(store.catalogue.columns.size);
  for (const covered of await Promise.all(terms.map((term) => coverage(store, term))))
    covered.forEach((share, article) => {
      shares[article] = (shares[article] ?? 0) + share / terms.length;
    });
  return shares;
}

/** How many different characters of the terms each article holds, wherever. */
async function countCharacters(store: Store, terms: readonly string[]): Promise<Uint8Array> {
  const counts = new Uint8Array(store.catalogue.columns.size);
  const characters = [...new Set(terms.join(''))];
  for (const { articles } of await Promise.all(characters.map((character) => store.holders(character))))
    for (const article of articles) counts[article] = (counts[article] ?? 0) + 1;
  return counts;
}

/** Share of the term's characters that each article holds near each other, in order. Of two characters no part is near: IP, Ⅰ型. */
async function coverage(store: Store, { folded, sought: term }: Term): Promise<Float64Array> {
  const shares = new Float64Array(store.catalogue.columns.size);
  if (folded.length < 3) {
    const { counts } = await findPhrase(store, term);
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
