/** Documents that are ZIP archives: an OpenDocument text says so in its first entry, as a book does; all others may be Word's. */
import { Readable } from 'node:stream';
import type JSZip from 'jszip';
import type { Decoded } from './decoded.ts';
import { decodeDocx } from './docx.ts';
import { decodeEpub } from './epub.ts';
import { decodeOdt } from './odt.ts';

/** Characters of a document's texts, unpacked: a bomb is not opened, and no newspaper page is larger. */
const largest = 20_000_000;

/** A document's entries. */
export interface Archive {
  /** The text at a path; rejects where there is none, or one too large. */
  readonly read: (path: string) => Promise<string>;
}

type DecodeArchive = (archive: Archive) => Promise<Decoded>;

/** By what the entry `mimetype` says (OpenDocument 1.3, part 2; EPUB OCF 3.3). */
const kinds: Readonly<Record<string, readonly [name: string, decode: DecodeArchive]>> = {
  'application/vnd.oasis.opendocument.text': ['an OpenDocument text (.odt)', decodeOdt],
  'application/epub+zip': ['a book (.epub)', decodeEpub],
};

/** True where the bytes are a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from('PK\u0003\u0004'));

export async function decodeArchived(bytes: Uint8Array): Promise<Decoded> {
  const { default: zip } = await import('jszip');
  const opened = await zip.loadAsync(bytes).catch(() => null);
  const said = await opened
    ?.file('mimetype')
    ?.async('string')
    .catch(() => '');
  const kind = kinds[said?.trim() ?? ''];
  if (!opened || !kind) return decodeDocx(bytes);
  const [name, decode] = kind;
  try {
    return await decode(toArchive(opened));
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    return { reason: `expected ${name}; found one that is damaged (${why}). Save it again, or as .docx or .txt` };
  }
}

function toArchive(zip: JSZip): Archive {
  let left = largest;
  return {
    async read(path) {
      const entry = zip.file(path);
      if (!entry) throw new Error(`no ${path} in it`);
      const pieces: string[] = [];
      const stream = new Readable().wrap(entry.nodeStream('nodebuffer'));
      for await (const piece of stream.setEncoding('utf8')) {
        left -= (piece as string).length;
        if (left < 0) throw new Error(`more than ${String(largest)} characters in it`);
        pieces.push(piece as string);
      }
      return pieces.join('');
    },
  };
}
