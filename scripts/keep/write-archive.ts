/** A verb that writes: it works alone, and what an earlier one was cut off in is ended first. */
import { dirname, join } from 'node:path';
import { moved, type Archive } from '../door/archive.ts';
import { sweepTemporary } from '../door/disk.ts';
import { finishJournal } from './files/journal.ts';
import { takeLock } from './files/lock.ts';
import { mendSwitch } from './files/switch.ts';
import { readUnfinished } from './files/unfinished.ts';

/** Runs `work` under the lock of the archive, and that of its built site where it reaches so far. Throws `Locked` where another verb is at work. */
export async function writeArchive<Value>(
  verb: string,
  archive: Archive,
  work: () => Promise<Value>,
  reach: 'content alone' | 'with its site' = 'content alone',
): Promise<Value> {
  const { content, site } = archive;
  const locks = [await takeLock(join(content, '.lock'), verb)];
  try {
    if (reach === 'with its site') locks.push(await takeLock(`${site}.lock`, verb));
    await finishOthers(verb, archive);
    if (reach === 'with its site') await mendSite(verb, site);
    return await work();
  } finally {
    for (const lock of locks.reverse()) await lock.release();
  }
}

async function finishOthers(verb: string, archive: Archive): Promise<void> {
  const { content } = archive;
  const finished = await finishJournal(content);
  if (finished) {
    const { verb: other, since, done, left } = finished;
    console.error(
      `${verb}: \`npm run ${other}\` was cut off after ${since}; ended now: ${String(done.length)} files changed`,
    );
    for (const path of left)
      console.error(`${join(content, path)}: changed since \`npm run ${other}\` was cut off; left as it is`);
  }
  await sweepTemporary(content);
  for (const folder of ['articles', 'pages', 'rulings']) await sweepTemporary(join(content, folder), true);
  const begun = await readUnfinished(content);
  if (begun === null) return;
  const said = `\`npm run ${begun.verb}\` was cut off after ${begun.since}; the pages of ${begun.seeds} are split again`;
  if (verb === 'split') {
    console.error(`${verb}: ${said}`);
    return;
  }
  console.error(`${verb}: ${said} first`);
  const { split } = await import('./split-archive.ts');
  await split(moved(archive, { seeds: begun.seeds }), { notes: false, json: false, newRegister: begun.isNew });
}

async function mendSite(verb: string, site: string): Promise<void> {
  await sweepTemporary(dirname(site));
  if (await mendSwitch(site)) console.error(`${verb}: a build was cut off while it was put in place; ended now`);
}
