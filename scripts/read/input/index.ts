/**
 * The kinds of files that hold newspaper pages: bytes → text or refusal. The end of a name says which files are meant to
 * be pages, and how large they may be; what a file is, its bytes tell.
 */
import type { Format } from '../../../src/schema/encoding.ts';
import { decodeAlto } from './alto.ts';
import { decodeArchived, isZip } from './archived.ts';
import type { Decoded } from './decoded.ts';
import { decodeDocument } from './documents.ts';
import { decodePdf, isPdf } from './pdf.ts';

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

/** A broadsheet page holds at most some 20,000 characters; so much text is a volume, not a page. */
const text = {
  format: 'text',
  largest: 4_000_000,
  advice: 'Cut it into one file a page, for example with `split -C 100k`',
  decode: decodeAny,
} as const;

/** Text with its places: a word takes some 150 bytes, a page at most 5 MB. */
const marked = { largest: 50_000_000, advice: 'Export one file a page' } as const;

/** In the order in which they are named to readers. */
export const inputFormats: readonly InputFormat[] = [
  { ...text, extension: '.txt' },
  { ...text, extension: '.md' },
  {
    extension: '.pdf',
    format: 'pdf',
    // An issue of forty pages with its pictures; more would need more memory than a small machine has.
    largest: 200_000_000,
    advice: 'Save it in parts of a few pages, or without its pictures',
    decode: decodePdf,
  },
  { ...marked, extension: '.xml', format: 'alto', decode: decodeXmlFile },
  ...['.hocr', '.html', '.htm'].map((extension) => ({ ...text, ...marked, extension, format: 'html' as const })),
  { ...text, ...marked, extension: '.json', format: 'json' },
  ...(['docx', 'odt', 'epub'] as const).map((format) => ({
    extension: `.${format}`,
    format,
    // Text of a page with a few pictures of it.
    largest: 50_000_000,
    advice: 'Save it without its pictures',
    decode: decodeAny,
  })),
];

function decodeAny(bytes: Uint8Array, onPage?: () => void): Promise<Decoded> {
  if (isPdf(bytes)) return decodePdf(bytes, onPage);
  return isZip(bytes) ? decodeArchived(bytes) : decodeDocument(bytes);
}

/** ALTO may stand in encodings that text does not. */
async function decodeXmlFile(bytes: Uint8Array): Promise<Decoded> {
  const alto = decodeAlto(bytes);
  if (!('reason' in alto)) return alto;
  const other = await decodeDocument(bytes);
  return 'reason' in other || other.some((page) => !('reason' in page) && page.format === 'text') ? alto : other;
}
