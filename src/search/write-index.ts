/** Records of all articles → the files of the index. Pure; no more than one copy of the texts is held. */
import { encodeCatalogue } from './catalogue.ts';
import { toChunks } from './chunks.ts';
import { fold } from './fold.ts';
import { catalogueFile, chunkFile, lengthStep, namesFile, textFile, type Names, type StoredText } from './files.ts';
import { toInitialUnits } from './pinyin.ts';
import { encodeHolders, encodePlaces, headStep, partEnd, toKey, type Holders, type Places } from './postings.ts';
import { toSearchParts, type SearchRecord } from './records.ts';
import { sortRecords, toFacetColumns } from './write-catalogue.ts';

export interface IndexFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What the pinyin of a text is, syllable by syllable. */
export type ToSyllables = (text: string) => readonly string[];

/**
 * `stamp`: a number below 2³² that no other set of records has. `names` as they are written; headlines get their pinyin by
 * `toSyllables`.
 */
export function* toIndexFiles(
  unsorted: readonly SearchRecord[],
  { stamp, names, toSyllables }: { readonly stamp: number; readonly names: Names; readonly toSyllables: ToSyllables },
): Generator<IndexFile> {
  const records = sortRecords(unsorted);
  const postings = newPostings();
  const bodyStart: number[] = [];
  const lengths: number[] = [];
  for (const [number, record] of records.entries()) {
    const syllables = toSyllables(record.text.title);
    const { head, body, pinyin } = toFolded(record, syllables);
    bodyStart.push(Math.ceil(head.length / headStep));
    lengths.push(Math.min(255, Math.ceil((head.length + body.length) / lengthStep)));
    addText(postings, number, head, 0);
    addText(postings, number, body + pinyin, (bodyStart.at(-1) ?? 0) * headStep);
    addHolders(postings, number, head, body);
    const stored: StoredText = { stamp, pinyin: syllables.join(' '), ...record.text };
    yield { path: textFile(number), content: JSON.stringify(stored) };
  }
  const firstKeys: number[] = [];
  for (const { firstKey, bytes } of toChunks(encodeAll(postings), stamp)) {
    yield { path: chunkFile(firstKeys.length), content: bytes };
    firstKeys.push(firstKey);
  }
  const columns = toFacetColumns(records);
  yield { path: catalogueFile, content: encodeCatalogue({ stamp, ...columns, bodyStart, lengths, firstKeys }) };
  yield { path: namesFile, content: JSON.stringify(names) };
}

/** The text that is searched, folded, each part closed; and the initials of the headline behind it. */
function toFolded(
  { text }: SearchRecord,
  syllables: readonly string[],
): { readonly head: string; readonly body: string; readonly pinyin: string } {
  const parts = toSearchParts(text).map(({ text: part, role }) => ({ folded: fold(part).text + partEnd, role }));
  const join = (isHead: boolean): string =>
    parts
      .filter(({ role }) => (role !== 'body') === isHead)
      .map(({ folded }) => folded)
      .join('');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return { head: join(true), body: join(false), pinyin: toInitialUnits(initials) + partEnd };
}

/** Lists that grow as articles are added. */
interface Postings {
  readonly places: Map<number, { articles: number[]; starts: number[]; places: number[] }>;
  readonly holders: Map<number, { articles: number[]; counts: number[]; inHead: boolean[] }>;
}

const newPostings = (): Postings => ({ places: new Map(), holders: new Map() });

function addText({ places }: Postings, article: number, text: string, start: number): void {
  for (let at = 0; at + 1 < text.length; at++) {
    const second = text.charCodeAt(at + 1);
    // A pair that a part ends within is never asked for.
    if (text.charAt(at) === partEnd || text.charAt(at + 1) === partEnd) continue;
    const key = toKey(text.charCodeAt(at), second);
    const list = places.get(key) ?? { articles: [], starts: [0], places: [] };
    if (list.places.length === 0) places.set(key, list);
    if (list.articles.at(-1) !== article) {
      list.articles.push(article);
      list.starts.push(list.places.length);
    }
    list.places.push(start + at);
    list.starts[list.starts.length - 1] = list.places.length;
  }
}

function addHolders({ holders }: Postings, article: number, head: string, body: string): void {
  const counts = new Map<number, number>();
  const all = head + body;
  for (let at = 0; at < all.length; at++) counts.set(all.charCodeAt(at), (counts.get(all.charCodeAt(at)) ?? 0) + 1);
  counts.delete(partEnd.charCodeAt(0));
  for (const [code, count] of counts) {
    const list = holders.get(toKey(code)) ?? { articles: [], counts: [], inHead: [] };
    holders.set(toKey(code), list);
    list.articles.push(article);
    list.counts.push(count);
    list.inHead.push(head.includes(String.fromCharCode(code)));
  }
}

/** By key, each list let go once it is written. */
function* encodeAll({ places, holders }: Postings): Generator<readonly [number, Uint8Array]> {
  const keys = Float64Array.from([...places.keys(), ...holders.keys()]).sort();
  for (const key of keys) {
    const held: Holders | undefined = holders.get(key);
    const placed: Places | undefined = places.get(key);
    if (held) yield [key, encodeHolders(held)];
    if (placed) yield [key, encodePlaces(placed)];
    places.delete(key);
  }
}
