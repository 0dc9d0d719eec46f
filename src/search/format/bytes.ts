/** Whole numbers as bytes: seven bits a byte, the lowest first, the highest bit set where more follow. */

/** Bytes that grow. */
export class ByteWriter {
  private bytes = new Uint8Array(16);
  length = 0;

  /** `number`: whole, 0 up to 2⁵³. */
  write(number: number): void {
    if (this.length + 8 > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    let rest = number;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  toBytes(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote. Throws a `RangeError` where the bytes end too early. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  read(): number {
    let byte = this.bytes[this.at++];
    // Most numbers of the index take one byte.
    if (byte !== undefined && byte < 0x80) return byte;
    let number = 0;
    let place = 1;
    while (byte !== undefined) {
      number += (byte & 0x7f) * place;
      if (byte < 0x80) return number;
      place *= 0x80;
      byte = this.bytes[this.at++];
    }
    throw new RangeError('the bytes end within a number');
  }
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
