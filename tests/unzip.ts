/** Unpacks a zip as a reader's own program does. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';

/** Unpacks `file` into `directory`, rights of programs included; the paths in it. Names that lead outside are refused. */
export async function unzip(file: string, directory: string): Promise<string[]> {
  const zip = await promisify<string, object, ZipFile>(open)(file, { lazyEntries: true, strictFileNames: true });
  const paths: string[] = [];
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    void (async () => {
      paths.push(entry.fileName);
      const target = join(directory, entry.fileName);
      await mkdir(dirname(target), { recursive: true });
      const stream = await promisify(
        zip.openReadStream.bind(zip) as (
          entry: Entry,
          done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
        ) => void,
      )(entry);
      await pipeline(stream, createWriteStream(target, { mode: (entry.externalFileAttributes >>> 16) & 0o777 }));
      zip.readEntry();
    })().catch((error: unknown) => zip.emit('error', error));
  });
  zip.readEntry();
  await ended;
  return paths;
}
