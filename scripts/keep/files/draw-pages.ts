/** Draws the newspaper pages that are shown from a PDF, each once: what is published is a picture, never the PDF. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { drawnDirectory, drawnPrefix, sheetOf } from '../../../src/archive/drawn-pages.ts';
import { seedsDirectory } from '../../../src/archive/directories.ts';
import type { PageRecord } from '../../../src/schema/page.ts';
import { pictureSize } from '../../read/input/picture.ts';
import { drawBounded } from '../../read/worker/bounded.ts';
import { sweepTemporary, writeWhole } from '../../door/disk.ts';

/** Gives what could not be drawn, and why: those pages are shown without a picture. */
export async function drawPages(records: readonly PageRecord[]): Promise<readonly string[]> {
  await sweepTemporary(drawnDirectory);
  const drawn = await readdir(drawnDirectory).catch(() => []);
  const faults: string[] = [];
  for (const record of records) {
    const sheet = sheetOf(record);
    if (sheet === null) continue;
    const prefix = drawnPrefix(sheet);
    if (drawn.some((name) => name.startsWith(prefix))) continue;
    const file = join(seedsDirectory, sheet.file);
    try {
      const picture = await drawBounded(await readFile(file), sheet.number);
      const size = pictureSize(picture);
      if (!size) throw new Error('the picture of it is none');
      const { width, height } = size;
      await writeWhole(join(drawnDirectory, `${prefix}${String(width)}x${String(height)}.webp`), picture);
    } catch (error) {
      faults.push(
        `${file}: page ${String(sheet.number)} is not drawn, and shown as text alone: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return faults;
}
