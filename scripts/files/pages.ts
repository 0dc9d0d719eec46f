/** Writes what was made of a page, but for the articles that a person has edited. */
import { join } from 'node:path';
import { plainLines } from '../mdx/digest.ts';
import { toFiles, type PageOrigin } from '../mdx/index.ts';
import type { PageResult } from '../pipeline.ts';
import { articlePath, findHandEdit, type Digests, type HandEdit } from './hand-edits.ts';
import { readIfThere, writeIfChanged } from './output.ts';

export interface WrittenPage {
  /** Paths below the content folder that belong to the page. */
  readonly paths: readonly string[];
  /** Number of files that say something else now. */
  readonly changed: number;
  readonly edits: readonly HandEdit[];
}

/** Articles and record of a page → files below `content`. The record keeps the old digest of an edited article: the edit stays one. */
export async function writePage(
  content: string,
  origin: PageOrigin,
  result: PageResult,
  digests: Digests,
): Promise<WrittenPage> {
  const edits: HandEdit[] = [];
  for (const { path, text } of toFiles(origin, result).filter(({ path }) => path.endsWith('.mdx'))) {
    const edit = await findHandEdit(content, path, text, digests);
    if (edit) edits.push(edit);
  }
  const edited = new Set(edits.map(({ path }) => path));
  const files = toFiles(origin, result, (id, digest) => {
    const path = articlePath(origin.name, id);
    return edited.has(path) ? (digests.of.get(path) ?? null) : digest;
  });
  let changed = 0;
  for (const { path, text } of files) {
    if (edited.has(path)) continue;
    const file = join(content, path);
    // Other line ends are no other text.
    const found = await readIfThere(file);
    if (found !== null && plainLines(found) === text) continue;
    if (await writeIfChanged(file, text)) changed++;
  }
  return { paths: files.map(({ path }) => path), changed, edits };
}
