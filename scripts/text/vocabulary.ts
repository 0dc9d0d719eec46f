/** How much two texts speak of the same things: cosine of their character pairs, those rare on the page counting most. */
import { isLetter } from './characters.ts';

export interface Vocabulary {
  /** 0 (nothing in common) to 1 (the same pairs in the same shares). */
  readonly likeness: (a: string, b: string) => number;
}

/** The pairs of a text with their weights, and the length of that vector. */
interface Weighed {
  readonly weights: ReadonlyMap<number, number>;
  readonly length: number;
}

/** `texts`: the parts of the page (paragraphs or stories); a pair that most of them have says little. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  const toRarity = (): ReadonlyMap<number, number> => {
    const counts = new Map<number, number>();
    for (const text of texts) for (const pair of countPairs(text).keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    const logarithms = Array.from({ length: texts.length + 1 }, (_, count) => Math.log((texts.length + 1) / count));
    for (const [pair, count] of counts) counts.set(pair, logarithms[count] ?? 0);
    return counts;
  };
  // Most pages ask nothing of their vocabulary: it is counted when they do.
  let rarity: ReadonlyMap<number, number> | null = null;
  const cache = new Map<string, Weighed>();
  const weigh = (text: string): Weighed => {
    const known = cache.get(text);
    if (known) return known;
    rarity ??= toRarity();
    const weights = countPairs(text);
    let square = 0;
    for (const [pair, count] of weights) {
      const rare = rarity.get(pair) ?? Math.log(texts.length + 1);
      const weight = count === 1 ? rare : (1 + Math.log(count)) * rare;
      weights.set(pair, weight);
      square += weight * weight;
    }
    const weighed = { weights, length: Math.sqrt(square) || 1 };
    cache.set(text, weighed);
    return weighed;
  };
  return {
    likeness(a, b) {
      const [one, other] = [weigh(a), weigh(b)];
      const [few, many] = one.weights.size < other.weights.size ? [one, other] : [other, one];
      let sum = 0;
      for (const [pair, weight] of few.weights) {
        const shared = many.weights.get(pair);
        if (shared !== undefined) sum += weight * shared;
      }
      return sum / (few.length * many.length);
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
