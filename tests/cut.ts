/** The power fails: in this process, at the n-th operation that changes a disk, and nothing is written from then on. */
import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join, relative, sep } from 'node:path';

/** What an operation throws when the power has failed. */
export class Cut extends Error {}

/** Operations of `node:fs/promises` that change something; each may be the last. */
const changing = ['writeFile', 'rename', 'rm', 'mkdir', 'rmdir', 'link', 'unlink', 'copyFile'] as const;

/**
 * Runs `work` with the power failing at operation `last` (from 0); half of a text may be written then. Gives how many
 * operations there were, and whether it was cut. Errors that are no cut are thrown.
 */
export async function runCut(
  last: number,
  work: () => Promise<unknown>,
): Promise<{ readonly operations: number; readonly isCut: boolean }> {
  let operations = 0;
  let isCut = false as boolean;
  const isLast = (): boolean => {
    if (isCut) throw new Cut('the power is off');
    isCut = operations++ === last;
    return isCut;
  };
  const step = (): void => {
    if (isLast()) throw new Cut('the power is off');
  };
  const promises = fs.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const originals = new Map<string, (...args: unknown[]) => Promise<unknown>>();
  const { rmSync } = fs;
  for (const name of [...changing, 'open']) {
    const original = promises[name];
    if (!original) throw new Error(`node:fs/promises has no ${name}`);
    originals.set(name, original);
    promises[name] = async (...args) => {
      if (name !== 'open' || args[1] !== 'r') step();
      const done = await original(...args);
      return name === 'open' && args[1] !== 'r' ? toBrittle(done as FileHandle, isLast) : done;
    };
  }
  fs.rmSync = (...args) => {
    step();
    rmSync(...args);
  };
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    // What a cut leads to is none of its causes: streams and locks wrap it.
    if (!isCut) throw error;
  } finally {
    for (const [name, original] of originals) promises[name] = original;
    fs.rmSync = rmSync;
    syncBuiltinESMExports();
  }
  return { operations, isCut };
}

/** A handle whose writing may be cut in the middle of a text. */
function toBrittle(handle: FileHandle, isLast: () => boolean): FileHandle {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (data, options) => {
    if (!isLast()) {
      await write(data, options);
      return;
    }
    await write(typeof data === 'string' ? data.slice(0, data.length / 2) : '', options);
    throw new Cut('the power is off');
  };
  const sync = handle.sync.bind(handle);
  handle.sync = async () => {
    if (isLast()) throw new Cut('the power is off');
    await sync();
  };
  return handle;
}

/** The process of a cut run is dead, this one is not: its locks name a process that no machine has. */
export async function bury(...locks: readonly string[]): Promise<void> {
  for (const file of locks) {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text !== null) await writeFile(file, text.replace(/"pid":\d+/, '"pid":2000000000'));
  }
}

/** Path → text of every file below a folder. */
export async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, index) => [relative(folder, file).split(sep).join('/'), texts[index] ?? '']));
}
