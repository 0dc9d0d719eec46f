/** Chance that comes out the same for the same seed. */

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/** The same numbers for the same seed (mulberry32). */
export function toRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed to start an independent stream from. */
export const toSeed = (random: Random): number => Math.floor(random() * 0x7fffffff);

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number => low + below(random, high - low + 1);

export const isLucky = (random: Random, share: number): boolean => random() < share;

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  if (values.length === 0) throw new Error('nothing to pick from');
  return values[below(random, values.length)] as Value;
}

/** Up to `count` different values, in random order. */
export function pickSome<Value>(random: Random, values: readonly Value[], count: number): Value[] {
  const left = [...values];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(random, left.length), 1)).flat();
}

/** One of the values, each as often as its weight says: `weighted(random, [['# ', 5], ['', 2]])`. */
export function weighted<Value>(random: Random, choices: readonly (readonly [Value, number])[]): Value {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last[0];
}

/** A list in random order. */
export const shuffled = <Value>(random: Random, values: readonly Value[]): Value[] =>
  pickSome(random, values, values.length);

/** One of the words, each as often as its weight says: `draw(random, { blank: 9, none: 1 })`. */
export function draw<Word extends string>(random: Random, weights: Readonly<Record<Word, number>>): Word {
  let sum = 0;
  for (const word in weights) sum += weights[word];
  let left = random() * sum;
  let last: Word | undefined;
  for (const word in weights) {
    last = word;
    left -= weights[word];
    if (left < 0) break;
  }
  if (last === undefined) throw new Error('nothing to draw from');
  return last;
}
