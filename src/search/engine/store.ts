/** The files of the index as the engine asks for them: each fetched once, unpacked, and checked to be of one build. */
import { decodeCatalogue, type Catalogue } from '../format/catalogue.ts';
import {
  catalogueFile,
  namesFile,
  textFile,
  wordsFile,
  type Names,
  type StoredText,
  type Word,
  type Words,
} from '../format/files.ts';
import { takeEarly } from './early.ts';
import { SearchFailure } from './failure.ts';
import type { Lists, ReadBytes } from './lists.ts';
import { openPagefind } from './pagefind.ts';
import { openPairs } from './pairs.ts';
import { readPacked, remember } from './unpack.ts';

/** All of it rejects with a `SearchFailure`; what failed is asked for again. */
export interface Store extends Lists {
  readonly catalogue: Catalogue;
  readonly text: (article: number) => Promise<StoredText>;
  readonly names: () => Promise<Names>;
  /** Words of the texts, the oftenest first. */
  readonly words: () => Promise<readonly Word[]>;
}

/** The catalogue says which engine the index was built for. */
export async function openStore(readBytes: ReadBytes): Promise<Store> {
  const catalogue = await readPacked(readBytes, catalogueFile, decodeCatalogue);
  const { stamp } = catalogue;
  const readText = remember(async (article: number): Promise<StoredText> => {
    const path = textFile(article);
    const text = await readJson<StoredText>(readBytes, path);
    if (text.stamp !== stamp)
      throw new SearchFailure('damaged', `${path}: expected the build of the catalogue, found another`);
    return text;
  });
  const readNames = remember(async (path: string) => {
    const names = await readJson<Partial<Names>>(readBytes, path);
    if (!(names.park && names.reporter && names.topic))
      throw new SearchFailure('damaged', `${path}: expected names of parks, reporters and topics, found none`);
    return names as Names;
  });
  const readWords = remember(async (path: string) => {
    const { words } = await readJson<Partial<Words>>(readBytes, path);
    if (!words) throw new SearchFailure('damaged', `${path}: expected words, found none`);
    return words;
  });
  const open = catalogue.pagefind === null ? openPairs : openPagefind;
  return {
    catalogue,
    ...open(readBytes, catalogue),
    text: readText,
    names: () => readNames(namesFile),
    words: () => readWords(wordsFile),
  };
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

/** Reads below `root`, an absolute address with a slash at its end. */
export const readFrom =
  (root: string): ReadBytes =>
  async (path) => {
    const address = root + path;
    const early = await takeEarly(address);
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
