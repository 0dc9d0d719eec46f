/**
 * Where strings stand: the heart of the index.
 *
 * Words are the wrong unit for Chinese: index and query cut them differently. So every pair of neighbouring characters of
 * the folded text is a key, with all its places; a string of two characters or more is found by pairs that stand one
 * behind the other, wherever it begins. Single characters are keys too, with the articles that hold them.
 *
 * An article's text is its parts one behind the other, each closed by a character that no query holds: no string is found
 * across two parts. The head (kicker, headline, deck) comes first; the body begins at a multiple of `headStep`.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** The body begins at the first multiple of this behind the head: most articles share one number. */
export const headStep = 64;

/** Stands behind each part. */
export const partEnd = '\n';

/** Two UTF-16 units as one number; a single one is its own pair with nothing. Keys sort by the first unit. */
export const toKey = (first: number, second = 0): number => first * 0x10000 + second;

/** Where a pair stands, article by article: article `articles[n]` holds it at `places[starts[n]]` … `starts[n + 1]`. */
export interface Places {
  readonly articles: readonly number[];
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

/** Which articles hold a character, how often, and whether the head does. */
export interface Holders {
  readonly articles: readonly number[];
  readonly counts: readonly number[];
  readonly inHead: readonly boolean[];
}

export const noPlaces: Places = { articles: [], starts: [0], places: [] };
export const noHolders: Holders = { articles: [], counts: [], inHead: [] };

/** Article numbers as differences; one bit says whether a count follows, for most is one; places as differences. */
export function encodePlaces({ articles, starts, places }: Places): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  articles.forEach((article, index) => {
    const [start = 0, end = 0] = [starts[index], starts[index + 1]];
    const count = end - start;
    writer.write((article - before - 1) * 2 + Number(count > 1));
    if (count > 1) writer.write(count - 2);
    for (let at = start; at < end; at++) writer.write((places[at] ?? 0) - (at === start ? 0 : (places[at - 1] ?? 0)));
    before = article;
  });
  return writer.toBytes();
}

export function decodePlaces(bytes: Uint8Array): Places {
  const reader = new ByteReader(bytes);
  const articles: number[] = [];
  const starts = [0];
  const places: number[] = [];
  let article = -1;
  while (!reader.isAtEnd) {
    const first = reader.read();
    article += (first >>> 1) + 1;
    const count = (first & 1) === 1 ? reader.read() + 2 : 1;
    let place = 0;
    for (let left = count; left > 0; left--) {
      place += reader.read();
      places.push(place);
    }
    articles.push(article);
    starts.push(places.length);
  }
  return { articles, starts, places };
}

export function encodeHolders({ articles, counts, inHead }: Holders): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  articles.forEach((article, index) => {
    const count = counts[index] ?? 1;
    writer.write((article - before - 1) * 4 + Number(inHead[index] === true) * 2 + Number(count > 1));
    if (count > 1) writer.write(count - 2);
    before = article;
  });
  return writer.toBytes();
}

export function decodeHolders(bytes: Uint8Array): Holders {
  const reader = new ByteReader(bytes);
  const articles: number[] = [];
  const counts: number[] = [];
  const inHead: boolean[] = [];
  let article = -1;
  while (!reader.isAtEnd) {
    const first = reader.read();
    article += (first >>> 2) + 1;
    articles.push(article);
    inHead.push((first & 2) === 2);
    counts.push((first & 1) === 1 ? reader.read() + 2 : 1);
  }
  return { articles, counts, inHead };
}
