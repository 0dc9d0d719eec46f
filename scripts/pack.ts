/** `npm run pack`: the whole archive as one zip that opens from a USB stick, with a server and without. */
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, siteDirectory } from '../src/lib/paths.ts';
import { soundOf } from '../src/lib/slugs.ts';
import { runNode, secondsSince } from './commands/run.ts';
import { readRegister } from './files/register.ts';
import { listStick } from './pack/stick.ts';
import { writeZip } from './pack/zip.ts';

const usage = `npm run pack -- [options]

Builds the site and makes one zip of it. Unpacked, on a USB stick or anywhere, its index.html opens the archive in a
browser; start.bat, start.command or start.sh serve it, for searching. The same archive gives the same zip.

  --out FILE   where to (default: out/<archive>-<day of the newest article>.zip); a folder: under that name in it
  --built      packs dist/ as it is
  --help       this text`;

async function run(): Promise<void> {
  const { values: options } = parseArgs({
    options: {
      out: { type: 'string', default: 'out' },
      built: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) {
    console.log(usage);
    return;
  }
  if (!options.built && (await runNode(['scripts/build.ts'])) !== 0) throw new Error('the site could not be built');
  const started = performance.now();
  const { title, site } = archiveSettings;
  const day = await findDay();
  const folder = `${soundOf(title)}-${day}`;
  const out = options.out.endsWith('.zip') ? resolve(options.out) : resolve(options.out, `${folder}.zip`);
  if (out.startsWith(join(siteDirectory, '/'))) throw new Error(`--out: expected a place outside of ${siteDirectory}`);
  await mkdir(siteDirectory, { recursive: true });
  const files = await listStick(siteDirectory, { folder, title, base: site.base, day });
  if (!files.some(({ path }) => path === `${folder}/site${site.base}index.html`))
    throw new Error(`${siteDirectory}: expected a built site, found no index.html. Leave out --built`);
  await writeZip(out, files, day, (number) => {
    if (number % 1000 === 0) console.log(`pack: ${String(number)} of ${String(files.length)} files`);
  });
  const { size } = await stat(out);
  console.log(`pack: ${out}: ${String(files.length)} files, ${(size / 1e6).toFixed(1)} MB, ${secondsSince(started)}`);
}

/** The day on which the newest article came in: the zip changes when the archive does. */
async function findDay(): Promise<string> {
  const days = (await readRegister(contentDirectory)).map(({ accession }) => accession);
  return days.reduce((newest, each) => (each > newest ? each : newest), '1980-01-01');
}

await run().catch((error: unknown) => {
  console.error(`pack: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
