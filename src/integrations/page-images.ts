/** Copies the pictures of newspaper pages, and the PDFs that pages came in, from seeds/ into the built site. */
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { imageFolder, pageImageOf } from '../lib/page-images.ts';
import { pageRecords } from '../lib/page-records.ts';
import { seedsDirectory } from '../lib/paths.ts';

export const pageImages = (): AstroIntegration => ({
  name: 'page-images',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const files = new Set(pageRecords.flatMap((record) => pageImageOf(record)?.file ?? []));
      const missing = pageRecords.filter(({ image }) => image !== undefined && !files.has(image.file));
      for (const { page } of missing)
        logger.warn(`${page}: its picture is no longer in ${seedsDirectory}; the page is shown without`);
      if (files.size === 0) return;
      const folder = join(fileURLToPath(dir), imageFolder);
      await mkdir(folder, { recursive: true });
      for (const file of files) await copyFile(join(seedsDirectory, file), join(folder, file));
      logger.info(`${String(files.size)} pictures of pages`);
    },
  },
});
