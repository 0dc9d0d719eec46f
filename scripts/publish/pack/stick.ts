/** What goes into the zip: the site as files, and what opens it. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buildFile, listFile } from '../../../src/offline/build-files.ts';
import { isAbsent } from '../../door/disk.ts';
import { mediaTypes } from '../serve/media-types.ts';
import { toPortable, toPortableStyle } from './portable.ts';
import type { PackedFile } from './zip.ts';

export interface Stick {
  /** Folder that everything lies in, once unpacked. */
  readonly folder: string;
  readonly title: string;
  /** Path below which the site was built. */
  readonly base: string;
  /** Newest day in the archive, ISO 8601. */
  readonly day: string;
}

const templates = new URL('stick/', import.meta.url);
/** The service worker is the published site's: a stick is a copy already. */
const leftOut = new Set(['sw.js', buildFile, listFile]);
/** Told by Windows's own programs to end in both. */
const withReturns = /\.(?:bat|txt)$/;
const programs = /\.(?:sh|command)$/;

/** All files of the stick, from the site built in `directory`. */
export async function listStick(directory: string, stick: Stick): Promise<readonly PackedFile[]> {
  if (!/^[\w./~-]+$/.test(stick.base))
    throw new Error(`site.base: expected letters, digits, - _ . ~ and /, found ${stick.base}`);
  return [...(await listSite(directory, stick)), ...(await listTools(stick))];
}

/** The site lies below its path, so that any small server can serve it. */
async function listSite(directory: string, { folder, base }: Stick): Promise<readonly PackedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !leftOut.has(file))
    .map((file) => ({
      path: `${folder}/site${base}${file}`,
      read: async () => toPortableFile(await readFile(join(directory, file)), file, base),
    }));
}

function toPortableFile(bytes: Buffer, file: string, base: string): Buffer {
  if (file.endsWith('.html')) return Buffer.from(toPortable(bytes.toString('utf8'), file, base));
  if (file.endsWith('.css')) return Buffer.from(toPortableStyle(bytes.toString('utf8'), file, base));
  return bytes;
}

async function listTools({ folder, title, base, day }: Stick): Promise<readonly PackedFile[]> {
  const files = await readdir(templates);
  const escaped = title.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
  return files.map((file) => ({
    path: `${folder}/${file}`,
    isProgram: programs.test(file),
    read: async () => {
      const text = (await readFile(new URL(file, templates), 'utf8'))
        .replaceAll('@TITLE@', file.endsWith('.html') ? escaped : title)
        .replaceAll('@TYPES@', JSON.stringify(mediaTypes))
        .replaceAll('@BASE@', base)
        .replaceAll('@DAY@', day);
      return Buffer.from(withReturns.test(file) ? text.replaceAll('\n', '\r\n') : text);
    },
  }));
}
