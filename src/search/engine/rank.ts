/** The order of what was found. */
import type { Catalogue } from '../format/catalogue.ts';
import type { Matches } from './evaluate.ts';
import type { Order } from './found.ts';

/** How soon more occurrences count no more, and how much length counts against them (BM25's k₁ and b). */
const saturation = 8;
const lengthShare = 0.2;

/** Numbers of the matching articles in order. */
export function rank({ articles, clauses }: Matches, order: Order, catalogue: Catalogue): readonly number[] {
  const { undatedFrom } = catalogue.columns;
  if (order === 'oldest') {
    const first = articles.findIndex((article) => article >= undatedFrom);
    const dated = first < 0 ? articles : articles.slice(0, first);
    // What has no date comes last in either direction.
    return [...dated.toReversed(), ...articles.slice(dated.length)];
  }
  if (order === 'newest' || clauses.length === 0) return articles;
  const scores = toScores({ articles, clauses }, catalogue);
  // Articles are numbered from the newest: of equals, the newer first.
  return articles.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/**
 * Whose head holds more of the clauses comes first. Then BM25: how often each clause is met, against the length of the
 * article, and more for a clause that few articles meet.
 */
function toScores({ articles, clauses }: Matches, { columns, lengths }: Catalogue): Float64Array {
  const scores = new Float64Array(columns.size);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (const { counts, inHead } of clauses) {
    const holders = counts.reduce((sum, count) => sum + Number(count > 0), 0);
    const rarity = Math.log(1 + (columns.size - holders + 0.5) / (holders + 0.5));
    for (const article of articles) {
      const count = counts[article] ?? 0;
      const against = saturation * (1 - lengthShare + (lengthShare * (lengths[article] ?? 0)) / mean);
      const met = (rarity * count * (saturation + 1)) / (count + against);
      scores[article] = (scores[article] ?? 0) + met + (inHead[article] === 1 ? headWeight : 0);
    }
  }
  return scores;
}

/** More than any number of occurrences can weigh: rarity stays below 20. */
const headWeight = 1000;
