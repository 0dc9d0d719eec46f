/** `npm run pack`: the whole archive as one zip that opens from a USB stick, with a server and without. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../../src/lib/archive.ts';
import { contentDirectory, siteDirectory } from '../../src/lib/paths.ts';
import { soundOf } from '../../src/lib/slugs.ts';
import { build } from './build.ts';
import { fail, writeArchive } from '../commands/archive.ts';
import { secondsSince } from '../commands/run.ts';
import { sweepTemporary } from '../keep/files/disk.ts';
import { readRegister } from '../keep/files/register.ts';
import { listStick } from './pack/stick.ts';
import { writeZip } from './pack/zip.ts';

const usage = `npm run pack -- [options]

Builds the site and makes one zip of it. Unpacked, on a USB stick or anywhere, its index.html opens the archive in a
browser; start.bat, start.command or start.sh serve it, for searching. The same archive gives the same zip.

  --out FILE   where to (default: out/<archive>-<day of the newest article>.zip); a folder: under that name in it
  --built      packs dist/ as it is
  --help       this text`;

export interface PackOptions {
  readonly content: string;
  readonly site: string;
  readonly out: string;
  /** The site is packed as it is. */
  readonly built: boolean;
}

/** Packs; gives the path of the zip. To be called under the locks of archive and site (`writeArchive`). */
export async function pack(options: PackOptions): Promise<string> {
  const directory = options.site;
  if (!options.built && (await build(options.content, directory)) !== 0) throw new Error('the site could not be built');
  const started = performance.now();
  const { title, site } = archiveSettings;
  const day = await findDay(options.content);
  const folder = `${soundOf(title)}-${day}`;
  const out = options.out.endsWith('.zip') ? resolve(options.out) : resolve(options.out, `${folder}.zip`);
  if (out.startsWith(join(directory, '/'))) throw new Error(`--out: expected a place outside of ${directory}`);
  const files = await listStick(directory, { folder, title, base: site.base, day });
  if (!files.some(({ path }) => path === `${folder}/site${site.base}index.html`))
    throw new Error(`${directory}: expected a built site, found no index.html. Leave out --built`);
  await sweepTemporary(dirname(out));
  await writeZip(out, files, day, (number) => {
    if (number % 1000 === 0) console.log(`pack: ${String(number)} of ${String(files.length)} files`);
  });
  const { size } = await stat(out);
  console.log(`pack: ${out}: ${String(files.length)} files, ${(size / 1e6).toFixed(1)} MB, ${secondsSince(started)}`);
  return out;
}

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
  const places = { content: contentDirectory, site: siteDirectory };
  await writeArchive('pack', places, () => pack({ ...places, ...options }));
}

/** The day on which the newest article came in: the zip changes when the archive does. */
async function findDay(content: string): Promise<string> {
  const days = (await readRegister(content)).map(({ accession }) => accession);
  return days.reduce((newest, each) => (each > newest ? each : newest), '1980-01-01');
}

if (import.meta.main)
  await run().catch((error: unknown) => {
    fail('pack', error);
  });
