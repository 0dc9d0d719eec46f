/** The settings of the archive that is built: content/archive.yaml, read once. */
import type { Archive } from '../schema/archive.ts';
import { baseOverride, contentDirectory } from './directories.ts';
import { readSettings } from './read-settings.ts';

const settings = readSettings(contentDirectory);

/** What the archivist wrote, with `site.base` replaced where the environment says so. */
export const archiveSettings: Archive = {
  ...settings,
  site: { ...settings.site, base: baseOverride ?? settings.site.base },
};
