/** The text of an XML file: its encoding is told by a byte order mark, else declared in its first line, else UTF-8. */
import type { Encoding } from '../../../src/schema/encoding.ts';
import type { DecodedPage, Refused } from './decoded.ts';

const names: Readonly<Record<string, Encoding>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'windows-1252',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gbk: 'GB18030',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** The text of an XML file, or why its bytes are none. */
export function decodeXml(bytes: Uint8Array): (DecodedPage & { readonly encoding: Encoding }) | Refused {
  const label = isUtf8(bytes) ? 'utf-8' : labelOf(bytes);
  const decoder = toDecoder(label);
  const encoding = names[decoder?.encoding ?? ''];
  if (!decoder || !encoding)
    return { reason: `expected XML in UTF-8; found one that declares the encoding “${label}”. Save it as UTF-8` };
  try {
    return { text: decoder.decode(bytes), encoding };
  } catch {
    return { reason: `expected XML in ${encoding}; found bytes that are not. Export the file again, in UTF-8` };
  }
}

/** Text beyond ASCII that is valid UTF-8 is UTF-8, whatever the first line declares: libraries export such files. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function labelOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const end = head.indexOf('?>');
  const declared = /encoding\s{0,4}=\s{0,4}["']([\w.-]{1,40})["']/.exec(head.slice(0, end < 0 ? 0 : end))?.[1];
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function toDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
}
