/** content/ → dist/, search index included. The old site stands until the new one is whole. */
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listArticleFiles } from '../../src/archive/article-loader.ts';
import type { Archive } from '../door/archive.ts';
import { astroConfig, packageRoot } from '../door/package-root.ts';
import { searchFolder } from '../../src/search/format/records.ts';
import { runNode, secondsSince, toBin } from '../door/run-node.ts';
import { drawPages } from '../keep/files/draw-pages.ts';
import { readKnownPages } from '../keep/files/known-pages.ts';
import { readWholeRegister, registerFile } from '../keep/files/register-file.ts';
import { nextTo, switchIn } from '../keep/files/switch.ts';

// Astro prints a line a route: thousands, in an archive.
const isRoute = /[├└]─|^\s*$/;

/** Makes a site in a folder; gives an exit code. */
export type MakeSite = (folder: string) => Promise<number>;

const makeSite = async ({ content, seeds }: Archive, folder: string): Promise<number> => {
  // Read when it is imported.
  const { pageRecords } = await import('../../src/archive/page-records.ts');
  for (const fault of await drawPages(pageRecords)) console.error(`build: ${fault}`);
  return runNode(
    [toBin('astro/bin/astro.mjs'), 'build', '--root', packageRoot, '--config', astroConfig()],
    { ASTRO_TELEMETRY_DISABLED: '1', BANKU_CONTENT: content, BANKU_SEEDS: seeds, BANKU_DIST: folder },
    (line) => !isRoute.test(line),
  );
};

/**
 * Builds beside `site`, looks whether all is there, and puts it in its place by two renames. Gives an exit code; whatever
 * goes wrong before the renames leaves the old site as it was. To be called under the locks of both (`writeArchive`).
 */
export async function build(archive: Archive, make: MakeSite = (folder) => makeSite(archive, folder)): Promise<number> {
  const { content, site } = archive;
  const started = performance.now();
  await refuseUnsound(content);
  const next = nextTo(site);
  await rm(next, { recursive: true, force: true });
  const code = await make(next);
  if (code !== 0) {
    await rm(next, { recursive: true, force: true });
    console.error(`build: not built; ${existsSync(site) ? `${site} is as it was` : 'there is no site'}`);
    return code;
  }
  await refuseGaps(content, next);
  await switchIn(site);
  const all = await measure(site);
  const index = await measure(join(site, searchFolder));
  console.log(
    `build: ${String(all.routes)} routes, ${megabytes(all.bytes)}, search index ${megabytes(index.bytes)} of it, ${secondsSince(started)}`,
  );
  return 0;
}

/** Throws where the register has lost something, or an article that is withdrawn would be published. */
async function refuseUnsound(content: string): Promise<void> {
  const register = await readWholeRegister(content, await readKnownPages(content));
  const withdrawn = register.filter(({ state }) => state === 'withdrawn');
  for (const { id, page } of withdrawn) {
    const file = join(content, 'articles', page, `${id}.mdx`);
    if (existsSync(file))
      throw new Error(
        `${file}: refused: ${registerFile(content)} says that it is withdrawn. Run \`npm run split\`, or remove the file`,
      );
  }
}

/** Throws where the site lacks its home page or that of an article. */
async function refuseGaps(content: string, site: string): Promise<void> {
  const articles = await listArticleFiles(join(content, 'articles'));
  const wanted = ['index.html', '404.html', ...articles.map((file) => `articles/${idOf(file)}/index.html`)];
  const missing = wanted.filter((path) => !existsSync(join(site, path)));
  if (missing.length > 0)
    throw new Error(
      `${site}: refused: expected ${String(wanted.length)} files; ${String(missing.length)} are missing, ${missing[0] ?? ''} among them. The old site stays. Build again; a full disk is a cause of this`,
    );
}

const idOf = (file: string): string => file.replace(/^.*[/\\]|\.mdx$/g, '');

/** Files below a folder: how many bytes, and how many HTML pages; nothing where there is no folder. */
async function measure(directory: string): Promise<{ readonly bytes: number; readonly routes: number }> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    routes: files.filter(({ name }) => name.endsWith('.html')).length,
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
