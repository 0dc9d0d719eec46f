/** Packed files, and answers that are kept. */
import { SearchFailure } from './failure.ts';
import type { ReadBytes } from './lists.ts';

/** Reads a packed file. Rejects with a `SearchFailure` where it is not there, or `decode` throws. */
export async function readPacked<Value>(
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

/** The same answer for the same question, unless it failed. */
export function remember<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const asked = ask(key);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  };
}
