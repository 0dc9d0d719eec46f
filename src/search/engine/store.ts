/** The files of the index as the engine asks for them: each fetched once, unpacked, and checked to be of one build. */
import { decodeCatalogue, type Catalogue } from '../format/catalogue.ts';
import { findChunk, readChunk } from '../format/chunks.ts';
import { takeEarly } from '../page/early.ts';
import { SearchFailure } from './failure.ts';
import { catalogueFile, chunkFile, namesFile, textFile, type Names, type StoredText } from '../format/files.ts';
import {
  decodeHolders,
  decodePlaces,
  noHolders,
  noPlaces,
  toHoldersKey,
  toKey,
  toLongKey,
  toPlaceOf,
  type Holders,
  type Places,
} from '../format/postings.ts';

/** Bytes of a file of the index by its path. Rejects with a `SearchFailure`. */
export type ReadBytes = (path: string) => Promise<Uint8Array>;

/** All of it rejects with a `SearchFailure`; what failed is asked for again. */
export interface Store {
  readonly catalogue: Catalogue;
  /** Whether a pair or triple has a list of holders, and a pair its triples. */
  readonly isHeavy: (gram: string) => boolean;
  /** Whether the list of a string of two to four characters is there, and how long it is. */
  readonly listOf: (gram: string) => 'none' | 'plain' | 'heavy' | 'giant';
  /** Where a string stands that has a list. */
  readonly places: (gram: string) => Promise<Places>;
  /** Which articles hold a character, or a heavy pair or triple. */
  readonly holders: (gram: string) => Promise<Holders>;
  readonly text: (article: number) => Promise<StoredText>;
  readonly names: () => Promise<Names>;
}

export async function openStore(readBytes: ReadBytes): Promise<Store> {
  const catalogue = await readPacked(readBytes, catalogueFile, decodeCatalogue);
  const { stamp, firstKeys, heavy } = catalogue;
  const placeOf = toPlaceOf(catalogue.giant);
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
  const readText = remember(async (article: number): Promise<StoredText> => {
    const path = textFile(article);
    const text = await readJson<StoredText>(readBytes, path);
    if (text.stamp !== stamp)
      throw new SearchFailure('damaged', `${path}: expected the build of the catalogue, found another`);
    return text;
  });
  const readNames = remember(async () => {
    const names = await readJson<Partial<Names>>(readBytes, namesFile);
    if (!(names.park && names.reporter && names.topic))
      throw new SearchFailure('damaged', `${namesFile}: expected names of parks, reporters and topics, found none`);
    return names as Names;
  });
  return {
    catalogue,
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
    text: readText,
    names: () => readNames(0),
  };
}

/** The same answer for the same number, unless it failed. */
function remember<Value>(ask: (number: number) => Promise<Value>): (number: number) => Promise<Value> {
  const known = new Map<number, Promise<Value>>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const asked = ask(number);
    known.set(number, asked);
    asked.catch(() => known.delete(number));
    return asked;
  };
}

async function readPacked<Value>(
  readBytes: ReadBytes,
  path: string,
  decode: (bytes: Uint8Array) => Value,
): Promise<Value> {
  const packed = await readBytes(path);
  try {
    return decode(await unpack(packed));
  } catch (cause) {
    throw new SearchFailure('damaged', `${path}: expected what this build wrote, found something else`, { cause });
  }
}

async function readJson<Value>(readBytes: ReadBytes, path: string): Promise<Value> {
  const bytes = await readBytes(path);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null) return value as Value;
  } catch (cause) {
    throw new SearchFailure('damaged', `${path}: expected JSON, found something else`, { cause });
  }
  throw new SearchFailure('damaged', `${path}: expected an object, found something else`);
}

/** A server may have unpacked it on the way. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacker = new DecompressionStream('gzip');
  const writer = unpacker.writable.getWriter();
  // What fails here fails the reading, too.
  writer.write(bytes.slice()).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(unpacker.readable).arrayBuffer());
}

/** Reads below `root`, an absolute address with a slash at its end. */
export const readFrom =
  (root: string): ReadBytes =>
  async (path) => {
    const address = root + path;
    const early = path === catalogueFile ? await takeEarly() : null;
    if (early !== null) return early;
    let response: Response;
    try {
      // Files keep their names from build to build: a copy kept by the browser is asked about.
      response = await fetch(address, { cache: 'no-cache' });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new SearchFailure(navigator.onLine ? 'missing' : 'offline', `${address}: not to be reached`, { cause });
    }
    throw new SearchFailure('missing', `${address}: expected a file, found status ${String(response.status)}`);
  };
