/** The lists as Pagefind keeps them: every place of a text is a word of Pagefind's, see `format/tokens.ts`. */
import { headStep, type Holders, type Places } from '../format/postings.ts';
import { pagefindFile, pagefindSignature, wasmFile } from '../format/files.ts';
import { spell } from '../format/tokens.ts';
import { toKey } from '../format/postings.ts';
import type { OpenLists } from './lists.ts';
import { readPacked, remember } from './unpack.ts';
import { startWasm, type Wasm } from './wasm.ts';

/** The last lists, so many, are kept: to ask the module takes longer than to read a list of ours. */
const mostKept = 200;

export const openPagefind: OpenLists = (readBytes, { pagefind, bodyStart, heavy }) => {
  const readFile = (path: string): Promise<Uint8Array<ArrayBuffer>> => readPacked(readBytes, path, withoutSignature);
  const starting = remember(async (meta: string): Promise<Wasm> => {
    const [code, index] = await Promise.all([readFile(wasmFile), readFile(pagefindFile(meta))]);
    return startWasm(code, index);
  });
  const wasm = (): Promise<Wasm> => starting(pagefind ?? '');
  const load = remember(async (name: string): Promise<void> => {
    const module = await wasm();
    await readPacked(readBytes, pagefindFile(`index/${name}.pf_index`), (bytes) => {
      module.load(withoutSignature(bytes));
    });
  });
  const kept = new Map<string, Promise<Places>>();
  const look = async (gram: string): Promise<Places> => {
    const module = await wasm();
    const word = spell(gram);
    await Promise.all(module.filesOf(word).map(load));
    const found = module
      .search(word)
      .map(({ p, l }) => ({ article: Number(p), places: l.map(({ l: place }) => place) }));
    const sorted = found.sort((a, b) => a.article - b.article);
    const starts = [0];
    for (const { places } of sorted) starts.push((starts.at(-1) ?? 0) + places.length);
    return {
      articles: sorted.map(({ article }) => article),
      starts,
      places: sorted.flatMap(({ places }) => places.sort((a, b) => a - b)),
    };
  };
  const places = (gram: string): Promise<Places> => {
    const before = kept.get(gram);
    if (before !== undefined) return before;
    const asked = look(gram);
    kept.set(gram, asked);
    asked.catch(() => kept.delete(gram));
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
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

/** Pagefind's files begin with its name. Throws a `RangeError` where one does not. */
function withoutSignature(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (new TextDecoder().decode(bytes.subarray(0, pagefindSignature.length)) !== pagefindSignature)
    throw new RangeError('none of Pagefind’s files');
  return bytes.slice(pagefindSignature.length);
}
