/** Writes what was made of a page, all of it at once, but for the articles that a person has edited. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { toFiles, type PageOrigin } from '../../read/mdx/index.ts';
import type { PageResult } from '../../read/pipeline.ts';
import { isAbsent } from '../../door/disk.ts';
import { articlePath, findHandEdit, type Digests, type HandEdit } from './hand-edits.ts';
import { commit, type Change } from './journal.ts';

export interface PageChanges {
  /** Paths below the content folder that belong to the page. */
  readonly paths: readonly string[];
  readonly changes: readonly Change[];
  readonly edits: readonly HandEdit[];
}

export interface WrittenPage extends Omit<PageChanges, 'changes'> {
  /** Number of files that say something else now, and of those that are gone. */
  readonly changed: number;
  readonly removed: number;
}

/**
 * Articles and record of a page → what is to become of its files below `content`. The record keeps the old digest of an
 * edited article: the edit stays one. Articles that the page gives no more go with the record that knew them, unless they
 * were edited.
 */
export async function toPageChanges(
  content: string,
  origin: PageOrigin,
  result: PageResult,
  digests: Digests,
): Promise<PageChanges> {
  const articles = toFiles(origin, result).filter(({ path }) => path.endsWith('.mdx'));
  const edits: HandEdit[] = [];
  for (const { path, text } of articles) {
    const edit = await findHandEdit(content, path, text, digests);
    if (edit) edits.push(edit);
  }
  const given = new Set(articles.map(({ path }) => path));
  const outdated: Change[] = [];
  for (const path of (await listArticles(content, origin.name)).filter((name) => !given.has(name))) {
    const edit = await findHandEdit(content, path, null, digests);
    if (edit) edits.push(edit);
    else outdated.push({ path, text: null });
  }
  const edited = new Set(edits.map(({ path }) => path));
  const files = toFiles(origin, result, (id, digest) => {
    const path = articlePath(origin.name, id);
    return edited.has(path) ? (digests.of.get(path) ?? null) : digest;
  });
  return {
    paths: [...files, ...edits].map(({ path }) => path),
    changes: [...files.filter(({ path }) => !edited.has(path)), ...outdated],
    edits,
  };
}

/** Writes it. `verb`: who does. */
export async function writePage(
  verb: string,
  content: string,
  origin: PageOrigin,
  result: PageResult,
  digests: Digests,
): Promise<WrittenPage> {
  const { changes, ...page } = await toPageChanges(content, origin, result, digests);
  const gone = new Set(changes.filter(({ text }) => text === null).map(({ path }) => path));
  const done = await commit(content, verb, changes);
  const removed = done.filter((path) => gone.has(path)).length;
  return { ...page, changed: done.length - removed, removed };
}

async function listArticles(content: string, page: string): Promise<readonly string[]> {
  const names = await readdir(join(content, 'articles', page)).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.mdx')).map((name) => `articles/${page}/${name}`);
}
