/** The whole archive as one zip that opens from a USB stick, with a server and without. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Archive } from '../door/archive.ts';
import { soundOf } from '../../src/archive/slugs.ts';
import { build } from './build-site.ts';
import { secondsSince } from '../door/run-node.ts';
import { sweepTemporary } from '../door/disk.ts';
import { readRegister } from '../keep/files/register-file.ts';
import { listStick } from './pack/stick.ts';
import { writeZip } from './pack/zip.ts';

export interface PackOptions {
  readonly out: string;
  /** The site is packed as it is. */
  readonly built: boolean;
}

/** Packs; gives the path of the zip. To be called under the locks of archive and site (`writeArchive`). */
export async function pack(archive: Archive, options: PackOptions): Promise<string> {
  const directory = archive.site;
  if (!options.built && (await build(archive)) !== 0) throw new Error('the site could not be built');
  const started = performance.now();
  const { title, site } = archive.settings();
  const day = await findDay(archive.content);
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

/** The day on which the newest article came in: the zip changes when the archive does. */
async function findDay(content: string): Promise<string> {
  const days = (await readRegister(content)).map(({ accession }) => accession);
  return days.reduce((newest, each) => (each > newest ? each : newest), '1980-01-01');
}
