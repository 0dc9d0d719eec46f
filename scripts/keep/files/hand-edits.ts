/**
 * Article files that a person has changed: they are never overwritten or removed.
 *
 * The record of each page (content/pages/<page>.json) holds a digest of every article as it was generated. It is committed
 * with the articles, so a checkout or a clone brings both along, while times of change and line ends say nothing.
 */
import { join } from 'node:path';
import { parseArticle } from '../../../src/markdown/article-file.ts';
import { digestOf, plainLines } from '../../read/mdx/digest.ts';
import { formatDifference } from '../../read/text/diff.ts';
import { readIfThere } from '../../door/disk.ts';
import { readKnownPages, type KnownPage } from './known-pages.ts';

/** An article file that is not what was generated. */
export interface HandEdit {
  /** Below the content folder, with forward slashes. */
  readonly path: string;
  /** What the file says. */
  readonly text: string;
  /** Digest of what was generated before the edit; null where nothing was. */
  readonly base: string | null;
  /** What would be generated now; null where no page gives this article any more. */
  readonly generated: string | null;
}

/** Digests of all articles as generated, by path. Pages that an earlier version wrote have none: their files count as generated. */
export interface Digests {
  readonly of: ReadonlyMap<string, string>;
  readonly unrecorded: ReadonlySet<string>;
}

/** The digests that the page records below `content` hold; to be read before any of them is written. */
export const readDigests = async (content: string): Promise<Digests> => toDigests(await readKnownPages(content));

export function toDigests(pages: readonly KnownPage[]): Digests {
  const of = new Map<string, string>();
  const unrecorded = new Set<string>();
  for (const { page, digests } of pages) {
    if (digests === undefined) unrecorded.add(page);
    for (const [id, digest] of Object.entries(digests ?? {})) of.set(articlePath(page, id), digest);
  }
  return { of, unrecorded };
}

/** Path of an article below the content folder. */
export const articlePath = (page: string, id: string): string => `articles/${page}/${id}.mdx`;

/** The hand edit at `path`; null where the file is missing, or says what was or would be generated. */
export async function findHandEdit(
  content: string,
  path: string,
  generated: string | null,
  digests: Digests,
): Promise<HandEdit | null> {
  const edit = await findEdit(content, path, generated, digests);
  return edit && isAdopted(edit) ? null : edit;
}

/** True where the file at `path` holds an edit that rulings say already: it may be generated again. */
export async function isSettled(content: string, path: string, generated: string, digests: Digests): Promise<boolean> {
  const edit = await findEdit(content, path, generated, digests);
  return edit !== null && isAdopted(edit);
}

async function findEdit(
  content: string,
  path: string,
  generated: string | null,
  digests: Digests,
): Promise<HandEdit | null> {
  const text = await readIfThere(join(content, path));
  if (text === null || (generated !== null && plainLines(text) === generated)) return null;
  const base = digests.of.get(path) ?? null;
  const page = path.split('/')[1] ?? '';
  return base === digestOf(text) || digests.unrecorded.has(page) ? null : { path, text, base, generated };
}

/**
 * True where rulings have come to say since what the edit says: an edit whose adoption was cut off, or that somebody ruled
 * by hand. Places and evidence follow from the rulings and are not compared.
 */
function isAdopted({ text, base, generated }: HandEdit): boolean {
  if (generated === null || base === null || base === digestOf(generated)) return false;
  const [edited, now] = [readReading(plainLines(text)), readReading(generated)];
  return edited !== null && edited === now;
}

/** Fields that a ruling changes along with what it decides. */
const follows: ReadonlySet<string> = new Set(['basis', 'corrections', 'source']);

/** What an article says to a reader, as one text; null where it is none. */
function readReading(text: string): string | null {
  try {
    const { data, body } = parseArticle(text);
    const fields = Object.entries(data).filter(([field]) => !follows.has(field));
    return JSON.stringify([fields.sort(), body.map((block) => [block.type, block.text])]);
  } catch {
    return null;
  }
}

/** What a person is told of a hand edit, with the lines that differ. */
export function describeHandEdit(content: string, { path, text, generated }: HandEdit): string {
  const file = join(content, path);
  if (generated === null)
    return `${file}: edited by hand, and no page gives this article any more; left as it is. Copy what you need and remove the file`;
  return `${file}: edited by hand; left as it is. \`npm run adopt\` makes rulings of the edit; to undo it, remove the file and run \`npm run split\`\n${formatDifference(generated, plainLines(text))}`;
}
