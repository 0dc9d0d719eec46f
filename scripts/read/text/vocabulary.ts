/** How much two texts speak of the same things: cosine of their character pairs, those rare on the page counting most. */
import { isLetterAt } from './characters.ts';
import { toNumbering, type Numbering } from './numbering.ts';

export interface Vocabulary {
  /** 0 (nothing in common) to 1 (the same pairs in the same shares). */
  readonly likeness: (a: string, b: string) => number;
  /** The likeness of every `one` with every `other`, in a row for each `one`: where many are compared with many. */
  readonly likenesses: (ones: readonly string[], others: readonly string[]) => readonly Float64Array[];
}

/** The different pairs of a text, ascending, with their weights, and the length of that vector. */
interface Weighed {
  readonly pairs: Int32Array;
  readonly weights: Float64Array;
  readonly length: number;
}

/** `texts`: the parts of the page (paragraphs or stories); a pair that most of them have says little. */
export function toVocabulary(texts: readonly string[]): Vocabulary {
  // Most pages ask nothing of their vocabulary: it is counted when they do.
  let rarity: Rarity | null = null;
  const cache = new Map<string, Weighed>();
  const weigh = (text: string): Weighed => {
    const known = cache.get(text);
    if (known) return known;
    rarity ??= toRarity(texts);
    const { pairs, counts } = countAlike(toPairs(text).sort());
    const weights = new Float64Array(pairs.length);
    let square = 0;
    for (let index = 0; index < pairs.length; index++) {
      const rare = rarity(pairs[index] ?? 0);
      const count = counts[index] ?? 1;
      const weight = count === 1 ? rare : (1 + Math.log(count)) * rare;
      weights[index] = weight;
      square += weight * weight;
    }
    const weighed = { pairs, weights, length: Math.sqrt(square) || 1 };
    cache.set(text, weighed);
    return weighed;
  };
  const likenesses: Vocabulary['likenesses'] = (ones, others) => {
    const weighed = ones.map(weigh);
    const rows = weighed.map(() => new Float64Array(others.length));
    const { find, holders } = toHolders(weighed);
    others.forEach((text, column) => {
      const other = weigh(text);
      for (let index = 0; index < other.pairs.length; index++) {
        const pair = find(other.pairs[index] ?? 0);
        if (pair < 0) continue;
        for (const { one, weight } of holders[pair] ?? []) {
          const row = rows[one];
          if (row) row[column] = (row[column] ?? 0) + weight * (other.weights[index] ?? 0);
        }
      }
      rows.forEach((row, one) => {
        row[column] = (row[column] ?? 0) / ((weighed[one]?.length ?? 1) * other.length);
      });
    });
    return rows;
  };
  return {
    likeness(a, b) {
      const [one, other] = [weigh(a), weigh(b)];
      let sum = 0;
      let at = 0;
      one.pairs.forEach((pair, index) => {
        while ((other.pairs[at] ?? Infinity) < pair) at++;
        if (other.pairs[at] === pair) sum += (one.weights[index] ?? 0) * (other.weights[at] ?? 0);
      });
      return sum / (one.length * other.length);
    },
    likenesses,
  };
}

/** The pairs that some texts hold, each with which of them hold it and what it weighs there. */
function toHolders(texts: readonly Weighed[]): {
  readonly find: Numbering['find'];
  readonly holders: readonly (readonly { readonly one: number; readonly weight: number }[])[];
} {
  const { find, numberOf } = toNumbering(texts.reduce((sum, { pairs }) => sum + pairs.length, 0));
  const holders: { readonly one: number; readonly weight: number }[][] = [];
  texts.forEach(({ pairs, weights }, one) => {
    pairs.forEach((pair, index) => {
      (holders[numberOf(pair)] ??= []).push({ one, weight: weights[index] ?? 0 });
    });
  });
  return { find, holders };
}

/** What the rarity of a pair on the page makes it count. */
type Rarity = (pair: number) => number;

function toRarity(texts: readonly string[]): Rarity {
  const most = texts.reduce((sum, text) => sum + text.length, 0);
  const { find, numberOf } = toNumbering(most);
  // In how many texts each pair stands, and the last of them, from 1.
  const counts = new Int32Array(most);
  const last = new Int32Array(most);
  texts.forEach((text, index) => {
    eachPair(text, (code) => {
      const pair = numberOf(code);
      if (last[pair] === index + 1) return;
      last[pair] = index + 1;
      counts[pair] = (counts[pair] ?? 0) + 1;
    });
  });
  const weights = Float64Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log((texts.length + 1) / Math.max(1, count)),
  );
  // What stands in no text is as rare as what stands in one of them.
  return (pair) => weights[counts[find(pair)] ?? 0] ?? 0;
}

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
function eachPair(text: string, visit: (pair: number) => void): void {
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = isLetterAt(text, index) ? text.charCodeAt(index) : 0;
    if (previous !== 0 && code !== 0) visit((previous << 16) | code);
    previous = code;
  }
}

function toPairs(text: string): Int32Array {
  const pairs = new Int32Array(text.length);
  let count = 0;
  eachPair(text, (pair) => {
    pairs[count++] = pair;
  });
  return pairs.subarray(0, count);
}
