/** How much two texts speak of the same things: cosine of their character pairs, those rare on the page counting most. */
import { isLetterAt } from './characters.ts';

export interface Vocabulary {
  /** 0 (nothing in common) to 1 (the same pairs in the same shares). */
  readonly likeness: (a: string, b: string) => number;
}

/** The different pairs of a text, ascending, with their weights, and the length of that vector. */
interface Weighed {
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
}

/** `texts`: the parts of the page (paragraphs or stories); a pair that most of them have says little. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  const rarest = Math.log(texts.length + 1);
  // Most pages ask nothing of their vocabulary: it is counted when they do.
  let rarity: Rarity | null = null;
  const cache = new Map<string, Weighed>();
  const weigh = (text: string): Weighed => {
    const known = cache.get(text);
    if (known) return known;
    rarity ??= toRarity(texts);
    const { pairs, counts } = countPairs(text);
    const weights = new Float64Array(pairs.length);
    let square = 0;
    let at = 0;
    for (let index = 0; index < pairs.length; index++) {
      const pair = pairs[index] ?? 0;
      while ((rarity.pairs[at] ?? Infinity) < pair) at++;
      const rare = rarity.pairs[at] === pair ? (rarity.weights[at] ?? 0) : rarest;
      const count = counts[index] ?? 1;
      const weight = count === 1 ? rare : (1 + Math.log(count)) * rare;
      weights[index] = weight;
      square += weight * weight;
    }
    const weighed = { pairs, weights, length: Math.sqrt(square) || 1 };
    cache.set(text, weighed);
    return weighed;
  };
  return {
    likeness(a, b) {
      const [one, other] = [weigh(a), weigh(b)];
      const [few, many] = one.pairs.length < other.pairs.length ? [one, other] : [other, one];
      let sum = 0;
      few.pairs.forEach((pair, index) => {
        const at = placeOf(pair, many.pairs);
        if (at >= 0) sum += (few.weights[index] ?? 0) * (many.weights[at] ?? 0);
      });
      return sum / (few.length * many.length);
    },
  };
}

/** Ascending pairs, each with what its rarity on the page makes it count. */
type Rarity = Omit<Weighed, 'length'>;

function toRarity(texts: readonly string[]): Rarity {
  const own = texts.map((text) => countPairs(text).pairs);
  const all = new Int32Array(own.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const some of own) {
    all.set(some, length);
    length += some.length;
  }
  const { pairs, counts } = countAlike(all.sort());
  return { pairs, weights: Float64Array.from(counts, (count) => Math.log((texts.length + 1) / count)) };
}

const countPairs = (text: string): Counts => countAlike(toPairs(text).sort());

interface Counts {
  /** Ascending, each once. */
  readonly pairs: Int32Array;
  readonly counts: Int32Array;
}

/** Counts equal neighbours; overwrites the numbers that it is given. */
function countAlike(ascending: Int32Array): Counts {
  const counts = new Int32Array(ascending.length);
  let different = 0;
  for (let start = 0, end = 0; start < ascending.length; start = end) {
    const pair = ascending[start] ?? 0;
    while (ascending[end] === pair) end++;
    ascending[different] = pair;
    counts[different++] = end - start;
  }
  return { pairs: ascending.subarray(0, different), counts: counts.subarray(0, different) };
}

/** Each pair of neighbouring letters, as often as it stands in the text: its two code units in one 32-bit integer. */
function toPairs(text: string): Int32Array {
  const pairs = new Int32Array(text.length);
  let count = 0;
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = isLetterAt(text, index) ? text.charCodeAt(index) : 0;
    if (previous !== 0 && code !== 0) pairs[count++] = (previous << 16) | code;
    previous = code;
  }
  return pairs.subarray(0, count);
}

/** Index of a number in an ascending array; -1 where it is not in it. */
function placeOf(wanted: number, ascending: Int32Array): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : -1;
}
