/** After the build: characters of the pages that print nothing are isolated in every route. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withIsolated } from '../invisible/invisible.ts';
import { listRouteFiles } from './route-files.ts';

export const invisible = (): AstroIntegration => ({
  name: 'invisible',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      for (const file of await listRouteFiles(fileURLToPath(dir))) {
        const html = await readFile(file, 'utf8');
        const isolated = withIsolated(html);
        if (isolated !== html) await writeFile(file, isolated);
      }
    },
  },
});
