/** After the build: the list of its files, and the service worker that knows them. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'parse5';
import { archiveSettings } from '../archive/archive-settings.ts';
import {
  buildFile,
  hashedFolder,
  isForReading,
  listFile,
  offlineRoute,
  toAskedPath,
  toDigest,
  type BuildFile,
  type BuildList,
  type BuildSummary,
  type WorkerBuild,
} from '../offline/build-files.ts';

const workerFile = 'sw.js';

/** The last of the integrations that write files: it lists what the others wrote. */
export const offline = (): AstroIntegration => ({
  name: 'offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const directory = fileURLToPath(dir);
      const { files, bytes } = await writeBuild(directory, await takeWorker(directory));
      logger.info(`${String(files)} files can be kept for reading offline, ${(bytes / 1e6).toFixed(1)} MB`);
    },
  },
});

/** Lists the built site in `directory`, and writes the list and the service worker with it. */
export async function writeBuild(directory: string, script: string): Promise<BuildSummary> {
  const list = await listBuild(directory);
  const bytes = list.files.reduce((sum, [, length]) => sum + length, 0);
  const summary: BuildSummary = { digest: list.digest, files: list.files.length, bytes };
  await mkdir(dirname(join(directory, buildFile)), { recursive: true });
  await writeFile(join(directory, buildFile), JSON.stringify(summary));
  await writeFile(join(directory, listFile), JSON.stringify(list));
  const build = await toWorkerBuild(directory, list);
  await writeFile(join(directory, workerFile), `const bankuBuild=${JSON.stringify(build)};\n${script}`);
  return summary;
}

/** The service worker's script, which the bundler wrote beside the others: it must lie at the root of what it serves. */
async function takeWorker(directory: string): Promise<string> {
  const stub = await readFile(join(directory, workerFile), 'utf8');
  const address = /importScripts\("(.+?)"\)/.exec(stub)?.[1];
  if (!address?.startsWith(archiveSettings.site.base))
    throw new Error(`${workerFile}: expected importScripts("…"), found ${stub}`);
  const file = join(directory, address.slice(archiveSettings.site.base.length));
  const script = await readFile(file, 'utf8');
  await rm(file);
  return script;
}

/** Every file that reading and searching need, by path. */
export async function listBuild(directory: string): Promise<BuildList> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isForReading)
    .sort();
  const files: BuildFile[] = [];
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = new Uint8Array(await readFile(join(directory, path)));
    const digest = await toDigest(bytes);
    hash.update(`${path} ${digest}\n`);
    files.push([toAskedPath(path), bytes.length, digest]);
  }
  return { digest: hash.digest('hex').slice(0, 12), files };
}

async function toWorkerBuild(directory: string, { digest, files }: BuildList): Promise<WorkerBuild> {
  const hashed = files.map(([path]) => path).filter((path) => path.startsWith(hashedFolder));
  const page = await readFile(join(directory, offlineRoute, 'index.html'), 'utf8');
  const needed = new Set(readAddresses(page).map((address) => address.slice(archiveSettings.site.base.length)));
  // A set may grow while it is walked: what a script imports, imports in turn.
  for (const path of needed)
    if (hashed.includes(path) && path.endsWith('.js'))
      for (const name of readImports(await readFile(join(directory, path), 'utf8'))) needed.add(hashedFolder + name);
  const essentials = hashed.filter((path) => path.endsWith('.css') || needed.has(path));
  return { digest, essentials: [offlineRoute, 'favicon.svg', ...essentials], hashed };
}

/** What a bundled script imports from beside it: `import{n as e}from"./elements.DBtdiBKe.js"` → `elements.DBtdiBKe.js`. */
const readImports = (script: string): string[] =>
  [...script.matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map(([, name = '']) => name);

/** Addresses of the scripts that a page loads. */
function readAddresses(html: string): string[] {
  const addresses: string[] = [];
  const queue = [...parse(html).childNodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes);
    if ('tagName' in node && (node.tagName === 'script' || node.tagName === 'link'))
      addresses.push(...node.attrs.filter(({ name }) => name === 'src' || name === 'href').map(({ value }) => value));
  }
  return addresses;
}
