/**
 * Which of Pagefind's files hold a word, as its description of the index says it. Pagefind itself names one file for a word: of
 * a character, whose pairs may go on in the next file, it would count those of one file only.
 */

/** A file and the words that it holds, from the first to the last. */
export interface ChunkName {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** Letters of a name. */
export const nameLength = 10;

/** Two words of eight letters and a name, each behind what CBOR says of a text of that length: `h`, `h`, `j`. */
const entry = new RegExp(`h([a-z]{8})h([a-z]{8})j([0-9a-f]{${String(nameLength)}})`, 'g');

/** `meta`: the description, as `write/cut-chunks.ts` leaves it. */
export const decodeChunks = (meta: Uint8Array): readonly ChunkName[] =>
  [...new TextDecoder('latin1').decode(meta).matchAll(entry)].map(([, from = '', to = '', name = '']) => ({
    from,
    to,
    name,
  }));

/** `chunks`: in the order of their words. `word`: as spelled, of one character or two. */
export function chunksOf(chunks: readonly ChunkName[], word: string): readonly ChunkName[] {
  const begins = (other: string): string => other.slice(0, word.length);
  let low = 0;
  for (let high = chunks.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (begins(chunks[middle]?.to ?? '') < word) low = middle + 1;
    else high = middle;
  }
  const found: ChunkName[] = [];
  for (let chunk = chunks[low]; chunk && begins(chunk.from) <= word; chunk = chunks[++low]) found.push(chunk);
  return found;
}
