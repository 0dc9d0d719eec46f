/** How much two texts speak of the same things: cosine of their character pairs, those rare on the page counting most. */
import { isLetter } from './characters.ts';

export interface Vocabulary {
  /** 0 (nothing in common) to 1 (the same pairs in the same shares). */
  readonly likeness: (a: string, b: string) => number;
}

/** `texts`: the parts of the page (paragraphs or stories); a pair that most of them have says little. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  const documents = new Map<string, number>();
  for (const text of texts)
    for (const pair of countPairs(text).keys()) documents.set(pair, (documents.get(pair) ?? 0) + 1);
  const cache = new Map<string, ReadonlyMap<string, number>>();
  const weigh = (text: string): ReadonlyMap<string, number> => {
    const known = cache.get(text);
    if (known) return known;
    const weights = new Map<string, number>();
    let square = 0;
    for (const [pair, count] of countPairs(text)) {
      const weight = (1 + Math.log(count)) * Math.log((texts.length + 1) / (documents.get(pair) ?? 1));
      weights.set(pair, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [pair, weight] of weights) weights.set(pair, weight / length);
    cache.set(text, weights);
    return weights;
  };
  return {
    likeness(a, b) {
      const [few, many] = [weigh(a), weigh(b)].sort((x, y) => x.size - y.size);
      let sum = 0;
      for (const [pair, weight] of few ?? []) sum += weight * (many?.get(pair) ?? 0);
      return sum;
    },
  };
}

function countPairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    if (!isLetter(text.charAt(index)) || !isLetter(text.charAt(index + 1))) continue;
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
