/** Reads raw pages. What cannot be a page is refused with one clear sentence; the others go on. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pageName } from '../../src/schema/article.ts';

/** A page as received. */
export interface Seed {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  /** The file's text, without a byte order mark. */
  readonly text: string;
}

/** A file that is no page: where, what was found, what to do. */
export interface Refusal {
  readonly file: string;
  readonly reason: string;
}

/** Larger files are no newspaper pages. */
const mostBytes = 2_000_000;

/** All `.txt` files of a folder, by name. */
export async function listSeeds(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw new Error(`${directory}: no folder of raw pages there; put the pages' .txt files into it`, { cause: error });
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => entry.name)
    .sort();
}

/** Reads one page, or says why it cannot be one. */
export async function readSeed(directory: string, file: string): Promise<Seed | Refusal> {
  const path = join(directory, file);
  const name = file.slice(0, -'.txt'.length);
  const refuse = (reason: string): Refusal => ({ file: path, reason });
  if (!pageName.safeParse(name).success) {
    return refuse(
      `the name of a page is up to 64 ASCII letters, digits, “-” and “_”; found “${name}”. Rename the file`,
    );
  }
  const { size } = await stat(path);
  if (size > mostBytes)
    return refuse(
      `a page is at most ${String(mostBytes / 1e6)} MB; found ${(size / 1e6).toFixed(1)} MB. Split the file into pages`,
    );
  const bytes = await readFile(path);
  const text = decode(bytes);
  if (text === null)
    return refuse(`expected text in UTF-8; found bytes that are not${encodingHint(bytes)}. Save the file as UTF-8`);
  const control = findControl(text);
  if (control !== null)
    return refuse(
      `expected text; found control character ${control}: this looks like a binary file. Take its text out first`,
    );
  if (text.trim() === '') return refuse('expected text; the file is empty. Put the page’s text into it, or remove it');
  return { name, file, sha256: createHash('sha256').update(bytes).digest('hex'), text };
}

export const isRefusal = (read: Seed | Refusal): read is Refusal => 'reason' in read;

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the bytes look like, to help the reader of the message. */
function encodingHint(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return ' (they look like UTF-16)';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return ' (they may be GB18030)';
  } catch {
    return '';
  }
}

/** A character that no text holds: C0 controls other than tab, line feed, form feed and carriage return. */
function findControl(text: string): string | null {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isText = code >= 0x20 || code === 0x09 || (code >= 0x0a && code <= 0x0d);
    if (!isText) return `U+${code.toString(16).toUpperCase().padStart(4, '0')} at offset ${String(index)}`;
  }
  return null;
}
