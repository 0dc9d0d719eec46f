/** Texts in which names are looked up: one form for characters that look alike. */

const between = (code: number, first: number, last: number): boolean => code >= first && code <= last;

const fullWidth = new Map([
  ['（', '('],
  ['）', ')'],
  ['：', ':'],
  ['，', ','],
  ['；', ';'],
  ['·', '·'],
  ['•', '·'],
  ['・', '·'],
]);

/** One character for comparing names: full-width forms and the look-alikes of · are made one. Length 1 → length 1. */
export function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // Nearly all characters of a page are Han or ASCII: they are plain already.
  if (code < 0x80 || between(code, 0x4e00, 0x9fff)) return character;
  const known = fullWidth.get(character);
  if (known !== undefined) return known;
  return between(code, 0xff01, 0xff5e) ? String.fromCharCode(code - 0xfee0) : character;
}

/** `plainCharacter` over a text; offsets stay as they are. `'杭州高新区（滨江）'` → `'杭州高新区(滨江)'` */
export function plainText(text: string): string {
  let plain = '';
  let done = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80 || between(code, 0x4e00, 0x9fff)) continue;
    const character = text.charAt(index);
    const changed = plainCharacter(character);
    if (changed === character) continue;
    plain += text.slice(done, index) + changed;
    done = index + 1;
  }
  return done === 0 ? text : plain + text.slice(done);
}

/** `plainCharacter` of every code unit: looked up for texts that are only read, and not put together anew. */
const plainCodes = Uint16Array.from({ length: 0x10000 }, (_, code) =>
  plainCharacter(String.fromCharCode(code)).charCodeAt(0),
);

/** The code of `plainText(text)` at `index`; 0 outside of it. */
export function plainCodeAt(text: string, index: number): number {
  const code = text.charCodeAt(index) | 0;
  return code < 0x80 || between(code, 0x4e00, 0x9fff) ? code : (plainCodes[code] ?? 0);
}
