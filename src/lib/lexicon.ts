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
  const mayBegin = toBeginTest([...byFirst.values()].flatMap((group) => group.map(([name]) => name)));
  return {
    find(text) {
      const plain = plainText(text);
      const matches: Match<Value>[] = [];
      let start = 0;
      while (start < plain.length) {
        const hit =
          mayBegin(plain, start) &&
          byFirst.get(plain.charCodeAt(start))?.find(([name]) => plain.startsWith(name, start));
        if (hit) matches.push({ start, end: start + hit[0].length, value: hit[1] });
        start += hit ? hit[0].length : 1;
      }
      return matches;
    },
  };
}

/** So few names are looked up faster than a table is made. */
const fewNames = 32;

/** A name begins at few of a text's characters: what its first two are tells nearly always where to look. */
function toBeginTest(names: readonly string[]): (text: string, index: number) => boolean {
  if (names.length < fewNames || names.some((name) => name.length < 2)) return () => true;
  const begins = new Uint8Array(0x10000);
  for (const name of names) begins[pairAt(name, 0)] = 1;
  return (text, index) => begins[pairAt(text, index)] === 1;
}

const factor = 31;

/** Two characters as one number of 16 bits; different pairs may share one. */
const pairAt = (text: string, index: number): number =>
  (text.charCodeAt(index) * factor + (index + 1 < text.length ? text.charCodeAt(index + 1) : 0)) & 0xffff;
