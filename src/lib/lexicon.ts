/** Many names, found in a text in one pass. */
import { plainText } from './plain-text.ts';

export interface Match<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

export interface Lexicon<Value> {
  /** Every occurrence from left to right, the longest name at each place, none overlapping. Brackets match in either width. */
  readonly find: (text: string) => Match<Value>[];
}

interface Entry<Value> {
  readonly name: string;
  readonly value: Value;
}

/** `entries` are pairs of a name and what it stands for; a name given twice keeps its first meaning. Linear in the text. */
export function toLexicon<Value>(entries: Iterable<readonly [name: string, value: Value]>): Lexicon<Value> {
  const meanings = new Map<string, Value>();
  for (const [name, value] of entries) {
    const plain = plainText(name);
    if (plain !== '' && !meanings.has(plain)) meanings.set(plain, value);
  }
  if (meanings.size === 0) return { find: () => [] };
  // A name begins at few of a text's characters: what its first two are tells nearly always where to look.
  const begins = new Uint8Array(tableSize);
  const groups = new Map<number, Entry<Value>[]>();
  const short = new Map<string, Entry<Value>>();
  for (const [name, value] of [...meanings].sort(([a], [b]) => b.length - a.length)) {
    if (name.length === 1) {
      short.set(name, { name, value });
      continue;
    }
    const slot = slotOf(name.charCodeAt(0), name.charCodeAt(1));
    begins[slot] = 1;
    const group = groups.get(slot);
    if (group) group.push({ name, value });
    else groups.set(slot, [{ name, value }]);
  }
  const longestAt = (text: string, index: number): Entry<Value> | undefined => {
    const slot = slotOf(text.charCodeAt(index), text.charCodeAt(index + 1));
    const long = begins[slot] === 1 ? groups.get(slot)?.find(({ name }) => text.startsWith(name, index)) : undefined;
    return long ?? (short.size === 0 ? undefined : short.get(text.charAt(index)));
  };
  return {
    find(text) {
      const plain = plainText(text);
      const matches: Match<Value>[] = [];
      let start = 0;
      while (start < plain.length) {
        const hit = longestAt(plain, start);
        if (hit) matches.push({ start, end: start + hit.name.length, value: hit.value });
        start += hit ? hit.name.length : 1;
      }
      return matches;
    },
  };
}

const tableSize = 0x10000;

/** Two code units as a place in the table; different pairs may share one. `next` is NaN at the end of a text. */
const slotOf = (code: number, next: number): number => (code * 31 + (next | 0)) & (tableSize - 1);
