/** After the build: every route gets its Content-Security-Policy, made from what stands in it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy, type PolicyNeeds } from '../policy/policy.ts';

/** `needsOf`: what a route needs besides, by its path below the site: `search/index.html`. */
export const contentPolicy = (needsOf: (path: string) => PolicyNeeds = () => ({})): AstroIntegration => ({
  name: 'content-policy',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const entries = await readdir(directory, { recursive: true, withFileTypes: true });
      const routes = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
      for (const { name, parentPath } of routes) {
        const file = join(parentPath, name);
        const path = relative(directory, file).split(sep).join('/');
        await writeFile(file, withPolicy(await readFile(file, 'utf8'), path, needsOf(path)));
      }
      logger.info(`${String(routes.length)} routes with a policy`);
    },
  },
});
