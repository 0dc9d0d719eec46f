/** An archive's settings: `archive.yaml` in its content folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { archive, type Archive } from '../schema/archive.ts';
import { parseWith } from '../core/parse-with.ts';
import { refuseNewer, versions } from '../core/versions.ts';

export const settingsFile = 'archive.yaml';

/** Throws where the file is not there, is no YAML, is from a newer version, or does not fit its schema; the message says where. */
export function readSettings(content: string): Archive {
  const file = join(content, settingsFile);
  const written: unknown = parse(readFileSync(file, 'utf8'));
  if (typeof written === 'object' && written !== null && 'version' in written)
    refuseNewer(written.version, versions.archive, file);
  return parseWith(archive, written, file);
}
