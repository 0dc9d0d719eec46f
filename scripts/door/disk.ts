/**
 * Files are written whole or not at all: under a temporary name in the same folder, onto the disk, then renamed.
 *
 * A run that is killed leaves temporary files at most; the next one sweeps them (`sweepTemporary`).
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** `.name.123.tmp`: written by process 123, not yet renamed. (Older versions: `name.123.tmp`.) */
const temporary = /\.(\d+)\.tmp$/;

/** A name in the same folder that no reader takes for the file. */
export const toTemporary = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);

/** True where an error says that there is no such file or folder. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Text of a file; null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
}

/** Writes a file onto the disk; it is not safe from a cut: give it a temporary name. */
export async function writeSynced(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file: after a cut at any moment it says what it said before, or all of `text`. */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const unfinished = toTemporary(path);
  await writeSynced(unfinished, text);
  await rename(unfinished, path);
  await syncFolder(dirname(path));
}

/** Waits until the names in a folder are on the disk, where the system can say so. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; there a rename is on the disk when the system pleases.
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}

/**
 * Removes what killed runs left in a folder and, if asked, in those below. To be called before this process writes there;
 * what other processes that are running may still need stays.
 */
export async function sweepTemporary(folder: string, recursive = false): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive }).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const left = entries.filter((entry) => {
    const run = temporary.exec(entry.name)?.[1];
    return entry.isFile() && run !== undefined && (Number(run) === process.pid || !isRunning(Number(run)));
  });
  for (const { name, parentPath } of left) await rm(join(parentPath, name), { force: true });
  return left.length;
}

function isRunning(run: number): boolean {
  try {
    return process.kill(run, 0);
  } catch (error) {
    // Of somebody else's process it is said only that it may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
