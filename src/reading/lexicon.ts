/** Many names, found in a text in one pass. */
import { plainCodeAt, plainText } from '../core/look-alikes.ts';

export interface Match<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

export interface Lexicon<Value> {
  /** Every occurrence from left to right, the longest name at each place, none overlapping. Brackets match in either width. */
  readonly find: (text: string) => Match<Value>[];
}

/** A place in the tree of names: what may come next, and what ends here. */
interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value?: { readonly of: Value };
}

/** `entries` are pairs of a name and what it stands for; a name given twice keeps its first meaning. Linear in the text. */
export function toLexicon<Value>(entries: Iterable<readonly [name: string, value: Value]>): Lexicon<Value> {
  const root: Node<Value> = { next: new Map() };
  // A name begins at few of a text's characters: what its first two are tells nearly always where to look.
  const begins = new Uint8Array(tableSize);
  for (const [name, value] of entries) {
    const plain = plainText(name);
    if (plain === '') continue;
    if (plain.length === 1) begins.fill(1);
    else begins[slotOf(plain.charCodeAt(0), plain.charCodeAt(1))] = 1;
    let node = root;
    for (let index = 0; index < plain.length; index++) {
      const code = plain.charCodeAt(index);
      const next: Node<Value> = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.value ??= { of: value };
  }
  if (root.next.size === 0) return { find: () => [] };
  return {
    find(text) {
      const matches: Match<Value>[] = [];
      let code = plainCodeAt(text, 0);
      let start = 0;
      while (start < text.length) {
        const next = plainCodeAt(text, start + 1);
        const match = begins[slotOf(code, next)] === 1 ? longestAt(root, text, start) : null;
        if (match) matches.push(match);
        start = match?.end ?? start + 1;
        code = match ? plainCodeAt(text, start) : next;
      }
      return matches;
    },
  };
}

function longestAt<Value>(root: Node<Value>, text: string, start: number): Match<Value> | null {
  let longest: Match<Value> | null = null;
  let node = root.next.get(plainCodeAt(text, start));
  for (let end = start + 1; node; end++) {
    if (node.value) longest = { start, end, value: node.value.of };
    node = end < text.length ? node.next.get(plainCodeAt(text, end)) : undefined;
  }
  return longest;
}

/** Small enough to stay near the processor beside everything else that a page asks for. */
const tableSize = 0x4000;

/** Two characters, one after the other, as a place in the table; different pairs may share one. */
const slotOf = (code: number, next: number): number => (code * 31 + next) & (tableSize - 1);
