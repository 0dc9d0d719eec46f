import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { fill, replaceInPlace, type MarkupRule } from './replace.ts';

const reference = /&(?:([A-Za-z][A-Za-z0-9]{1,31})|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));/g;

/** Characters of the page that are written by name or number. `'&ldquo;'` → `'“'`, `'&#8220;'` → `'“'`, `'&nbsp;'` → a space */
export const entities: MarkupRule = (page) =>
  page.includes('&')
    ? replaceInPlace(page, reference, ([written, name, decimal, hexadecimal]) => {
        const character =
          name === undefined
            ? fromNumber(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
            : decodeNamedCharacterReference(name) || null;
        return character === null ? null : fill(character === '\u00a0' ? ' ' : character, written.length);
      })
    : page;

/** Null for what is no character: half a surrogate pair, a control character, nothing of Unicode. */
function fromNumber(code: number): string | null {
  const isNone = code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff;
  return isNone || (code & 0xfffe) === 0xfffe ? null : String.fromCodePoint(code);
}
