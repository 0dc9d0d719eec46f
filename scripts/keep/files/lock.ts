/**
 * One verb at a time writes an archive: who does holds the file `.lock` in its content folder.
 *
 * A holder that has died holds nothing: the next verb takes the lock over. Verbs that only read need none.
 */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname, uptime, userInfo } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { readIfThere, toTemporary, writeSynced } from '../../door/disk.ts';

/** Exit code of a verb that found the archive locked: try again later (EX_TEMPFAIL of sysexits.h). */
export const lockedCode = 75;

const holder = z.object({
  verb: z.string(),
  pid: z.int().positive(),
  /** When the process began, in the system's own measure: the number of a process is given out again. Null where unknown. */
  began: z.string().nullable(),
  user: z.string(),
  host: z.string(),
  /** ISO 8601. */
  since: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof holder>;

/** Somebody else is writing. */
export class Locked extends Error {
  readonly code = lockedCode;
}

export interface Lock {
  readonly release: () => Promise<void>;
}

/** Milliseconds after which a file that was begun and says nothing is nobody's. */
const patience = 5000;

/** Takes the lock `file` for a verb, such as `split`. Throws `Locked`, which says who has it, where a living process holds it. */
export async function takeLock(file: string, verb: string): Promise<Lock> {
  const own: Holder = {
    verb,
    pid: process.pid,
    began: await beginningOf(process.pid),
    user: userName(),
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  await mkdir(dirname(file), { recursive: true });
  const deadline = performance.now() + 2 * patience;
  while (!(await create(file, own))) {
    const other = await readHolder(file);
    if (other === 'gone') continue;
    if (other !== 'unreadable' && (await isAlive(other))) throw new Locked(describe(file, other));
    // What cannot be read yet may be a lock that is just being written.
    if (other === 'unreadable' && (await ageOf(file)) < patience) await wait(50);
    else await takeOver(file);
    if (performance.now() > deadline) throw new Locked(`${file}: expected a lock that can be read; remove this file`);
  }
  const drop = (): void => {
    rmSync(file, { force: true });
  };
  process.once('exit', drop);
  return {
    release: async () => {
      process.off('exit', drop);
      await rm(file, { force: true });
    },
  };
}

const describe = (file: string, { verb, pid, user, host, since }: Holder): string =>
  `${file}: locked: \`npm run ${verb}\` of ${user} is at work here since ${since} (process ${String(pid)}${host === hostname() ? '' : ` on ${host}`}). Wait for its end and try again${host === hostname() ? '' : '; if that machine is gone, remove this file'}`;

/** Makes the lock, complete with its text, in one step; false where there is one. */
async function create(file: string, own: Holder): Promise<boolean> {
  const prepared = toTemporary(file);
  // One that a killed run of this number left may be a second name of the lock itself.
  await rm(prepared, { force: true });
  await writeSynced(prepared, `${JSON.stringify(own)}\n`);
  try {
    await link(prepared, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some disks know no second name of a file.
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(error)))
      return await createAnew(file, own);
    throw error;
  } finally {
    await rm(prepared, { force: true });
  }
}

async function createAnew(file: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(file, `${JSON.stringify(own)}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a dead holder. One at a time does: else a second one might remove the lock of the first. */
async function takeOver(file: string): Promise<void> {
  const turn = `${file}.taking-over`;
  try {
    await mkdir(turn);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if ((await ageOf(turn)) > patience) await rmdir(turn).catch(() => null);
    else await wait(20);
    return;
  }
  try {
    const other = await readHolder(file);
    if (other === 'gone' || (other !== 'unreadable' && (await isAlive(other)))) return;
    await rm(file, { force: true });
  } finally {
    await rmdir(turn);
  }
}

async function readHolder(file: string): Promise<Holder | 'gone' | 'unreadable'> {
  const text = await readIfThere(file);
  if (text === null) return 'gone';
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** Whether the holder's process is there still. Of another machine's nothing is known: it counts as alive. */
async function isAlive({ pid, began, host, since }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  // Nothing that ran before this machine was started runs now; a clock may be off by a little.
  if (Date.parse(since) < Date.now() - uptime() * 1000 - 60_000) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  const now = await beginningOf(pid);
  return began === null || now === null || began === now;
}

/** When a process began, as Linux tells: ticks since the machine was started; null elsewhere. */
async function beginningOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => null);
  // The name of the program may hold spaces and brackets: fields are counted from behind it.
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** Milliseconds since the file was changed; 0 where it is gone. */
async function ageOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  return found ? Date.now() - found.mtimeMs : 0;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
