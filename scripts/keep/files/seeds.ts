/** Reads the pages of seeds/, whatever file they are in. What cannot be read is refused with one clear line; the others go on. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pageName } from '../../../src/schema/article.ts';
import type { Encoding, Format } from '../../../src/schema/encoding.ts';
import type { Sidecar } from '../../../src/schema/sidecar.ts';
import { isRefused, type Decoded } from '../../read/input/decoded.ts';
import { inputFormats, type InputFormat } from '../../read/input/index.ts';
import type { PageImage } from '../../../src/schema/page.ts';
import { listPictures, toPictures, type Pictures } from './pictures.ts';
import { decodeBounded, TooMuch } from '../../read/worker/bounded.ts';
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

/** `.txt, .pdf, .xml` */
const extensions = inputFormats.map(({ extension }) => extension).join(', ');

const formatOf = (name: string): InputFormat | undefined =>
  inputFormats.find(({ extension }) => name.toLowerCase().endsWith(extension));

/** `'a-p2'` → `'a'`: the name, without its extension, of the file that holds a page. */
export const stemOf = (page: string): string => page.replace(/-p\d+$/, '');

interface Files {
  readonly names: readonly string[];
  /** Folders, and links that lead nowhere. */
  readonly others: readonly Dirent[];
  /** Of them, those that hold pages, sorted, and those that are pictures of pages. */
  readonly pages: readonly string[];
  readonly pictures: ReadonlySet<string>;
}

/** Names of all files of a folder that a person put there. Throws where there is no folder, or no page in it. */
async function listFiles(directory: string): Promise<Files> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${directory}: no folder of raw pages there; put the pages’ files (${extensions}) into it`, {
      cause,
    });
  });
  const seen = entries.filter(({ name }) => !name.startsWith('.'));
  const isFile = await Promise.all(seen.map(async (entry) => entry.isFile() || (await isLinkToFile(directory, entry))));
  const names = seen.filter((_, index) => isFile[index]).map(({ name }) => name);
  const others = seen.filter((_, index) => !isFile[index]);
  const pictures = listPictures(names, (name) => formatOf(name) !== undefined);
  const pages = names.filter((name) => formatOf(name) && !pictures.has(name)).sort();
  if (pages.length === 0) throw new Error(`${directory}: expected raw pages (${extensions}), found none`);
  return { names, pages, pictures, others };
}

/** Archives under git-annex or DataLad hold links to their files. */
const isLinkToFile = async (directory: string, entry: Dirent): Promise<boolean> =>
  entry.isSymbolicLink() &&
  (await stat(join(directory, entry.name)).then(
    (target) => target.isFile(),
    () => false,
  ));

const withoutExtension = (file: string): string => file.slice(0, -(formatOf(file)?.extension.length ?? 0));

/** Names, without their extension, of the files that hold pages. Throws as `readSeeds` does. */
export const listStems = async (directory: string): Promise<readonly string[]> =>
  (await listFiles(directory)).pages.map(withoutExtension);

/**
 * Every page of a folder, in the order of the file names, read or refused; then the sidecars and pictures without a page. Files for
 * whose name without extension `comesFirst` holds come first. Throws where there is no folder, or no page in it.
 */
export async function* readSeeds(
  directory: string,
  comesFirst: (stem: string) => boolean = () => false,
): AsyncGenerator<Seed | Refusal> {
  const listed = await listFiles(directory);
  const { names } = listed;
  const isFirst = (file: string): boolean => comesFirst(withoutExtension(file));
  const files = [...listed.pages.filter(isFirst), ...listed.pages.filter((file) => !isFirst(file))];
  const sidecars = toSidecars(directory, names);
  const pictures = toPictures(directory, listed.pictures);
  const refused: Refusal[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    for await (const read of readPages(directory, file, sidecars, pictures)) {
      const owner = owners.get(nameOf(read));
      if (isRefusal(read)) refused.push(read);
      else owners.set(nameOf(read), owner ?? file);
      yield owner === undefined || isRefusal(read) ? read : refuseTwin(join(directory, file), read.name, owner);
    }
  }
  yield* refuseStrays(directory, listed);
  for (const fault of pictures.faults())
    if (!refused.some((refusal) => isRefusedPage(parse(fault.file).name, refusal))) yield { ...fault, page: null };
  for (const stem of sidecars.orphans())
    if (!refused.some((refusal) => isRefusedPage(stem, refusal)))
      yield {
        file: join(directory, `${stem}${sidecarExtension}`),
        page: null,
        reason: `expected a page ${stem}; found none. Rename it as its page, or remove it`,
      };
}

/** Names that differ in case only are one name on many disks. */
const nameOf = (read: Seed | Refusal): string => (isRefusal(read) ? '' : read.name.toLowerCase());

function* refuseStrays(directory: string, { names, pictures, others }: Files): Generator<Refusal> {
  for (const entry of others) {
    const found = entry.isDirectory()
      ? 'a folder, and pages lie beside each other. Move its files up, named by issue and page, such as 2023-11-06-01.txt'
      : 'a link that leads to no file. Fetch the file, or remove the link';
    yield { file: join(directory, entry.name), page: null, reason: `expected a page; found ${found}` };
  }
  for (const name of names)
    if (!formatOf(name) && !name.endsWith(sidecarExtension) && !pictures.has(name))
      yield {
        file: join(directory, name),
        page: null,
        reason: `expected a page (${extensions}), its picture (.jpg, .png, .webp) or what is known of it (.yaml); found another kind of file. Convert it, or keep it elsewhere`,
      };
}

const refuseTwin = (file: string, name: string, owner: string): Refusal => ({
  file,
  // The other page has the name, and keeps what was made of it.
  page: null,
  reason: `its page ${name} has the name of one of ${owner}, but for case, and many disks cannot hold both. Rename one`,
});

/** The pages of one file. */
async function* readPages(
  directory: string,
  file: string,
  sidecars: Sidecars,
  pictures: Pictures,
): AsyncGenerator<Seed | Refusal> {
  const path = join(directory, file);
  const format = formatOf(file);
  if (!format) return;
  const stem = file.slice(0, -format.extension.length);
  const opened = await open(path, stem, format);
  if ('reason' in opened) {
    // Its sidecar has a page, though one that cannot be read.
    await sidecars.of(stem, stem);
    yield { file: path, reason: opened.reason, page: stem };
    return;
  }
  const { decoded, sha256 } = opened;
  for (const [index, page] of decoded.entries()) {
    const sheet = decoded.length === 1 ? null : index + 1;
    const name = sheet === null ? stem : `${stem}-p${String(sheet)}`;
    const supplied = await sidecars.of(name, stem);
    if (isRefused(page))
      yield { file: path, reason: sheet === null ? page.reason : `page ${String(sheet)}: ${page.reason}`, page: name };
    else if (!pageName.safeParse(name).success) yield { file: path, reason: badName(name), page: name };
    else if (isFault(supplied)) yield { ...supplied, page: name };
    else {
      const { text, encoding } = page;
      const image = await pictures.of(name);
      yield { name, file, sha256, format: format.format, encoding, sheet, text, supplied, ...(image && { image }) };
    }
  }
}

interface Opened {
  readonly decoded: Exclude<Decoded, { readonly reason: string }>;
  readonly sha256: string;
}

/** The bytes of a file, decoded; or why not. */
async function open(path: string, stem: string, format: InputFormat): Promise<Opened | { readonly reason: string }> {
  if (!pageName.safeParse(stem).success) return { reason: badName(stem) };
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
