/**
 * Several files change together or not at all.
 *
 * All new texts are put beside their files first; then a journal says which is to become which; then they are renamed. Cut
 * off before the journal is there, nothing has happened; after it, the next verb ends what was begun (`finishJournal`).
 */
import { mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf, plainLines } from '../../read/mdx/digest.ts';
import { isAbsent, readIfThere, syncFolder, toTemporary, writeSynced, writeWhole } from '../../door/disk.ts';

/** What is to become of a file below the content folder, with forward slashes; `text` null: it is removed. */
export interface Change {
  readonly path: string;
  readonly text: string | null;
}

const journal = z.object({
  version: z.literal(1),
  /** The verb that began: `adopt`. */
  verb: z.string(),
  since: z.string(),
  steps: z.array(
    z.object({
      path: z.string(),
      /** Name of the new text, beside the file; null: the file is to be removed. */
      from: z.string().nullable(),
      /** Digests of what the file said before (null: it was not there) and is to say. */
      was: z.string().nullable(),
      now: z.string().nullable(),
    }),
  ),
});
type Journal = z.infer<typeof journal>;
type Step = Journal['steps'][number];

export const journalFile = (content: string): string => join(content, '.journal');

/** Makes all changes that change something; gives the paths of those. `verb`: who does, for whoever must end it. */
export async function commit(content: string, verb: string, changes: readonly Change[]): Promise<readonly string[]> {
  const steps: Step[] = [];
  // Side by side: a disk that is asked to write many files at once does so in one go.
  for (let at = 0; at < changes.length; at += atOnce) {
    const prepared = await Promise.all(changes.slice(at, at + atOnce).map((change) => prepare(content, change)));
    steps.push(...prepared.filter((step) => step !== null));
  }
  // One rename is whole by itself.
  if (steps.length > 1)
    await writeWhole(
      journalFile(content),
      `${JSON.stringify({ version: 1, verb, since: new Date().toISOString(), steps } satisfies Journal)}\n`,
    );
  for (const step of steps) await takeStep(content, step);
  for (const folder of new Set(steps.map(({ path }) => dirname(join(content, path))))) await syncFolder(folder);
  if (steps.length > 1) await rm(journalFile(content), { force: true });
  return steps.map(({ path }) => path);
}

const atOnce = 16;

/** Puts the new text beside its file; null where the file says that already. */
async function prepare(content: string, { path, text }: Change): Promise<Step | null> {
  const found = await readIfThere(join(content, path));
  // Other line ends are no other text.
  if (found === text || (found !== null && text !== null && plainLines(found) === text)) return null;
  const was = found === null ? null : digestOf(found);
  if (text === null) return { path, from: null, was, now: null };
  const from = toTemporary(join(content, path));
  await writeSynced(from, text);
  return { path, from: from.slice(join(content, '/').length).replaceAll('\\', '/'), was, now: digestOf(text) };
}

async function takeStep(content: string, { path, from }: Step): Promise<void> {
  const file = join(content, path);
  if (from !== null) {
    await rename(join(content, from), file);
    return;
  }
  await rm(file, { force: true });
  // The folder of a page that has no article any more goes with the last one.
  await rmdir(dirname(file)).catch(() => null);
}

export interface Finished {
  readonly verb: string;
  readonly since: string;
  /** Files that were still to be changed, and are now. */
  readonly done: readonly string[];
  /** Files that somebody has changed meanwhile: they stay as they are. */
  readonly left: readonly string[];
}

/** Ends the changes that a verb was cut off in; null where there are none. To be called under the lock, before anything is swept. */
export async function finishJournal(content: string): Promise<Finished | null> {
  const file = journalFile(content);
  const text = await readIfThere(file);
  if (text === null) return null;
  const { verb, since, steps } = parseJournal(text, file);
  const done: string[] = [];
  const left: string[] = [];
  for (const step of steps) {
    const found = await readIfThere(join(content, step.path));
    const is = found === null ? null : digestOf(found);
    if (is === step.now) continue;
    if (is !== step.was || !(await isThere(content, step.from))) {
      left.push(step.path);
      continue;
    }
    await mkdir(dirname(join(content, step.path)), { recursive: true });
    await takeStep(content, step);
    done.push(step.path);
  }
  await rm(file);
  return { verb, since, done, left };
}

async function isThere(content: string, path: string | null): Promise<boolean> {
  if (path === null) return true;
  return readFile(join(content, path)).then(
    () => true,
    (error: unknown) => {
      if (isAbsent(error)) return false;
      throw error;
    },
  );
}

function parseJournal(text: string, file: string): Journal {
  try {
    return journal.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${file}: expected what a verb was cut off in, as this version writes it; found something else. Bring content/ back as it was committed (\`git stash\`), remove this file, and run \`npm run split\``,
    );
  }
}
