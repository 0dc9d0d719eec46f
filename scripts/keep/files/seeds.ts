/** Reads the pages of seeds/, whatever file they are in. What cannot be read is refused with one clear line; the others go on. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pageName } from '../../../src/schema/article.ts';
import type { Encoding, Format } from '../../../src/schema/encoding.ts';
import type { PageImage } from '../../../src/schema/page.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import { isRefused, type Decoded } from '../../read/input/decoded.ts';
import type { InputFormat } from '../../read/input/index.ts';
import type { LineGeometry } from '../../read/input/printed.ts';
import { decodeBounded, TooMuch } from '../../read/worker/bounded.ts';
import { conversionOf } from './convert.ts';
import { toDuplicates, type Duplicates } from './duplicates.ts';
import { extensions, formatOf, listSeeds, nameIn, stemIn, type Listing } from './listing.ts';
import { readName, toPageName } from './path-names.ts';
import { toPictures, type Pictures } from './pictures-beside.ts';
import { isFault, sidecarExtension, toSidecars, type Sidecars } from './sidecars.ts';

/** One newspaper page, decoded. */
export interface Seed {
  /** Name of the page: that of its file, with `-p2` for the second page of a file that holds several. */
  readonly name: string;
  /** Name of the file in the folder. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly format: Format;
  readonly encoding: Encoding | null;
  /** Number of the page in its file, from 1; null where the file holds one page. */
  readonly sheet: number | null;
  /** The page as text: what all offsets speak of. Lines end in LF; no byte order mark. */
  readonly text: string;
  /** A picture of the page that lies beside it. */
  readonly image?: PageImage;
  /** What a person knows of the page. */
  readonly supplied: Sidecar;
  /** What the path of its file tells of it. */
  readonly named: Sidecar;
  /** Its printed lines with their places, where the file knows them. */
  readonly geometry?: readonly LineGeometry[];
}

/** A file or a page that is not read: where, what was found, what to do. */
export interface Refusal {
  readonly file: string;
  readonly reason: string;
  /** The page that is refused; of a file that could not be opened, its name, and all pages `name-p1` … with it; null where no page is. */
  readonly page: string | null;
}

export const isRefusal = (read: Seed | Refusal): read is Refusal => 'reason' in read;

/** Is this page refused, or its whole file? */
export const isRefusedPage = (page: string, { page: refused }: Refusal): boolean =>
  refused !== null &&
  (page === refused || (page.startsWith(`${refused}-p`) && /^\d+$/.test(page.slice(refused.length + 2))));

/** `'a-p2'` → `'a'`: the name, without its extension, of the file that holds a page. */
export const stemOf = (page: string): string => page.replace(/-p\d+$/, '');

/** Names of the pages of all files, but for their numbers. Throws as `readSeeds` does. */
export const listStems = async (directory: string): Promise<readonly string[]> =>
  (await listSeeds(directory)).pages.map(nameIn);

/**
 * Every page of a folder, in the order of the file names, read or refused; then the sidecars and pictures without a page. Files for
 * whose name without extension `comesFirst` holds come first. Throws where there is no folder, or no page in it.
 */
export async function* readSeeds(
  directory: string,
  comesFirst: (stem: string) => boolean = () => false,
): AsyncGenerator<Seed | Refusal> {
  const listed = await listSeeds(directory);
  const isFirst = (file: string): boolean => comesFirst(nameIn(file));
  const files = [...listed.pages.filter(isFirst), ...listed.pages.filter((file) => !isFirst(file))];
  const folder: Folder = {
    directory,
    sidecars: toSidecars(directory, listed.names),
    pictures: toPictures(directory, listed.pictures),
    duplicates: toDuplicates(),
  };
  const refused: Refusal[] = [];
  const owners = new Map<string, string>();
  const isRefusedFile = (file: string): boolean => refused.some((refusal) => isRefusedPage(toPageName(file), refusal));
  for (const file of files) {
    for await (const read of readPages(folder, file)) {
      const owner = owners.get(nameOf(read));
      if (isRefusal(read)) refused.push(read);
      else owners.set(nameOf(read), owner ?? file);
      yield owner === undefined || isRefusal(read) ? read : refuseTwin(join(directory, file), read.name, owner);
    }
  }
  yield* refuseStrays(directory, listed);
  for (const fault of folder.pictures.faults())
    if (!isRefusedFile(relative(directory, fault.file).replace(/\.[^.]*$/, ''))) yield { ...fault, page: null };
  for (const stem of folder.sidecars.orphans())
    if (!isRefusedFile(stem))
      yield {
        file: join(directory, `${stem}${sidecarExtension}`),
        page: null,
        reason: `expected a page ${stem}; found none. Rename it as its page, or remove it`,
      };
}

/** What the files of a folder share. */
interface Folder {
  readonly directory: string;
  readonly sidecars: Sidecars;
  readonly pictures: Pictures;
  readonly duplicates: Duplicates;
}

/** Names that differ in case only are one name on many disks. */
const nameOf = (read: Seed | Refusal): string => (isRefusal(read) ? '' : read.name.toLowerCase());

function* refuseStrays(directory: string, { names, pictures, strays }: Listing): Generator<Refusal> {
  for (const { path, reason } of strays) yield { file: join(directory, path), page: null, reason };
  for (const name of names)
    if (!formatOf(name) && !name.endsWith(sidecarExtension) && !pictures.has(name))
      yield {
        file: join(directory, name),
        page: null,
        reason: `expected a page (${extensions}), its picture (.jpg, .png, .webp) or what is known of it (.yaml); found another kind of file. ${conversionOf(name)}`,
      };
}

const refuseTwin = (file: string, name: string, owner: string): Refusal => ({
  file,
  // The other page has the name, and keeps what was made of it.
  page: null,
  reason: `its page ${name} has the name of one of ${owner}, but for case or marks, and many disks cannot hold both. Rename one`,
});

/** The pages of one file. */
async function* readPages(
  { directory, sidecars, pictures, duplicates }: Folder,
  file: string,
): AsyncGenerator<Seed | Refusal> {
  const path = join(directory, file);
  const format = formatOf(file);
  if (!format) return;
  const [stem, base] = [stemIn(file), nameIn(file)];
  const opened = await open(path, base, format);
  const first = 'reason' in opened ? null : duplicates.ofBytes(opened.sha256);
  if ('reason' in opened || first !== null) {
    // Its sidecar has a page, though one that cannot be read.
    await sidecars.of(stem, stem);
    const reason =
      'reason' in opened ? opened.reason : `expected a page; found the bytes of ${String(first)}. Remove one`;
    yield { file: path, reason, page: base };
    return;
  }
  const { decoded, sha256 } = opened;
  for (const [index, page] of decoded.entries()) {
    const sheet = decoded.length === 1 ? null : index + 1;
    const number = sheet === null ? '' : `-p${String(sheet)}`;
    const name = `${base}${number}`;
    const supplied = await sidecars.of(`${stem}${number}`, stem);
    const refuse = (reason: string): Refusal => ({
      file: path,
      reason: sheet === null ? reason : `page ${String(sheet)}: ${reason}`,
      page: name,
    });
    if (isRefused(page)) yield refuse(page.reason);
    else if (!pageName.safeParse(name).success) yield { file: path, reason: badName(name), page: name };
    else if (isFault(supplied)) yield { ...supplied, page: name };
    else {
      const { text, encoding, geometry } = page;
      const same = duplicates.ofText(file, text);
      if (same !== null) {
        yield refuse(
          `expected a page; found nearly the text of ${same}: the same page in another form. Keep the better one`,
        );
        continue;
      }
      const image = await pictures.of(`${stem}${number}`);
      duplicates.add(file, sha256, text);
      const named = readName(stem);
      const seed = { name, file, sha256, format: page.format ?? format.format, encoding, sheet, text, supplied, named };
      yield { ...seed, ...(geometry && { geometry }), ...(image && { image }) };
    }
  }
}

interface Opened {
  readonly decoded: Exclude<Decoded, { readonly reason: string }>;
  readonly sha256: string;
}

/** The bytes of a file, decoded; or why not. */
async function open(path: string, name: string, format: InputFormat): Promise<Opened | { readonly reason: string }> {
  if (!pageName.safeParse(name).success) return { reason: badName(name) };
  const { size } = await stat(path);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  if (size > format.largest)
    return {
      reason: `expected at most ${megabytes(format.largest)} in a ${format.extension} file; found ${megabytes(size)}, which is no newspaper page. ${format.advice}`,
    };
  const bytes = await readFile(path);
  const decoded = await decodeBounded(format, bytes).catch((error: unknown) => {
    if (error instanceof TooMuch) return { reason: error.message };
    throw error;
  });
  if (isRefused(decoded)) return decoded;
  return { decoded, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const badName = (name: string): string =>
  `the name of a page is up to 64 ASCII letters, digits, “-” and “_”; found “${name}”. Rename the file`;
