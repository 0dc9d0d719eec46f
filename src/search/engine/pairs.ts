/** Our own lists, in files of many keys each: see `format/postings.ts`. */
import { findChunk, readChunk } from '../format/chunks.ts';
import { chunkFile } from '../format/files.ts';
import {
  decodeHolders,
  decodePlaces,
  noHolders,
  noPlaces,
  toHoldersKey,
  toKey,
  toLongKey,
  toPlaceOf,
} from '../format/postings.ts';
import type { OpenLists } from './lists.ts';
import { readPacked, remember } from './unpack.ts';

export const openPairs: OpenLists = (readBytes, { stamp, firstKeys, heavy, giant }) => {
  const placeOf = toPlaceOf(giant);
  const isHeavy = (gram: string): boolean => gram.length < 4 && heavy.has(toKey(gram));
  const isGiant = (gram: string): boolean => placeOf(gram) >= 0;
  const hasList = (gram: string): boolean =>
    gram.length === 2 ||
    (gram.length === 3 && (isHeavy(gram.slice(0, 2)) || isGiant(gram.slice(1)))) ||
    (gram.length === 4 && (isGiant(gram.slice(0, 3)) || isGiant(gram.slice(1))));
  const chunks = remember((number: number) =>
    readPacked(readBytes, chunkFile(number), (bytes) => readChunk(bytes, stamp)),
  );
  const list = async (key: number): Promise<Uint8Array | undefined> => {
    const number = findChunk(firstKeys, key);
    return number < 0 ? undefined : (await chunks(number)).get(key);
  };
  return {
    isHeavy,
    listOf(gram) {
      if (!hasList(gram)) return 'none';
      if (gram.length > 3) return 'plain';
      return isGiant(gram) ? 'giant' : isHeavy(gram) ? 'heavy' : 'plain';
    },
    async places(gram) {
      const bytes = await list(gram.length > 3 ? toLongKey(gram, placeOf) : toKey(gram));
      return bytes === undefined ? noPlaces : decodePlaces(bytes);
    },
    async holders(gram) {
      const bytes = await list(toHoldersKey(gram));
      return bytes === undefined ? noHolders : decodeHolders(bytes);
    },
  };
};
