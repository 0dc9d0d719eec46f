/**
 * A folder in an address: ids, places and notes, packed (DEFLATE, RFC 1951) and written in base64url (RFC 4648).
 * The words themselves stay in the archive: whoever opens the address reads them there, as they are, unaltered.
 *
 *     clippings/#f=<packed>
 */
import { isArticleId, type Clipping } from '../folder.ts';
import { isPlace } from '../place.ts';

/** What an address says of a clipping. */
export type SharedClipping = Pick<Clipping, 'id' | 'place' | 'note'>;

const mark = '#f=';
/** No more is unpacked: an address may come from anybody. */
const mostBytes = 500_000;
const mostClippings = 1000;

export const isShared = (hash: string): boolean => hash.startsWith(mark);

/** Folder → what stands behind the route's address. */
export async function toSharedHash(clippings: readonly SharedClipping[]): Promise<string> {
  const rows = clippings.map(({ id, place, note }) => (note === '' ? [id, place ?? ''] : [id, place ?? '', note]));
  const bytes = await pass(new TextEncoder().encode(JSON.stringify(rows)), new CompressionStream('deflate-raw'));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return mark + btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What stands behind an address → folder. Null where it was cut short or altered. */
export async function readSharedHash(hash: string): Promise<readonly SharedClipping[] | null> {
  try {
    const packed = atob(hash.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
    const unpacked = await pass(bytes, new DecompressionStream('deflate-raw'));
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked));
    return Array.isArray(rows) && rows.length <= mostClippings ? rows.flatMap(toClipping) : null;
  } catch {
    return null;
  }
}

function toClipping(row: unknown): SharedClipping[] {
  if (!Array.isArray(row)) return [];
  const [id, place, note = ''] = row as readonly unknown[];
  if (!isArticleId(id) || typeof place !== 'string' || typeof note !== 'string') return [];
  return place === '' || isPlace(place) ? [{ id, place: place || null, note }] : [];
}

async function pass(bytes: Uint8Array<ArrayBuffer>, through: GenericTransformStream): Promise<Uint8Array> {
  const reader = (new Blob([bytes]).stream().pipeThrough(through) as ReadableStream<Uint8Array>).getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    length += read.value.length;
    if (length > mostBytes) throw new RangeError('too long');
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
