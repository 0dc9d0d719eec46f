/** Where the tool itself lies: what comes with it is found from here, wherever it is called. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The configuration of Astro, below that folder: beside scripts/, as it is developed and as it is packed. */
export const astroConfig = (): string => relative(packageRoot, join(import.meta.dirname, '../../astro.config.mjs'));

/** The folder of package.json, above this file: as it is developed, and as it is packed, where scripts lie deeper. */
export const packageRoot = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  const above = dirname(folder);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (above === folder) throw new Error('no package.json above the scripts; install banku again');
  return findRoot(above);
}
