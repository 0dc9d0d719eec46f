/** Where one string stands in all articles: exactly, from pairs that stand one behind the other. */
import { fold } from './fold.ts';
import { headStep, type Places } from './postings.ts';
import { toSearchParts } from './records.ts';
import { countIn } from './scan.ts';
import type { Store } from './store.ts';

/** How often each article holds something, and whether its head does: arrays by number of the article. */
export interface Tally {
  readonly counts: Uint32Array;
  readonly inHead: Uint8Array;
}

export const newTally = (size: number): Tally => ({ counts: new Uint32Array(size), inHead: new Uint8Array(size) });

/** A string of more characters than this is looked up by some of its pairs, and checked in the texts. */
const longest = 10;
/** … where no more articles than this must be read, about as many as a page of hits shows. */
const mostRead = 12;

/** A pair or triple of a string, and where in it that begins. */
interface Gram {
  readonly text: string;
  readonly offset: number;
}

/** Occurrences of a folded string in the searched text. */
export async function findPhrase(store: Store, text: string): Promise<Tally> {
  const tally = newTally(store.catalogue.columns.size);
  if (text.length === 1 || (text.length < 4 && store.isHeavy(text))) {
    const { articles, counts, inHead } = await store.holders(text);
    articles.forEach((article, index) => {
      tally.counts[article] = counts[index] ?? 0;
      tally.inHead[article] = Number(inHead[index] ?? false);
    });
    return tally;
  }
  const grams = toGrams(text, store.isHeavy);
  if (text.length <= longest) return alignAll(store, grams, tally);
  const rough = await alignAll(store, spread(grams, store.isHeavy), newTally(tally.counts.length));
  const articles = [...rough.counts.keys()].filter((article) => (rough.counts[article] ?? 0) > 0);
  if (articles.length > mostRead) return alignAll(store, grams, tally);
  await Promise.all(
    articles.map(async (article) => {
      const parts = toSearchParts(await store.text(article)).map((part) => ({ ...part, text: fold(part.text).text }));
      const heads = parts.filter(({ role }) => role !== 'body').map((part) => part.text);
      tally.counts[article] = countIn(
        parts.map((part) => part.text),
        text,
      );
      tally.inHead[article] = Number(countIn(heads, text) > 0);
    }),
  );
  return tally;
}

/** As few pairs as cover a string, triples where a pair is heavy. `高新区开园` → 高新区, 开园 */
function toGrams(text: string, isHeavy: Store['isHeavy']): Gram[] {
  const grams: Gram[] = [];
  for (let covered = 0; covered < text.length;) {
    const offset = Math.min(covered, text.length - 2);
    const length = offset + 2 < text.length && isHeavy(text.slice(offset, offset + 2)) ? 3 : 2;
    grams.push({ text: text.slice(offset, offset + length), offset });
    covered = offset + length;
  }
  return grams;
}

/** Four of them, from the beginning to the end, without those that stand everywhere. */
function spread(grams: readonly Gram[], isHeavy: Store['isHeavy']): readonly Gram[] {
  const rare = grams.filter(({ text }) => !isHeavy(text));
  if (rare.length === 0) return grams;
  const chosen = [0, 1 / 3, 2 / 3, 1].flatMap((share) => rare[Math.round(share * (rare.length - 1))] ?? []);
  return [...new Set(chosen)];
}

async function alignAll(store: Store, grams: readonly Gram[], tally: Tally): Promise<Tally> {
  const lists = await Promise.all(grams.map(({ text }) => store.places(text)));
  align(
    lists,
    grams.map(({ offset }) => offset),
    store.catalogue.bodyStart,
    tally,
  );
  return tally;
}

/** Counts the starts from which every list has a place at its offset. */
function align(lists: readonly Places[], offsets: readonly number[], bodyStart: ArrayLike<number>, tally: Tally): void {
  // The list of fewest places leads.
  const order = lists
    .map((_, index) => index)
    .sort((a, b) => (lists[a]?.places.length ?? 0) - (lists[b]?.places.length ?? 0));
  const sorted = order.flatMap((index) => lists[index] ?? []);
  const shifts = order.map((index) => offsets[index] ?? 0);
  const [leader, ...others] = sorted;
  if (leader === undefined) return;
  const cursors = others.map(() => 0);
  leader.articles.forEach((article, index) => {
    for (const [which, { articles }] of others.entries()) {
      let cursor = cursors[which] ?? 0;
      while (cursor < articles.length && (articles[cursor] ?? 0) < article) cursor += 1;
      cursors[which] = cursor;
      if (articles[cursor] !== article) return;
    }
    for (let at = leader.starts[index] ?? 0; at < (leader.starts[index + 1] ?? 0); at++) {
      const start = (leader.places[at] ?? 0) - (shifts[0] ?? 0);
      const holds = others.every((list, which) =>
        hasPlace(list, cursors[which] ?? 0, start + (shifts[which + 1] ?? 0)),
      );
      if (!holds) continue;
      tally.counts[article] = (tally.counts[article] ?? 0) + 1;
      if (start < (bodyStart[article] ?? 0) * headStep) tally.inHead[article] = 1;
    }
  });
}

/** Whether the list's article number `index` has `place`. */
function hasPlace({ starts, places }: Places, index: number, place: number): boolean {
  let low = starts[index] ?? 0;
  let high = starts[index + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low < (starts[index + 1] ?? 0) && places[low] === place;
}
