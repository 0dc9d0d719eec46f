/**
 * Where strings stand: the heart of the index.
 *
 * Words are the wrong unit for Chinese: index and query cut them differently. So every pair of neighbouring characters of
 * the folded text is a key, with all its places; a string of two characters or more is found by pairs that stand one
 * behind the other, wherever it begins. Single characters are keys too, with the articles that hold them.
 *
 * Some pairs stand everywhere (高新): their lists of places are long. Behind such a *heavy* pair every string of three
 * characters is a key too, so that a query takes the shorter list; and heavy pairs and triples have a second list, as single
 * characters have, that is enough where the query is no longer than they are. Where a list is even longer (高新区 in an archive of
 * high-tech parks), it is *giant*: with one more character before or behind it, it is a key too, so that 西安高新区 needs the
 * list of 安高新区 and never that of 高新区.
 *
 * An article's text is its parts one behind the other, each closed by a character that no query holds: no string is found
 * across two parts. The head (kicker, headline, deck) comes first; the body begins at a multiple of `headStep`.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** The body begins at the first multiple of this behind the head: most articles share one number. */
export const headStep = 64;

/** Stands behind each part. */
export const partEnd = '\n';

/** One, two or three UTF-16 units as a number below 2⁴⁸. Singles and pairs sort by their first unit, triples behind them. */
export function toKey(gram: string): number {
  const pair = gram.charCodeAt(0) * 0x10000 + (gram.length > 1 ? gram.charCodeAt(1) : 0);
  return gram.length > 2 ? pair * 0x10000 + gram.charCodeAt(2) : pair;
}

/**
 * Key of four UTF-16 units of which the first three or the last three are giant. `placeOf`: place of a giant among the
 * giants, -1 for others. Above all other keys.
 */
export function toLongKey(gram: string, placeOf: (gram: string) => number): number {
  const first = placeOf(gram.slice(0, 3));
  if (first >= 0) return 2 ** 51 + first * 0x10000 + gram.charCodeAt(3);
  return 2 ** 52 + placeOf(gram.slice(1)) * 0x10000 + gram.charCodeAt(0);
}

/** Strings → their places among `keys`, -1 for those that are not there. */
export function toPlaceOf(keys: Iterable<number>): (gram: string) => number {
  const places = new Map([...keys].map((key, place) => [key, place]));
  return (gram) => places.get(toKey(gram)) ?? -1;
}

/** Key of the list of holders: of a single character its own, of a heavy pair or triple behind all others. */
export const toHoldersKey = (gram: string): number => (gram.length === 1 ? toKey(gram) : toKey(gram) + 2 ** 50);

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

/**
 * Makes a list of places as they come: articles ascending, places ascending. Article numbers are written as differences, one
 * bit says whether a count follows, for most is one; places as differences.
 */
export class PlacesWriter {
  private readonly writer = new ByteWriter();
  private before = -1;
  private article = -1;
  private places: number[] = [];

  add(article: number, place: number): void {
    if (article !== this.article) this.close();
    this.article = article;
    this.places.push(place);
  }

  toBytes(): Uint8Array {
    this.close();
    return this.writer.toBytes();
  }

  private close(): void {
    const { writer, places, article, before } = this;
    if (places.length === 0) return;
    writer.write((article - before - 1) * 2 + Number(places.length > 1));
    if (places.length > 1) writer.write(places.length - 2);
    places.forEach((place, index) => {
      writer.write(place - (places[index - 1] ?? 0));
    });
    this.before = article;
    this.places = [];
  }
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

/** Makes a list of holders as they come, articles ascending. */
export class HoldersWriter {
  private readonly writer = new ByteWriter();
  private before = -1;

  add(article: number, count: number, inHead: boolean): void {
    this.writer.write((article - this.before - 1) * 4 + Number(inHead) * 2 + Number(count > 1));
    if (count > 1) this.writer.write(count - 2);
    this.before = article;
  }

  toBytes(): Uint8Array {
    return this.writer.toBytes();
  }
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
