/**
 * Pagefind's files of the index, some 100 kB each → smaller ones: a reader loads a file for each pair of characters that is
 * looked for, and most of what is in it for nothing. Pagefind has no setting for that. Its words and their places stay as
 * they are, and so does their order.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pagefindSignature } from '../format/files.ts';
import { nameLength, type ChunkName } from '../format/pagefind-chunks.ts';
import { endOfItem, readHead, readText, toListHead, toText } from './cbor.ts';

/** Bytes that a file adds to the description, packed. */
const entry = 14;
/** Files that a search loads: strings of two to ten characters are one to five pairs. */
const asked = 3;
/** How small packing makes a file. */
const packing = 0.4;

/**
 * Bytes, before packing, after which a file ends, for an index of `total` bytes. A first search loads the description, which
 * grows with the number of files, and some files: `entry × total / size + asked × packing × size` is least here. (Some 3 kB
 * for 35 articles, 15 kB for a thousand.)
 */
export const toFileSize = (total: number): number => Math.ceil(Math.sqrt((entry * total) / (asked * packing)));

/** A file of the index; no other content has its name. */
export interface Chunk extends ChunkName {
  readonly content: Uint8Array;
}

/** `bytes`: unpacked, a list in a list, of words with their places. `enough`: after so many, a file ends. */
export function cutChunk(bytes: Buffer, enough: number): Chunk[] {
  const { length, start } = readHead(bytes, pagefindSignature.length + 1);
  const chunks: Chunk[] = [];
  for (let left = length, at = start; left > 0;) {
    const words: number[] = [];
    const begin = at;
    for (; left > 0 && at - begin < enough; left--) {
      words.push(at);
      at = endOfItem(bytes, at);
    }
    const content = Buffer.concat([
      bytes.subarray(0, pagefindSignature.length + 1),
      toListHead(words.length),
      bytes.subarray(begin, at),
    ]);
    chunks.push({
      from: wordAt(bytes, words[0] ?? begin),
      to: wordAt(bytes, words.at(-1) ?? begin),
      name: createHash('sha256').update(content).digest('hex').slice(0, nameLength),
      content: gzipSync(content, { level: 9 }),
    });
  }
  return chunks;
}

/** The first thing in a word's list is the word. */
const wordAt = (bytes: Buffer, at: number): string => readText(bytes, readHead(bytes, at).start);

/** What Pagefind wrote of the whole index: its version, the pages, the files of the index, and more. With other files. */
export function withChunks(meta: Buffer, chunks: readonly Chunk[]): Buffer {
  const version = readHead(meta, pagefindSignature.length).start;
  const before = endOfItem(meta, endOfItem(meta, version));
  const listed = chunks
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, name }) => Buffer.concat([toListHead(3), toText(from), toText(to), toText(name)]));
  return Buffer.concat([
    meta.subarray(0, before),
    toListHead(listed.length),
    ...listed,
    meta.subarray(endOfItem(meta, before)),
  ]);
}
