/** The lists as Pagefind keeps them: every place of a text is a word of Pagefind's, see `format/tokens.ts`. */
import { headStep, type Holders, type Places } from '../format/postings.ts';
import { chunksOf, decodeChunks, type ChunkName } from '../format/pagefind-chunks.ts';
import { pagefindChunkFile, pagefindFile, pagefindSignature, wasmFile } from '../format/files.ts';
import { spell } from '../format/tokens.ts';
import { toKey } from '../format/postings.ts';
import type { OpenLists } from './lists.ts';
import { readPacked, remember } from './unpack.ts';
import { startWasm, type Loaded, type Wasm, type WordHolder } from './wasm.ts';

/**
 * Places that are kept, of the lists asked for last: to ask the module takes longer than to read a list of ours. So many take
 * some 8 MB; all lists of an archive of a few hundred articles are fewer.
 */
const mostPlaces = 1_000_000;

export const openPagefind: OpenLists = (readBytes, { pagefind, bodyStart, heavy }) => {
  const readFile = (path: string): Promise<Uint8Array<ArrayBuffer>> => readPacked(readBytes, path, withoutSignature);
  const starting = remember(async (meta: string): Promise<Opened> => {
    const [code, index] = await Promise.all([readFile(wasmFile), readFile(pagefindFile(meta))]);
    return { wasm: await startWasm(code, index), chunks: decodeChunks(index) };
  });
  const open = (): Promise<Opened> => starting(pagefind ?? '');
  const load = remember(async (name: string): Promise<Loaded> => {
    const { wasm } = await open();
    return readPacked(readBytes, pagefindChunkFile(name), (bytes) => wasm.load(withoutSignature(bytes)));
  });
  const kept = new Map<string, Promise<Places>>();
  let keptPlaces = 0;
  /** Forgets the list that was asked for first, until there is room. */
  const makeRoom = async (): Promise<void> => {
    while (keptPlaces > mostPlaces && kept.size > 1) {
      const [first] = kept;
      if (first === undefined) return;
      kept.delete(first[0]);
      keptPlaces -= (await first[1]).places.length;
    }
  };
  const look = async (gram: string): Promise<Places> => {
    const { wasm, chunks } = await open();
    const word = spell(gram);
    const files = await Promise.all(chunksOf(chunks, word).map(({ name }) => load(name)));
    return toPlaces(files.flatMap((file) => wasm.search(file, word)));
  };
  const places = (gram: string): Promise<Places> => {
    const before = kept.get(gram);
    if (before !== undefined) return before;
    const asked = look(gram);
    kept.set(gram, asked);
    asked.then(
      (found) => {
        keptPlaces += found.places.length;
        return makeRoom();
      },
      () => kept.delete(gram),
    );
    return asked;
  };
  const isHeavy = (gram: string): boolean => gram.length === 2 && heavy.has(toKey(gram));
  return {
    isHeavy,
    listOf: (gram) => (gram.length !== 2 ? 'none' : isHeavy(gram) ? 'heavy' : 'plain'),
    places,
    async holders(gram) {
      const { articles, starts, places: all } = await places(gram);
      return {
        articles,
        counts: articles.map((_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0)),
        inHead: articles.map((article, at) => (all[starts[at] ?? 0] ?? 0) < (bodyStart[article] ?? 0) * headStep),
      } satisfies Holders;
    },
  };
};

interface Opened {
  readonly wasm: Wasm;
  readonly chunks: readonly ChunkName[];
}

/** Of Pagefind's answers, the best first; an article is in as many of them as files hold pairs of a character. */
function toPlaces(holders: readonly WordHolder[]): Places {
  const held = holders.map(({ p, l }) => ({ article: Number(p), places: l.map(({ l: place }) => place) }));
  held.sort((one, other) => one.article - other.article);
  const articles: number[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  for (const [at, { article, places: found }] of held.entries()) {
    const more = held[at + 1]?.article === article ? held[at + 1] : undefined;
    if (more) more.places = [...found, ...more.places];
    else {
      articles.push(article);
      starts.push(places.length);
      places.push(...found.sort((one, other) => one - other));
    }
  }
  return { articles, starts: [...starts, places.length], places };
}

/** Pagefind's files begin with its name. Throws a `RangeError` where one does not. */
function withoutSignature(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (new TextDecoder().decode(bytes.subarray(0, pagefindSignature.length)) !== pagefindSignature)
    throw new RangeError('none of Pagefind’s files');
  return bytes.slice(pagefindSignature.length);
}
