/** The kinds of files that hold newspaper pages, by the ends of their names: one format a file, bytes → text or refusal. */
import type { Format } from '../../../src/schema/encoding.ts';
import { decodeAlto } from './alto.ts';
import { isRefused, toPageText, type Decoded } from './decoded.ts';
import { decodeText } from './encoding.ts';
import { decodePdf } from './pdf.ts';

export interface InputFormat {
  readonly extension: string;
  readonly format: Format;
  /** Bytes: a larger file is no newspaper page. */
  readonly largest: number;
  /** What to do with a larger file. */
  readonly advice: string;
  /** `onPage`: hears of each of several pages that is done. */
  readonly decode: (bytes: Uint8Array, onPage?: () => void) => Decoded | Promise<Decoded>;
}

/** In the order in which they are named to readers. */
export const inputFormats: readonly InputFormat[] = [
  {
    extension: '.txt',
    format: 'text',
    // A broadsheet page holds at most some 20,000 characters; so much text is a volume, not a page.
    largest: 4_000_000,
    advice: 'Cut it into one file a page, for example with `split -C 100k`',
    decode: (bytes) => {
      const decoded = decodeText(bytes);
      return isRefused(decoded) ? decoded : [{ ...decoded, text: toPageText(decoded.text) }];
    },
  },
  {
    extension: '.pdf',
    format: 'pdf',
    // An issue of forty pages with its pictures; more would need more memory than a small machine has.
    largest: 200_000_000,
    advice: 'Save it in parts of a few pages, or without its pictures',
    decode: decodePdf,
  },
  {
    extension: '.xml',
    format: 'alto',
    // A word takes some 150 bytes of ALTO, a page at most 5 MB.
    largest: 50_000_000,
    advice: 'Export one file a page',
    decode: decodeAlto,
  },
];
