/** Copies the pictures of newspaper pages into the built site. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { imageFolder, pageImageOf } from '../archive/page-pictures.ts';
import { pageRecords } from '../archive/page-records.ts';
import { seedsDirectory } from '../archive/directories.ts';

export const pageImages = (): AstroIntegration => ({
  name: 'page-images',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const images = new Map(pageRecords.map((record) => [record, pageImageOf(record)]));
      for (const [{ page, image }, shown] of images)
        if (image !== undefined && shown === null)
          logger.warn(`${page}: its picture is no longer in ${seedsDirectory}; the page is shown without`);
      const files = new Map([...images.values()].flatMap((shown) => (shown ? [[shown.file, shown.from]] : [])));
      if (files.size === 0) return;
      const folder = join(fileURLToPath(dir), imageFolder);
      await mkdir(folder, { recursive: true });
      for (const [file, from] of files) await copyFile(from, join(folder, file));
      logger.info(`${String(files.size)} pictures of pages`);
    },
  },
});
