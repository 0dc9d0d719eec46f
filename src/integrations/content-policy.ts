/** After the build: every route gets its Content-Security-Policy, made from what stands in it. */
import { readFile, writeFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from '../policy/policy.ts';
import { listRouteFiles } from './route-files.ts';

export const contentPolicy = (): AstroIntegration => ({
  name: 'content-policy',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const routes = await listRouteFiles(directory);
      for (const file of routes) {
        const path = relative(directory, file).split(sep).join('/');
        await writeFile(file, withPolicy(await readFile(file, 'utf8'), path));
      }
      logger.info(`${String(routes.length)} routes with a policy`);
    },
  },
});
