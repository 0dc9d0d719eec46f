/** The texts of all articles → Pagefind's index, as its own program builds it. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { pagefindChunkFile, pagefindFile, wasmFile } from '../format/files.ts';
import { headStep, partEnd } from '../format/postings.ts';
import { toTokens } from '../format/tokens.ts';
import { cutChunk, toFileSize, withChunks } from './cut-chunks.ts';
import type { IndexedText } from './write-lists.ts';

/** What Pagefind wrote, and the name of the file that describes the index. */
export interface PagefindFiles {
  readonly meta: string;
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
}

/**
 * `texts`: by number of the article. Left out is what Pagefind writes beside the index: a fragment for each article, which
 * would hold words that nobody reads, and scripts for a page of its own. Throws where Pagefind fails.
 */
export async function toPagefindFiles(texts: readonly IndexedText[]): Promise<PagefindFiles> {
  const index = orFail(await createIndex({})).index;
  if (index === undefined) throw new Error('Pagefind gave no index');
  try {
    // One by one: Pagefind numbers the articles as they come.
    for (const [number, { head, body, bodyStart }] of texts.entries()) {
      const content = `${toTokens(head, partEnd, bodyStart * headStep)} ${toTokens(body, partEnd, 0)}`;
      orFail(await index.addCustomRecord({ url: String(number), content, language: 'unknown' }));
    }
    const { files } = orFail(await index.getFiles());
    return toServed(files, texts.length);
  } finally {
    await close();
  }
}

function orFail<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

interface Written {
  readonly path: string;
  readonly content: Uint8Array;
}

function toServed(files: readonly Written[], size: number): PagefindFiles {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const code = files.find(({ path }) => pagefindFile(path) === wasmFile);
  if (!meta || !code) throw new Error('Pagefind: expected files .pf_meta and wasm.unknown.pagefind; found none');
  const numbers = new Map(files.filter(({ path }) => path.startsWith('fragment/')).map(readFragment));
  if (numbers.size !== size)
    throw new Error(`Pagefind: expected ${String(size)} articles; found ${String(numbers.size)}`);
  const whole = files.filter(({ path }) => path.startsWith('index/')).map(({ content }) => gunzipSync(content));
  const enough = toFileSize(whole.reduce((sum, { length }) => sum + length, 0));
  const chunks = whole.flatMap((bytes) => cutChunk(bytes, enough));
  const served = withChunks(renamePages(gunzipSync(meta.content), numbers), chunks);
  return {
    meta: meta.path,
    files: [
      { path: pagefindFile(meta.path), content: gzipSync(served, { level: 9 }) },
      { path: wasmFile, content: code.content },
      ...chunks.map(({ name, content }) => ({ path: pagefindChunkFile(name), content })),
    ],
  };
}

/** A fragment says which article Pagefind means by a page's name. */
function readFragment({ path, content }: Written): readonly [page: string, number: string] {
  const json = gunzipSync(content).toString('utf8');
  const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { readonly url: string };
  return [path.replace(/^fragment\/|\.pf_fragment$/g, ''), url.replaceAll('/', '')];
}

/**
 * Gives pages the numbers of their articles for names, so that an answer needs no further table. `meta` is CBOR (RFC 8949): a
 * page is a list of two, whose first is its name, a text of fewer than 24 bytes.
 */
function renamePages(meta: Buffer, numbers: ReadonlyMap<string, string>): Buffer {
  const toText = (text: string): Buffer => Buffer.concat([Buffer.from([0x82, 0x60 + text.length]), Buffer.from(text)]);
  const pieces: Buffer[] = [];
  let rest = meta;
  for (const [page, number] of [...numbers].toSorted(([, a], [, b]) => Number(a) - Number(b))) {
    const name = toText(page);
    const at = rest.indexOf(name);
    if (at < 0 || page.length > 23) throw new Error(`Pagefind: expected page ${page} in its place; found it nowhere`);
    pieces.push(rest.subarray(0, at), toText(number));
    rest = rest.subarray(at + name.length);
  }
  return Buffer.concat([...pieces, rest]);
}
