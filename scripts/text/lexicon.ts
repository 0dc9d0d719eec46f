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
  const byFirst = new Map<string, (readonly [string, Value])[]>();
  for (const [name, value] of entries) {
    const plain = plainText(name);
    const first = plain.charAt(0);
    const group = byFirst.get(first) ?? [];
    if (plain === '' || group.some(([known]) => known === plain)) continue;
    byFirst.set(first, [...group, [plain, value]]);
  }
  for (const group of byFirst.values()) group.sort(([a], [b]) => b.length - a.length);
  return {
    find(text) {
      const plain = plainText(text);
      const matches: Match<Value>[] = [];
      let start = 0;
      while (start < plain.length) {
        const hit = byFirst.get(plain.charAt(start))?.find(([name]) => plain.startsWith(name, start));
        if (!hit) {
          start++;
          continue;
        }
        matches.push({ start, end: start + hit[0].length, value: hit[1] });
        start += hit[0].length;
      }
      return matches;
    },
  };
}
