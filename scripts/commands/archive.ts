/** A verb that writes: it works alone, and what an earlier one was cut off in is ended first. */
import { dirname, join } from 'node:path';
import { sweepTemporary } from '../keep/files/disk.ts';
import { finishJournal } from '../keep/files/journal.ts';
import { Locked, takeLock } from '../keep/files/lock.ts';
import { mendSwitch } from '../keep/files/switch.ts';
import { readUnfinished } from '../keep/files/unfinished.ts';

export interface Places {
  /** Folder of the articles, their pages and the register. */
  readonly content: string;
  /** Folder of the built site, where the verb may touch it. */
  readonly site?: string;
}

/** Runs `work` under the lock of the archive. Throws `Locked` where another verb is at work. */
export async function writeArchive<Value>(
  verb: string,
  { content, site }: Places,
  work: () => Promise<Value>,
): Promise<Value> {
  const locks = [await takeLock(join(content, '.lock'), verb)];
  try {
    if (site !== undefined) locks.push(await takeLock(`${site}.lock`, verb));
    await finishOthers(verb, content);
    if (site !== undefined) await mendSite(verb, site);
    return await work();
  } finally {
    for (const lock of locks.reverse()) await lock.release();
  }
}

/** Says why a verb ended, and gives its exit code: 1, or that of a locked archive. */
export function fail(verb: string, error: unknown): void {
  console.error(`${verb}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Locked ? error.code : 1;
}

async function finishOthers(verb: string, content: string): Promise<void> {
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
  const { split } = await import('../keep/split.ts');
  await split({ seeds: begun.seeds, out: content, notes: false, json: false, newRegister: begun.isNew });
}

async function mendSite(verb: string, site: string): Promise<void> {
  await sweepTemporary(dirname(site));
  if (await mendSwitch(site)) console.error(`${verb}: a build was cut off while it was put in place; ended now`);
}
