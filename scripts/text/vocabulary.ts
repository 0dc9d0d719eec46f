/** How much two texts speak of the same things: cosine of their character pairs, those rare on the page counting most. */
import { isLetter } from './characters.ts';

export interface Vocabulary {
  /** 0 (nothing in common) to 1 (the same pairs in the same shares). */
  readonly likeness: (a: string, b: string) => number;
}

/** `texts`: the parts of the page (paragraphs or stories); a pair that most of them have says little. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  const countDocuments = (): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const text of texts) for (const pair of countPairs(text).keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    return counts;
  };
  // Most pages ask nothing of their vocabulary: it is counted when they do.
  let documents: ReadonlyMap<number, number> | null = null;
  const cache = new Map<string, ReadonlyMap<number, number>>();
  const weigh = (text: string): ReadonlyMap<number, number> => {
    const known = cache.get(text);
    if (known) return known;
    documents ??= countDocuments();
    const weights = new Map<number, number>();
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

/** How often each pair of neighbouring letters stands in the text; a pair is the number of its two code units. */
function countPairs(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = isLetter(text.charAt(index)) ? text.charCodeAt(index) : 0;
    if (previous !== 0 && code !== 0) {
      const pair = previous * 0x10000 + code;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    previous = code;
  }
  return counts;
}
