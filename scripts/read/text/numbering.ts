/** Different 32-bit integers, each given a number of its own in the order in which they come: 0, 1, 2 … */
export interface Numbering {
  /** The number of an integer; a new one where it has none. */
  readonly numberOf: (key: number) => number;
  /** The number of an integer; -1 where it has none. */
  readonly find: (key: number) => number;
}

/** Such a numbering of at most `most` integers: an open hash table, which a page fills and asks far faster than a Map. */
export function toNumbering(most: number): Numbering {
  const bits = Math.max(4, Math.ceil(Math.log2(most * roominess + 1)));
  const mask = 2 ** bits - 1;
  // One more than the number of the key that each slot holds; 0 where it is empty.
  const slots = new Int32Array(mask + 1);
  const keys = new Int32Array(most);
  let size = 0;
  const slotOf = (key: number): number => {
    // The upper bits of its product with a number that mixes them (Knuth, 6.4); then the next slot that is free.
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    for (let held = slots[slot] ?? 0; held !== 0 && keys[held - 1] !== key; held = slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  };
  return {
    numberOf(key) {
      const slot = slotOf(key);
      const held = slots[slot] ?? 0;
      if (held !== 0) return held - 1;
      keys[size] = key;
      slots[slot] = ++size;
      return size - 1;
    },
    find: (key) => (slots[slotOf(key)] ?? 0) - 1,
  };
}

/** Slots for each key, at least. */
const roominess = 1.5;
