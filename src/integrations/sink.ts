/** A file written piece by piece, whose size and digest are known when it is closed. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Written } from '../open/data-package.ts';

export interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<Written>;
}

/** Characters that are gathered before they are written. */
const enough = 1 << 18;

/** Opens `file` for writing, as UTF-8; what was in it goes. */
export async function openSink(file: string): Promise<Sink> {
  const handle = await open(file, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  const flush = async (): Promise<void> => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    hash.update(chunk);
    bytes += chunk.length;
    await handle.writeFile(chunk);
  };
  return {
    write: async (text) => {
      waiting += text;
      if (waiting.length >= enough) await flush();
    },
    close: async () => {
      await flush();
      await handle.close();
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
