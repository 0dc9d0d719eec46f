/**
 * Share cards as files. Drawn ones are kept between builds under the digest of what they say and of what draws them, so a
 * build draws only what is new.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Type } from './card-type.ts';
import { drawCard, type Card } from './draw-card.ts';

/** Cards by path → files below `directory`. Gives how many were not in `cache`. */
export async function writeCards(
  cards: ReadonlyMap<string, Card>,
  type: Type,
  directory: string,
  cache: string,
): Promise<number> {
  await mkdir(cache, { recursive: true });
  const drawing = await digestOfDrawing(type);
  let drawn = 0;
  for (const [path, card] of cards) {
    const digest = createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex');
    const kept = join(cache, `${digest}.png`);
    if (!(await stat(kept).catch(() => null))) {
      drawn++;
      // Never half a card under its name.
      const unfinished = join(cache, `.${digest}.${String(process.pid)}.tmp`);
      await writeFile(unfinished, drawCard(card, type));
      await rename(unfinished, kept);
    }
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(kept, file);
  }
  return drawn;
}

/** Of the modules that draw, and of the packages that they draw with. */
async function digestOfDrawing({ versions }: Type): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const hash = createHash('sha256').update(versions);
  for (const name of (await readdir(folder)).filter((file) => !file.includes('.test.')).sort())
    hash.update(await readFile(join(folder, name)));
  return hash.digest('hex');
}
