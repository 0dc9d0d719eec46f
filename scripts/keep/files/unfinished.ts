/**
 * A mark that the pages must be split (again): it stands from the first file of a `split` to the last, so that whatever verb
 * runs after one that was cut off ends it first.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../../door/disk.ts';
import { registerFile } from './register-file.ts';

const unfinished = z.object({
  version: z.literal(1),
  /** The verb that began: `split` or `withdraw`. */
  verb: z.string(),
  since: z.string(),
  /** Folder of the raw pages. */
  seeds: z.string(),
  /** Digest of the register before; null: there was none. Page records that the run wrote may know more than that. */
  register: z.string().nullable(),
  /** A new register was asked for. */
  isNew: z.boolean(),
});
export type Unfinished = z.infer<typeof unfinished>;

export const unfinishedFile = (content: string): string => join(content, '.unfinished');

export async function markUnfinished(
  content: string,
  begun: Pick<Unfinished, 'verb' | 'seeds' | 'isNew'>,
): Promise<void> {
  const mark: Unfinished = {
    version: 1,
    ...begun,
    since: new Date().toISOString(),
    register: await registerDigest(content),
  };
  await writeWhole(unfinishedFile(content), `${JSON.stringify(mark)}\n`);
}

export const markFinished = (content: string): Promise<void> => rm(unfinishedFile(content), { force: true });

/** What was begun and not ended; null where nothing was. */
export async function readUnfinished(content: string): Promise<Unfinished | null> {
  const text = await readIfThere(unfinishedFile(content));
  if (text === null) return null;
  try {
    return unfinished.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${unfinishedFile(content)}: expected the mark of a split that was cut off; found something else. Remove this file and run \`npm run split\``,
    );
  }
}

/** True where the register is the one that the run which was cut off began with: it was found whole then. */
export const isAsBegun = async (content: string, begun: Unfinished | null): Promise<boolean> =>
  begun !== null && begun.register === (await registerDigest(content));

async function registerDigest(content: string): Promise<string | null> {
  const text = await readIfThere(registerFile(content));
  return text === null ? null : createHash('sha256').update(text).digest('hex');
}
