/** Takes articles out of the archive, for good or until it is undone; their addresses say so. */
import { join, resolve } from 'node:path';
import { page as pageSchema } from '../../src/schema/page.ts';
import type { Register, WithdrawnEntry } from '../../src/schema/register.ts';
import { versions } from '../../src/core/versions.ts';
import type { Archive } from '../door/archive.ts';
import { readIfThere } from '../door/disk.ts';
import { articlePath, findHandEdit, toDigests, type Digests } from './files/hand-edits.ts';
import { commit, type Change } from './files/journal.ts';
import { readKnownPages } from './files/known-pages.ts';
import { readWholeRegister, registerFile, toRegisterChange } from './files/register-file.ts';
import { markUnfinished } from './files/unfinished.ts';
import { formatPage } from '../read/mdx/index.ts';
import { readdressSegments } from './register/readdress.ts';
import { undoWithdrawal, withdraw, type Decision } from './register/withdrawal.ts';
import { split } from './split-archive.ts';

/**
 * Withdraws, or puts back where `decision` is null, and splits the pages again; true where nothing was refused, edited or lost. To be called under the lock
 * (`writeArchive`). Register, records and articles change together: cut off before, nothing is withdrawn; after, the
 * text is gone, and whatever verb runs next splits the pages.
 */
export async function withdrawArticles(
  archive: Archive,
  ids: readonly string[],
  decision: Decision | null,
): Promise<boolean> {
  const { content, seeds } = archive;
  const known = await readKnownPages(content);
  const before = await readWholeRegister(content, known);
  const after = decision ? withdraw(before, ids, decision) : undoWithdrawal(before, ids);
  const changes = await toChanges(content, after, ids, toDigests(known));
  await markUnfinished(content, { verb: 'withdraw', seeds: resolve(seeds), isNew: false });
  await commit(content, 'withdraw', [toRegisterChange(after), ...changes]);
  console.error(
    `withdraw: ${ids.join(', ')} ${decision ? 'withdrawn' : 'put back'} in ${registerFile(content)}; splitting the pages again`,
  );
  return split(archive, { notes: false, json: false, newRegister: false });
}

/** Articles and records of the pages that the articles stand on, as the new register wants them. */
async function toChanges(
  content: string,
  register: Register,
  ids: readonly string[],
  digests: Digests,
): Promise<readonly Change[]> {
  const pages = Map.groupBy(
    register.filter(({ id }) => ids.includes(id)),
    ({ page }) => page,
  );
  const changes: Change[] = [];
  for (const [page, entries] of pages) {
    const withdrawn = entries.filter((entry) => entry.state === 'withdrawn');
    for (const { id } of withdrawn) {
      const path = articlePath(page, id);
      if (await findHandEdit(content, path, null, digests))
        throw new Error(
          `${join(content, path)}: edited by hand; withdrawn is only what can be removed. Adopt the edit (\`npm run adopt\`) or remove the file, and try again`,
        );
      changes.push({ path, text: null });
    }
    changes.push(...(await toRecord(content, page, withdrawn, ids)));
  }
  return changes;
}

/** The record of a page without the withdrawn articles; without the mark of those that are put back. */
async function toRecord(
  content: string,
  page: string,
  withdrawn: readonly WithdrawnEntry[],
  ids: readonly string[],
): Promise<readonly Change[]> {
  const path = `pages/${page}.json`;
  const text = await readIfThere(join(content, path));
  if (text === null) return [];
  const { withdrawn: known = [], ...record } = pageSchema.parse(JSON.parse(text));
  const hidden = [...known.filter(({ id }) => !ids.includes(id)), ...withdrawn];
  const isOut = new Set(withdrawn.map(({ id }) => id));
  const digests = Object.entries(record.digests).filter(([id]) => !isOut.has(id));
  return [
    {
      path,
      text: formatPage({
        ...record,
        version: versions.page,
        articles: record.articles.filter((id) => !isOut.has(id)),
        digests: Object.fromEntries(digests),
        ...(hidden.length > 0 && { withdrawn: hidden }),
        segments: readdressSegments(record.segments, (id) => (isOut.has(id) ? null : id)),
      }),
    },
  ];
}
