/** Files → one zip, the same bytes for the same files whenever and wherever it is made. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { syncFolder, toTemporary } from '../../door/disk.ts';

export interface PackedFile {
  /** Within the zip, with `/` between its parts. */
  readonly path: string;
  /** Read only when its turn comes: an archive may be larger than the memory. */
  readonly read: () => Promise<Buffer>;
  /** Can be started by a double click. */
  readonly isProgram?: boolean;
}

/** Writes `files`, sorted by path, to `out`, all of them dated `day` (ISO 8601). `onFile` hears of each. */
export async function writeZip(
  out: string,
  files: readonly PackedFile[],
  day: string,
  onFile: (number: number) => void,
): Promise<void> {
  const zip = new ZipFile();
  // An error while reading is told by the zip, not by its stream.
  const failed = new Promise<never>((_, reject) => {
    zip.once('error', reject);
  });
  // The zip's own clock knows no time zone: noon of the day by the clock of whoever packs gives the same bytes everywhere.
  const mtime = new Date(`${day}T12:00:00`);
  let number = 0;
  for (const { path, read, isProgram = false } of files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const options = { mtime, forceDosTimestamp: true, mode: isProgram ? 0o100755 : 0o100644, compressionLevel: 9 };
    zip.addReadStreamLazy(path, options, (give) => {
      onFile(++number);
      read().then(
        (bytes) => {
          give(null, Readable.from([bytes]));
        },
        (error: unknown) => {
          give(error, Readable.from([]));
        },
      );
    });
  }
  zip.end();
  await mkdir(dirname(out), { recursive: true });
  // Under its own name only when it is whole.
  const unfinished = toTemporary(out);
  const handle = await open(unfinished, 'w');
  try {
    await Promise.race([pipeline(zip.outputStream, handle.createWriteStream({ flush: true })), failed]);
    await rename(unfinished, out);
    await syncFolder(dirname(out));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
