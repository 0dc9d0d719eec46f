/** Many names, found in a text in one pass. */
import { plainText } from './characters.ts';

export interface Match<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

export interface Lexicon<Value> {
  /** Every occurrence from left to right, the longest name at each place, none overlapping. Brackets match in either width. */
  readonly find: (text: string) => Match<Value>[];
}

/** `entries` are pairs of a name and what it stands for; a name given twice keeps its first meaning. Linear in the text. */
export function toLexicon<Value>(entries: Iterable<readonly [name: string, value: Value]>): Lexicon<Value> {
  const byFirst = new Map<number, (readonly [string, Value])[]>();
  for (const [name, value] of entries) {
    const plain = plainText(name);
    const first = plain.charCodeAt(0);
    const group = byFirst.get(first) ?? [];
    if (plain === '' || group.some(([known]) => known === plain)) continue;
    byFirst.set(first, [...group, [plain, value]]);
  }
  for (const group of byFirst.values()) group.sort(([a], [b]) => b.length - a.length);
  if (byFirst.size === 0) return { find: () => [] };
  // A name begins at few of a text's characters: one bit each tells where to look.
  const begins = new Uint8Array(0x10000);
  for (const first of byFirst.keys()) begins[first] = 1;
  return {
    find(text) {
      const plain = plainText(text);
      const matches: Match<Value>[] = [];
      let start = 0;
      while (start < plain.length) {
        const first = plain.charCodeAt(start);
        const hit = begins[first] === 1 && byFirst.get(first)?.find(([name]) => plain.startsWith(name, start));
        if (hit) matches.push({ start, end: start + hit[0].length, value: hit[1] });
        start += hit ? hit[0].length : 1;
      }
      return matches;
    },
  };
}
