/** The archive's settings, read once: content/archive.yaml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { archive, type Archive } from '../schema/archive.ts';
import { baseOverride, contentDirectory } from './paths.ts';
import { parseWith } from './parse-with.ts';
import { refuseNewer, versions } from './versions.ts';

const file = join(contentDirectory, 'archive.yaml');
const written: unknown = parse(readFileSync(file, 'utf8'));
if (typeof written === 'object' && written !== null && 'version' in written)
  refuseNewer(written.version, versions.archive, file);
const settings = parseWith(archive, written, file);

/** What the archivist wrote, with `site.base` replaced where the environment says so. */
export const archiveSettings: Archive = {
  ...settings,
  site: { ...settings.site, base: baseOverride ?? settings.site.base },
};
