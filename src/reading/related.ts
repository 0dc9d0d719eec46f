/**
 * Articles that go together, and why: one park, one writer, one topic, words that few others use.
 *
 * Vocabulary is pairs of characters through an inverted index; pairs that many articles hold, and pairs that only one
 * holds, say nothing and are left out, so the work grows with the number of articles and not with its square.
 */
import type { Lexicon } from './lexicon.ts';
import { commonRuns, rarePairs, toPairIndex } from './shared-words.ts';

/** What is compared. */
export interface Comparable {
  readonly id: string;
  /** Headings that it stands under, each with a weight: `['park', 'zhaoqing', 4]`. */
  readonly headings: readonly (readonly [kind: string, name: string, weight: number])[];
  readonly text: string;
}

export interface Related {
  readonly id: string;
  /** Kinds of headings that both stand under. */
  readonly shared: readonly (readonly [kind: string, name: string])[];
  /** Words that both use and few others do, the longest first. */
  readonly words: readonly string[];
}

/** A heading of more articles than this does not make two of them neighbours by itself. */
const largestHeading = 200;
/** What two texts of the same rare words would count. */
const wordWeight = 40;
/** Articles that share less are not shown. */
const leastScore = 2;
/** Scores are compared by steps: a pair of characters that one text more holds must not turn round what stands close together. */
const scoreStep = 1;
/** Words so long say something by themselves, two of them. */
const longWord = 5;
/** So many words are named. */
const mostWords = 3;

/** For each article up to `count` others, those that have most in common first. `of` looks them up, one at a time. `known`: words that stay whole. */
export function toRelated(
  articles: readonly Comparable[],
  count: number,
  known?: Lexicon<unknown>,
): (id: string) => readonly Related[] {
  const index = toPairIndex(
    articles.map(({ text }) => text),
    known,
  );
  const numberOf = new Map(articles.map(({ id }, number) => [id, number]));
  const byHeading = new Map<string, number[]>();
  articles.forEach(({ headings }, number) => {
    for (const [kind, name] of headings) {
      const list = byHeading.get(`${kind} ${name}`);
      if (list) list.push(number);
      else byHeading.set(`${kind} ${name}`, [number]);
    }
  });
  return (id) => {
    const own = numberOf.get(id);
    const article = own === undefined ? undefined : articles[own];
    if (own === undefined || !article) return [];
    const scores = new Map<number, number>();
    const add = (other: number, score: number): void => {
      if (other !== own) scores.set(other, (scores.get(other) ?? 0) + score);
    };
    for (const { among, weight } of rarePairs(index, own)) for (const other of among) add(other, weight);
    // A long article shares words with everybody.
    for (const [other, score] of scores) scores.set(other, (wordWeight * score) / Math.sqrt(index.sizes[other] ?? 1));
    for (const [kind, name, weight] of article.headings) {
      const list = byHeading.get(`${kind} ${name}`) ?? [];
      if (list.length <= largestHeading) for (const other of list) add(other, weight);
      else for (const other of scores.keys()) if (holds(articles[other], kind, name)) add(other, weight);
    }
    const wordsWith = commonRuns(index, own);
    const ranked = [...scores]
      .map(([other, score]) => [other, Math.round(score / scoreStep)] as const)
      .filter(([, steps]) => steps * scoreStep >= leastScore)
      .sort(([a, x], [b, y]) => y - x || b - a);
    const found: Related[] = [];
    // What cannot be explained is passed over.
    for (const [other] of ranked.slice(0, count * 2)) {
      if (found.length === count) break;
      found.push(...describe(article, articles[other], wordsWith(other)));
    }
    return found;
  };
}

/** What two articles share; none where that is too little to be said. */
function describe(article: Comparable, other: Comparable | undefined, common: readonly string[]): Related[] {
  if (!other) return [];
  const shared = article.headings.flatMap(([kind, name]): [string, string][] =>
    holds(other, kind, name) ? [[kind, name]] : [],
  );
  const words = common.filter(
    (word) => !article.headings.some(([, name]) => name.includes(word) || word.includes(name)),
  );
  if (shared.length === 0 && words.filter(({ length }) => length >= longWord).length < 2) return [];
  return [{ id: other.id, shared, words: words.slice(0, mostWords) }];
}

const holds = (article: Comparable | undefined, kind: string, name: string): boolean =>
  article?.headings.some(([ofKind, ofName]) => ofKind === kind && ofName === name) ?? false;
