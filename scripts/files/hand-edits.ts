/**
 * Article files that a person has changed: they are never overwritten or removed.
 *
 * The record of each page (content/pages/<page>.json) holds a digest of every article as it was generated. It is committed
 * with the articles, so a checkout or a clone brings both along, while times of change and line ends say nothing.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf, plainLines } from '../mdx/digest.ts';
import { formatDifference } from '../text/diff.ts';
import { listOutputs, readIfThere } from './output.ts';

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

const digested = z.object({ page: z.string(), digests: z.record(z.string(), z.string()).optional() });

/** Reads the digests that the page records below `content` hold; to be called before any of them is written. */
export async function readDigests(content: string): Promise<Digests> {
  const of = new Map<string, string>();
  const unrecorded = new Set<string>();
  for (const path of (await listOutputs(content)).filter((name) => name.endsWith('.json'))) {
    const record = digested.safeParse(parseJson((await readIfThere(join(content, path))) ?? ''));
    // A record that cannot be read says nothing of its articles: they are left alone.
    if (!record.success) continue;
    const { page, digests } = record.data;
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
  const text = await readIfThere(join(content, path));
  if (text === null || (generated !== null && plainLines(text) === generated)) return null;
  const base = digests.of.get(path) ?? null;
  const page = path.split('/')[1] ?? '';
  return base === digestOf(text) || digests.unrecorded.has(page) ? null : { path, text, base, generated };
}

/** What a person is told of a hand edit, with the lines that differ. */
export function describeHandEdit(content: string, { path, text, generated }: HandEdit): string {
  const file = join(content, path);
  if (generated === null)
    return `${file}: edited by hand, and no page gives this article any more; left as it is. Copy what you need and remove the file`;
  return `${file}: edited by hand; left as it is. \`npm run adopt\` makes rulings of the edit; to undo it, remove the file and run \`npm run split\`\n${formatDifference(generated, plainLines(text))}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
