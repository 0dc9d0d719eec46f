/** Before the browser tests: the built site on a server of its own; another, of two pages, below a sub-path. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../../scripts/door/run-node.ts';
import { serve } from '../../scripts/publish/serve.ts';
import { archiveSettings } from '../../src/archive/archive-settings.ts';
import { siteDirectory } from '../../src/archive/directories.ts';
import { ensureChromium } from './chromium.ts';
import { copyPages } from './two-pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the home page. */
    site: string;
    /** The first two pages of the archive, built for the path /archive/. */
    belowPath: string;
    belowPathDirectory: string;
    belowPathContent: string;
    chromium: string;
  }
}

const subPath = '/archive/';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', ensureChromium());
  if (!existsSync(join(siteDirectory, 'index.html'))) await build({});
  const folder = await mkdtemp(join(tmpdir(), 'banku-site-'));
  const [directory, content, seeds] = [join(folder, 'dist'), join(folder, 'content'), join(folder, 'seeds')];
  await copyPages(content, seeds);
  await build({ BANKU_DIST: directory, BANKU_CONTENT: content, BANKU_SEEDS: seeds, BANKU_BASE: subPath });
  const site = await serve({ directory: siteDirectory, base: archiveSettings.site.base, port: 0 });
  const belowPath = await serve({ directory, base: subPath, port: 0 });
  project.provide('site', site.url);
  project.provide('belowPath', belowPath.url);
  project.provide('belowPathDirectory', directory);
  project.provide('belowPathContent', content);
  return async () => {
    await Promise.all([site.close(), belowPath.close()]);
    await rm(folder, { recursive: true });
  };
}

async function build(environment: Readonly<Record<string, string>>): Promise<void> {
  const code = await runNode(['scripts/banku.ts', 'build'], environment);
  if (code !== 0) throw new Error('the site could not be built; see above');
}
