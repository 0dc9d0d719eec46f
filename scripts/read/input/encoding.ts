/** Bytes of a text file → its text, and the encoding that they are in. */
import iconv from 'iconv-lite';
import type { Encoding } from '../../../src/schema/encoding.ts';
import type { DecodedPage, Refused } from './decoded.ts';
import { weigh, type Likelihood } from './likelihood.ts';

/** Encodings with the label that TextDecoder knows them by. */
const candidates = [
  ['UTF-8', 'utf-8'],
  ['GB18030', 'gb18030'],
  ['Big5', 'big5'],
  ['UTF-16LE', 'utf-16le'],
  ['UTF-16BE', 'utf-16be'],
] as const satisfies readonly (readonly [Encoding, string])[];

const marks = [
  ['UTF-8 with BOM', 'utf-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE with BOM', 'utf-16le', [0xff, 0xfe]],
  ['UTF-16BE with BOM', 'utf-16be', [0xfe, 0xff]],
] as const satisfies readonly (readonly [Encoding, string, readonly number[]])[];

/** A text with more odd characters than this is none. */
const mostOdd = 0.1;
/** An encoding that any bytes fit is believed only where it gives this much of the usual characters of Chinese print. */
const fewestUsual = 0.75;
/** How much more likely than the next best a text must be, in nats: less than one in a million to be the other one. */
const margin = 14;

interface Reading extends Likelihood {
  readonly encoding: Encoding;
  readonly text: string;
}

/**
 * The text of a file, by a byte order mark, else in the encoding in which it is by far the most likely Chinese print;
 * refused where it is no text, or where two encodings give texts that are about as likely.
 */
export function decodeText(bytes: Uint8Array): (DecodedPage & { readonly encoding: Encoding }) | Refused {
  if (bytes.length === 0) return empty;
  const mark = marks.find(([, , head]) => head.every((byte, index) => bytes[index] === byte));
  const readings = (mark ? [mark] : candidatesFor(bytes)).map(([name, label]) => read(name, label, bytes));
  const [best, ...others] = readings.toSorted((a, b) => b.total - a.total);
  if (!best) return empty;
  if (best.odd > mostOdd || (!mark && best.encoding !== 'UTF-8' && best.usual < fewestUsual))
    return refuseBinary(bytes);
  // ASCII reads the same in most encodings: what counts is a reading that says something else.
  const rival = others.find(({ text }) => text !== best.text);
  if (rival && best.total - rival.total < margin) {
    const tried = candidates.map(([name]) => name).join(', ');
    return {
      reason: `expected text in a known encoding; found bytes that are as good in ${best.encoding} (“${sample(best)}”) as in ${rival.encoding} (“${sample(rival)}”); tried ${tried}. Save the file as UTF-8`,
    };
  }
  if (best.text.trim() === '') return empty;
  return { text: best.text, encoding: best.encoding };
}

const empty: Refused = {
  reason: 'expected text; the file is empty. Put the page’s text into it, or remove it',
};

/** Text of so many characters beyond ASCII is valid UTF-8 only where it is UTF-8. */
const decisive = 12;
/** What the form of each such character says for UTF-8, in nats: bytes of another encoding have it once in twenty times. */
const formWeight = 3;
/** A few words of UTF-16 may be ASCII characters by accident, two for each; in so many bytes that does not happen. */
const fewestBytes = 64;

/**
 * The encodings that need to be weighed. UTF-8 is told by its form: a few characters of another encoding may have it
 * by accident (`联通` in GBK does), a dozen never. Pairs of ASCII characters look like UTF-16, so what is valid UTF-8 is not.
 */
function candidatesFor(bytes: Uint8Array): readonly (readonly [Encoding, string])[] {
  const text = toUtf8(bytes);
  if (text === null || bytes.length < fewestBytes || weigh(text).odd > mostOdd) return candidates;
  const beyond = countBeyondAscii(text);
  return candidates.slice(0, beyond === 0 || beyond >= decisive ? 1 : 3);
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) count++;
  return count;
}

function toUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function read(encoding: Encoding, label: string, bytes: Uint8Array): Reading {
  const text = label === 'big5' ? decodeBig5(bytes) : new TextDecoder(label).decode(bytes);
  const weighed = weigh(text);
  const form = encoding === 'UTF-8' && !text.includes('\ufffd') ? formWeight * countBeyondAscii(text) : 0;
  return { encoding, text, ...weighed, total: weighed.total + form };
}

/** Node's `TextDecoder` does not know the characters of Hong Kong (`嗰`, `啲`, `鰂`), which WHATWG's Big5 holds. */
const decodeBig5 = (bytes: Uint8Array): string => iconv.decode(Buffer.from(bytes), 'big5-hkscs');

const sample = ({ text }: Reading): string => text.trim().slice(0, 8);

/** Files that are often given the wrong name, by their first bytes. */
const signatures = [
  ['%PDF-', 'a PDF: name it .pdf'],
  ['PK\u0003\u0004', 'a ZIP archive, such as a Word document: save its text as a .txt file'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document: save its text as a .txt file'],
  ['\u00ff\u00d8\u00ff', 'a picture: run OCR over it first'],
  ['\u0089PNG', 'a picture: run OCR over it first'],
] as const;

function refuseBinary(bytes: Uint8Array): Refused {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = signatures.find(([signature]) => head.startsWith(signature))?.[1];
  return {
    reason: `expected text; found bytes that are text in no known encoding: this is ${known ?? 'a binary file. Take its text out first'}`,
  };
}
