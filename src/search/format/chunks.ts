/**
 * The index in pieces small enough to be fetched for one query: lists of many keys in one file, in the order of the keys.
 *
 * A file: stamp of the build, number of keys; for each key the difference to the one before and the length of its list;
 * then the lists.
 */
import { ByteReader, ByteWriter, joinBytes } from './bytes.ts';

/** Bytes of a file before it is packed. A list longer than half of that is a file of its own. */
const target = 14_000;

export interface Chunk {
  /** First key of the file. */
  readonly firstKey: number;
  readonly bytes: Uint8Array;
}

/** Lists by key in ascending order → files. */
export function* toChunks(lists: Iterable<readonly [key: number, list: Uint8Array]>, stamp: number): Generator<Chunk> {
  let keys: number[] = [];
  let pieces: Uint8Array[] = [];
  let length = 0;
  const close = function* (): Generator<Chunk> {
    if (keys.length > 0) yield toChunk(keys, pieces, stamp);
    keys = [];
    pieces = [];
    length = 0;
  };
  for (const [key, list] of lists) {
    const isLong = list.length > target / 2;
    if (isLong || length + list.length > target) yield* close();
    keys.push(key);
    pieces.push(list);
    length += list.length + 3;
    if (isLong) yield* close();
  }
  yield* close();
}

function toChunk(keys: readonly number[], pieces: readonly Uint8Array[], stamp: number): Chunk {
  const writer = new ByteWriter();
  writer.write(stamp);
  writer.write(keys.length);
  keys.forEach((key, index) => {
    writer.write(key - (keys[index - 1] ?? 0));
    writer.write(pieces[index]?.length ?? 0);
  });
  return { firstKey: keys[0] ?? 0, bytes: joinBytes([writer.toBytes(), ...pieces]) };
}

/** The lists of one file by key. Throws a `RangeError` where it is cut short or has another stamp. */
export function readChunk(bytes: Uint8Array, stamp: number): ReadonlyMap<number, Uint8Array> {
  const reader = new ByteReader(bytes);
  if (reader.read() !== stamp) throw new RangeError('of another build');
  const entries: [key: number, length: number][] = [];
  let key = 0;
  for (let left = reader.read(); left > 0; left--) {
    key += reader.read();
    entries.push([key, reader.read()]);
  }
  const lists = new Map<number, Uint8Array>();
  let { at } = reader;
  for (const [of, length] of entries) {
    if (at + length > bytes.length) throw new RangeError('cut short');
    lists.set(of, bytes.subarray(at, at + length));
    at += length;
  }
  return lists;
}

/** Number of the file that holds `key`, given the first key of each; -1 where none does. */
export function findChunk(firstKeys: ArrayLike<number>, key: number): number {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstKeys[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
