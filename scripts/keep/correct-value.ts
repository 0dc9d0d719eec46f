/** One value of one article, given by a person: a ruling, and the pages split again. */
import { toMisfits } from '../../src/core/parse-with.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toPageWords } from '../../src/archive/page-words.ts';
import { page as pageSchema } from '../../src/schema/page.ts';
import { rulingKinds, type Decision } from '../../src/schema/ruling.ts';
import type { Archive } from '../door/archive.ts';
import { commit } from './files/journal.ts';
import { readKnownPages } from './files/known-pages.ts';
import { readWholeRegister } from './files/register-file.ts';
import { addRulings, rulingsPath } from './files/rulings.ts';
import { split } from './split-archive.ts';

/** What can be corrected by its name. */
export const correctable = ['title', 'kicker', 'deck', 'park', 'date', 'reporter', 'topic'] as const;
export type Correctable = (typeof correctable)[number];

export interface Correction {
  readonly id: string;
  readonly field: Correctable;
  /** As typed: several names or topics with commas between them; empty: there is none. */
  readonly value: string;
  readonly decision: Decision;
}

/**
 * Writes the ruling and splits the pages again; true where nothing was refused. To be called under the lock (`writeArchive`).
 * Throws where there is no such article, or the value is none of its field's.
 */
export async function correct(archive: Archive, { id, field, value, decision }: Correction): Promise<boolean> {
  const { content } = archive;
  const register = await readWholeRegister(content, await readKnownPages(content));
  const entry = register.find((each) => each.id === id);
  if (entry?.state !== 'live')
    throw new Error(
      `${id}: expected the id of an article, as it stands in its address; found ${entry === undefined ? 'none of that name' : `one that is ${entry.state}`}`,
    );
  const words = await readWords(content, entry.page, id);
  if (words === null)
    throw new Error(
      `${id}: all of its words stand in another article of its page, too, so none says which is meant. Edit ${join(content, 'articles', entry.page, `${id}.mdx`)} and adopt the edit`,
    );
  const ruling = { set: { [field]: toValue(field, value) }, of: words, ...decision };
  const checked = rulingKinds.set.safeParse(ruling);
  if (!checked.success) {
    const [misfit] = toMisfits(checked.error, ruling);
    throw new Error(`${field}: expected ${misfit?.expected ?? 'another value'}; found “${value}”`);
  }
  await commit(content, 'correct', [await addRulings(content, entry.page, [ruling])]);
  console.error(`correct: ${field} of ${id} in ${rulingsPath(content, entry.page)}; splitting the pages again`);
  return split(archive, { notes: false, json: false, newRegister: false });
}

const isList = (field: Correctable): boolean => field === 'reporter' || field === 'topic';

/** `'张三，李四'` → two names; nothing → null, for there is none. */
function toValue(field: Correctable, typed: string): string | readonly string[] | null {
  const value = typed.trim();
  if (value === '') return null;
  return isList(field) ? value.split(/\s*[,，、;；]\s*/).filter((name) => name !== '') : value;
}

/** Words of the article alone on its page; null where there are none. */
async function readWords(content: string, page: string, id: string): Promise<string | null> {
  const [text, record] = await Promise.all([
    readFile(join(content, 'pages', `${page}.txt`), 'utf8'),
    readFile(join(content, 'pages', `${page}.json`), 'utf8'),
  ]);
  return toPageWords(text, pageSchema.parse(JSON.parse(record))).get(id) ?? null;
}
