/** How good an answer is, against the truth that reading every article gives. */
import { countIn, isFound, type Scanned } from '../../src/search/engine/scan.ts';
import { parseQuery, wantedTerms } from '../../src/search/text/query.ts';

export interface Truth {
  /** Numbers of the articles that fit. */
  readonly articles: ReadonlySet<number>;
  /** Of each of them: 3 where the head holds a term, + log2(1 + occurrences), over the terms; 1 for a name in a field. */
  readonly gains: ReadonlyMap<number, number>;
}

export function toTruth(text: string, haystack: Haystack): Truth {
  const { scanned } = haystack;
  const query = parseQuery(text);
  const terms = wantedTerms(query);
  const gains = new Map<number, number>();
  const [only] = query.clauses.length === 1 ? terms : [];
  const isPlain = only?.field === 'any' && only.within === undefined && terms.length === 1;
  for (const number of isPlain ? findHolders(haystack, only.sought) : scanned.keys()) {
    const article = scanned[number];
    if (article === undefined || !isFound(article, query)) continue;
    const all = searched(article);
    // A field of the record is met or it is not: articles that meet it are equals.
    const gain = terms.reduce(
      (sum, { sought, field }) =>
        sum +
        (field === 'any' || field === 'title'
          ? (countIn(article.head, sought) > 0 ? 3 : 0) + Math.log2(1 + countIn(all, sought))
          : 1),
      0,
    );
    gains.set(number, gain);
  }
  return { articles: new Set(gains.keys()), gains };
}

const searched = ({ head, body }: Scanned): string[] => [...head, ...body];

/** All articles, and all their strings as one, to run through quickly. */
export interface Haystack {
  readonly scanned: readonly Scanned[];
  readonly text: string;
  /** Where each article begins in it. */
  readonly starts: readonly number[];
}

export function toHaystack(scanned: readonly Scanned[]): Haystack {
  let length = 0;
  const starts: number[] = [];
  const texts = scanned.map((article) => {
    starts.push(length);
    const text = `${searched(article).join('\n')}\n`;
    length += text.length;
    return text;
  });
  return { scanned, text: texts.join(''), starts };
}

function findHolders({ text, starts }: Haystack, folded: string): number[] {
  const found: number[] = [];
  let article = 0;
  for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, starts[article + 1] ?? text.length)) {
    while ((starts[article + 1] ?? Infinity) <= at) article += 1;
    found.push(article);
  }
  return found;
}

/** Normalised discounted cumulative gain of the first ten; 1 where nothing is to be found. */
export function ndcg({ gains }: Truth, hits: readonly number[]): number {
  const sum = (values: readonly number[]): number =>
    values.slice(0, 10).reduce((total, gain, index) => total + gain / Math.log2(index + 2), 0);
  const ideal = sum([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 1 : sum(hits.map((hit) => gains.get(hit) ?? 0)) / ideal;
}

export const recall = ({ articles }: Truth, hits: readonly number[]): number =>
  articles.size === 0 ? 1 : hits.filter((hit) => articles.has(hit)).length / articles.size;

/** Share of the first ten that fit; null where there are none. */
export function precision({ articles }: Truth, hits: readonly number[]): number | null {
  const first = hits.slice(0, 10);
  return first.length === 0 ? null : first.filter((hit) => articles.has(hit)).length / first.length;
}

export const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** `share` 0.5: the median. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}
