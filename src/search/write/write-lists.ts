/** The texts of all articles → the lists of the index, by key. */
import {
  decodePlaces,
  headStep,
  HoldersWriter,
  partEnd,
  PlacesWriter,
  toHoldersKey,
  toKey,
  toLongKey,
  toPlaceOf,
} from '../format/postings.ts';

/** One article's text, folded, each part closed with `partEnd`. */
export interface IndexedText {
  readonly head: string;
  readonly body: string;
  /** Where the body begins, in steps of `headStep`. */
  readonly bodyStart: number;
}

export interface Lists {
  /** In the order of their keys. */
  readonly lists: Iterable<readonly [key: number, list: Uint8Array]>;
  /** Keys of the heavy pairs and triples, ascending. */
  readonly heavy: readonly number[];
  /** Keys of the giant ones among them, ascending. */
  readonly giant: readonly number[];
}

/** So many times as long as a heavy list is a giant one. */
const giantShare = 6;

/** `texts`: by number of the article. `heavyFrom`: bytes above which a list is heavy. */
export function toLists(texts: readonly IndexedText[], heavyFrom: number): Lists {
  const lists = toSingles(texts);
  const giantFrom = heavyFrom * giantShare;
  const pairs = addLists(
    lists,
    toPlaces(texts, 2, () => true),
    texts,
    { heavyFrom, giantFrom },
  );
  // Behind a heavy pair, and before a giant one, three characters are a key too.
  const isKey = (text: string, at: number): boolean =>
    pairs.heavy.has(text.slice(at, at + 2)) || pairs.giant.has(text.slice(at + 1, at + 3));
  const triples = addLists(lists, toPlaces(texts, 3, isKey), texts, { heavyFrom, giantFrom });
  const giant = toKeys([...pairs.giant, ...triples.giant]);
  const placeOf = toPlaceOf(giant);
  const isLongKey = (text: string, at: number): boolean =>
    triples.giant.has(text.slice(at, at + 3)) || triples.giant.has(text.slice(at + 1, at + 4));
  for (const [gram, writer] of toPlaces(texts, 4, isLongKey)) lists.set(toLongKey(gram, placeOf), writer.toBytes());
  return { lists: sorted(lists), heavy: toKeys([...pairs.heavy, ...triples.heavy]), giant };
}

const toKeys = (grams: readonly string[]): number[] => Array.from(Float64Array.from(grams.map(toKey)).sort());

type ByKey = Map<number, Uint8Array>;

function* sorted(lists: ByKey): Generator<readonly [number, Uint8Array]> {
  for (const key of Float64Array.from(lists.keys()).sort()) yield [key, lists.get(key) ?? new Uint8Array()];
}

/** Holders of every character but the end of a part. */
function toSingles(texts: readonly IndexedText[]): ByKey {
  const writers = new Map<string, HoldersWriter>();
  texts.forEach(({ head, body }, article) => {
    const counts = new Map<string, number>();
    for (const text of [head, body])
      for (let at = 0; at < text.length; at++) counts.set(text.charAt(at), (counts.get(text.charAt(at)) ?? 0) + 1);
    counts.delete(partEnd);
    for (const [character, count] of counts) {
      const writer = writers.get(character) ?? new HoldersWriter();
      writers.set(character, writer);
      writer.add(article, count, head.includes(character));
    }
  });
  return new Map([...writers].map(([character, writer]) => [toHoldersKey(character), writer.toBytes()]));
}

/** Places of the strings of `length` characters that are wanted, none across the end of a part. */
function toPlaces(
  texts: readonly IndexedText[],
  length: number,
  isWanted: (text: string, at: number) => boolean,
): Map<string, PlacesWriter> {
  const writers = new Map<string, PlacesWriter>();
  const addAll = (article: number, text: string, start: number): void => {
    let end = text.indexOf(partEnd);
    for (let at = 0; at + length <= text.length; at++) {
      if (end < at) end = text.indexOf(partEnd, at);
      if (end >= 0 && end < at + length) continue;
      if (!isWanted(text, at)) continue;
      const gram = text.slice(at, at + length);
      const writer = writers.get(gram) ?? new PlacesWriter();
      writers.set(gram, writer);
      writer.add(article, start + at);
    }
  };
  texts.forEach(({ head, body, bodyStart }, article) => {
    addAll(article, head, 0);
    addAll(article, body, bodyStart * headStep);
  });
  return writers;
}

interface Long {
  readonly heavy: ReadonlySet<string>;
  readonly giant: ReadonlySet<string>;
}

/** Puts the lists by their keys; gives the strings whose list is heavy or giant, and puts the holders of these too. */
function addLists(
  lists: ByKey,
  writers: ReadonlyMap<string, PlacesWriter>,
  texts: readonly IndexedText[],
  { heavyFrom, giantFrom }: { readonly heavyFrom: number; readonly giantFrom: number },
): Long {
  const heavy = new Set<string>();
  const giant = new Set<string>();
  for (const [gram, writer] of writers) {
    const bytes = writer.toBytes();
    lists.set(toKey(gram), bytes);
    if (bytes.length > giantFrom) giant.add(gram);
    if (bytes.length <= heavyFrom) continue;
    heavy.add(gram);
    lists.set(toHoldersKey(gram), toHolders(bytes, texts));
  }
  return { heavy, giant };
}

/** A list of places → the list of those who hold it. */
function toHolders(bytes: Uint8Array, texts: readonly IndexedText[]): Uint8Array {
  const { articles, starts, places } = decodePlaces(bytes);
  const writer = new HoldersWriter();
  articles.forEach((article, index) => {
    const [start = 0, end = 0] = [starts[index], starts[index + 1]];
    const inHead = (places[start] ?? 0) < (texts[article]?.bodyStart ?? 0) * headStep;
    writer.add(article, end - start, inHead);
  });
  return writer.toBytes();
}
