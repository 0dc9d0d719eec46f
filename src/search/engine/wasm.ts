/**
 * Pagefind's WebAssembly, asked without the script that comes with it: that script says nothing of a file of the index that did
 * not come, and finds less; it cannot be told to ask the host whether its copy is still good; and it weighs 12 kB packed.
 * What is written here fits the version of Pagefind that package.json names; a test runs over it.
 */
import { SearchFailure } from './failure.ts';

type Pointer = number;
type Piece = readonly [pointer: Pointer, length: number];

/** What the module exports, as wasm-bindgen makes it: strings and bytes as places and lengths in its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (length: number, align: number) => Pointer;
  readonly __wbindgen_free: (pointer: Pointer, length: number, align: number) => void;
  readonly init_pagefind: (...meta: Piece) => Pointer;
  readonly load_index_chunk: (index: Pointer, ...chunk: Piece) => Pointer;
  readonly search: (index: Pointer, ...rest: readonly (number | boolean)[]) => Piece;
}

/** One article that holds the word: its name, and the places, each with weights that are not asked for. */
export interface WordHolder {
  readonly p: string;
  readonly l: readonly { readonly l: number }[];
}

/** A file of the index that was loaded. */
export type Loaded = number;

export interface Wasm {
  /**
   * Each file becomes an index of its own: the module goes through all words of an index for each that it looks for. Throws where
   * the bytes are none of Pagefind's.
   */
  readonly load: (file: Uint8Array) => Loaded;
  /** Every article with words of that file that begin with `word`. */
  readonly search: (file: Loaded, word: string) => readonly WordHolder[];
}

/** `meta`: what Pagefind wrote of the whole index. Rejects with a `SearchFailure`. */
export async function startWasm(code: Uint8Array<ArrayBuffer>, meta: Uint8Array): Promise<Wasm> {
  // Browsers from before 2017, those with a locked mode, and pages whose policy forbids it.
  if (typeof WebAssembly === 'undefined') throw new SearchFailure('unsupported', 'expected WebAssembly, found none');
  if (!WebAssembly.validate(code)) throw new SearchFailure('damaged', 'expected a WebAssembly module, found no such');
  const imports = {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        const table = exports.__wbindgen_externrefs;
        const start = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, at) => {
          table.set(start + at, value);
        });
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(code, imports).catch((cause: unknown) => {
    throw new SearchFailure('unsupported', 'WebAssembly is not allowed to run', { cause });
  });
  const exports = instance.exports as unknown as Exports;
  exports.__wbindgen_start();
  const put = (bytes: Uint8Array): Piece => {
    const pointer = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  const putText = (text: string): Piece => put(encoder.encode(text));
  const take = ([pointer, length]: Piece): unknown => {
    const text = decoder.decode(new Uint8Array(exports.memory.buffer, pointer >>> 0, length));
    exports.__wbindgen_free(pointer, length, 1);
    return JSON.parse(text);
  };
  /** The module gives 0 for what it cannot read. */
  const checked = (pointer: Pointer): Pointer => {
    if (pointer === 0) throw new RangeError('none of Pagefind’s files');
    return pointer >>> 0;
  };
  const toIndex = (): Pointer => checked(exports.init_pagefind(...put(meta)));
  toIndex();
  return {
    load: (file) => checked(exports.load_index_chunk(toIndex(), ...put(file))),
    search(index, word) {
      const query = [...putText(word), ...putText(word)];
      const all = [...putText('{}'), ...putText('')];
      const { results } = take(exports.search(index, ...query, ...all, false, false)) as {
        readonly results: readonly WordHolder[];
      };
      return results;
    },
  };
}
