/** As much of CBOR (RFC 8949) as it takes to cut Pagefind's files: where an item ends, and heads of new ones. */

/** Kinds of items, as the first three bits say them. */
export const textKind = 3;
export const listKind = 4;
const mapKind = 5;
const bytesKind = 2;

interface Head {
  readonly kind: number;
  /** Bytes of a text, items of a list. */
  readonly length: number;
  /** Where what it holds begins. */
  readonly start: number;
}

/** Throws where no item of a known length stands at `at`. */
export function readHead(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, length: short, start: at + 1 };
  if (short > 26) throw new RangeError(`CBOR: expected an item of a known length at ${String(at)}, found another`);
  const width = 2 ** (short - 24);
  return { kind, length: bytes.readUIntBE(at + 1, width), start: at + 1 + width };
}

/** Behind the item at `at`, all that it holds included. */
export function endOfItem(bytes: Buffer, at: number): number {
  const { kind, length, start } = readHead(bytes, at);
  if (kind === textKind || kind === bytesKind) return start + length;
  let end = start;
  const items = kind === listKind ? length : kind === mapKind ? 2 * length : 0;
  for (let left = items; left > 0; left--) end = endOfItem(bytes, end);
  return end;
}

export function readText(bytes: Buffer, at: number): string {
  const { length, start } = readHead(bytes, at);
  return bytes.toString('utf8', start, start + length);
}

/** The head of a list of so many items, fewer than 2¹⁶. */
export const toListHead = (length: number): Buffer => toHead(listKind, length);

/** A text of fewer than 2¹⁶ bytes. */
export function toText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([toHead(textKind, bytes.length), bytes]);
}

const toHead = (kind: number, length: number): Buffer =>
  length < 24 ? Buffer.from([(kind << 5) | length]) : Buffer.from([(kind << 5) | 25, length >> 8, length & 0xff]);
