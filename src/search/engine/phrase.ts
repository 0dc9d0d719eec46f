/** Where one string stands in all articles: exactly, from pairs that stand one behind the other. */
import { headStep, type Places } from '../format/postings.ts';
import { toSearchParts } from '../format/records.ts';
import { countIn } from './scan.ts';
import type { Store } from './store.ts';
import { toSearched } from '../text/words.ts';

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

/** A string of so many characters is a passage. */
const passage = 20;
/** Characters of a piece of a passage, and how many pieces are looked up. */
const piece = 8;
const mostPieces = 12;

/** A part of a string that has a list, and where in it that begins. */
interface Gram {
  readonly text: string;
  readonly offset: number;
}

/** Occurrences of a string, folded and with its edges, in the searched text. */
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
  const grams = toGrams(text, store.listOf);
  if (text.length <= longest) return alignAll(store, grams, tally);
  const rough = await alignAll(store, spread(grams, store.listOf), newTally(tally.counts.length));
  const articles = holdersOf(rough);
  if (articles.length > mostRead) return alignAll(store, grams, tally);
  await Promise.all(
    articles.map(async (article) => {
      const parts = toSearchParts(await store.text(article)).map((part) => ({
        ...part,
        text: toSearched(part.text).text,
      }));
      const heads = parts.filter(({ role }) => role !== 'body').map((part) => part.text);
      tally.counts[article] = countIn(
        parts.map((part) => part.text),
        text,
      );
      tally.inHead[article] = Number(countIn(heads, text) > 0);
    }),
  );
  return text.length < passage || holdersOf(tally).length > 0 ? tally : findAcross(store, text, tally);
}

const holdersOf = ({ counts }: Tally): number[] => [...counts.keys()].filter((article) => (counts[article] ?? 0) > 0);

/**
 * A passage that was copied over the end of a paragraph: a box for a query joins what it holds. Looked for by pieces, of which
 * each end of a paragraph may cut one, and then in the texts.
 */
async function findAcross(store: Store, text: string, tally: Tally): Promise<Tally> {
  const size = Math.max(piece, Math.ceil(text.length / mostPieces));
  const pieces = Array.from({ length: Math.floor(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const found = await Promise.all(
    pieces.map((part) => alignAll(store, toGrams(part, store.listOf), newTally(tally.counts.length))),
  );
  const held = (article: number): number =>
    found.reduce((sum, { counts }) => sum + Number((counts[article] ?? 0) > 0), 0);
  const articles = [...tally.counts.keys()].filter((article) => held(article) >= Math.max(1, pieces.length / 3));
  await Promise.all(
    articles
      .sort((a, b) => held(b) - held(a))
      .slice(0, mostRead)
      .map(async (article) => {
        const parts = toSearchParts(await store.text(article)).map((part) => part.text);
        tally.counts[article] = countIn([toSearched(parts.join('')).text], text);
      }),
  );
  return tally;
}

/**
 * As few strings with a list as cover `text`, none of them giant where that can be. `高新区开园` → 高新区开, 开园 where 高新区
 * is giant; 高新区, 开园 where 高新 is heavy
 */
function toGrams(text: string, listOf: Store['listOf']): Gram[] {
  const grams: Gram[] = [];
  for (let covered = 0; covered < text.length;) {
    const best = candidates(text, covered)
      .filter((gram) => listOf(gram.text) !== 'none')
      .reduce((one, other) => (isBetter(other, one, listOf) ? other : one));
    grams.push(best);
    covered = endOf(best);
  }
  return grams;
}

const endOf = ({ text, offset }: Gram): number => offset + text.length;

/** Strings of two to four characters that hold the character at `covered`, those that begin with it first. */
function candidates(text: string, covered: number): Gram[] {
  const offsets = [covered, covered - 1, covered - 2, covered - 3].filter((offset) => offset >= 0);
  return offsets.flatMap((offset) =>
    [2, 3, 4]
      .filter((length) => offset + length > covered && offset + length <= text.length)
      .map((length) => ({ text: text.slice(offset, offset + length), offset })),
  );
}

/** A shorter list counts more than a longer string only where the other list is giant. */
function isBetter(one: Gram, other: Gram, listOf: Store['listOf']): boolean {
  const [isGiant, isOtherGiant] = [listOf(one.text) === 'giant', listOf(other.text) === 'giant'];
  return isGiant === isOtherGiant ? endOf(one) > endOf(other) : isOtherGiant;
}

/** Four of them, from the beginning to the end, without those that stand everywhere. */
function spread(grams: readonly Gram[], listOf: Store['listOf']): readonly Gram[] {
  const rare = grams.filter(({ text }) => listOf(text) === 'plain');
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
