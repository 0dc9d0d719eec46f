import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idLength = 8;

/** `proposed`, or one made from it where the register has given it away; takes it. */
export function toNewId(proposed: string, taken: Set<string>): string {
  let id = proposed;
  for (let attempt = 1; taken.has(id); attempt++) {
    const digest = createHash('sha256')
      .update(`${proposed}\n${String(attempt)}`)
      .digest();
    id = Array.from(digest.subarray(0, idLength), (byte) => alphabet.charAt(byte & 31)).join('');
  }
  taken.add(id);
  return id;
}
