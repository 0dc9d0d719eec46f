/** `npm run build`: content/ → dist/, search index included. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { siteDirectory } from '../src/lib/paths.ts';
import { searchFolder } from '../src/search/format/records.ts';
import { runNode, secondsSince, toBin } from './commands/run.ts';

const started = performance.now();
// Astro prints a line a route: thousands, in an archive.
const isRoute = /[├└]─|^\s*$/;
const code = await runNode(
  [toBin('astro/bin/astro.mjs'), 'build'],
  { ASTRO_TELEMETRY_DISABLED: '1' },
  (line) => !isRoute.test(line),
);
if (code === 0) {
  const all = await measure(siteDirectory);
  const index = await measure(join(siteDirectory, searchFolder));
  console.log(
    `build: ${String(all.routes)} routes, ${megabytes(all.bytes)}, search index ${megabytes(index.bytes)} of it, ${secondsSince(started)}`,
  );
}
process.exitCode = code;

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
