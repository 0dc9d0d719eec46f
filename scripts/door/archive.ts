/** An archive as the commands are handed it: where it lies, and what its settings say. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings, settingsFile } from '../../src/archive/read-settings.ts';
import type { Archive as Settings } from '../../src/schema/archive.ts';

export interface Archive {
  /** Raw pages, as received. */
  readonly seeds: string;
  /** What is known of them: archive.yaml, articles/, pages/, rulings/, register.yaml. */
  readonly content: string;
  /** Folder with authority/: parks, topics, names. */
  readonly authority: string;
  /** The built site. */
  readonly site: string;
  /** Stands for `site.base` of the settings; undefined where nothing does. */
  readonly base: string | undefined;
  /** Read when they are first asked for. Throws where archive.yaml is not there or not understood. */
  readonly settings: () => Settings;
}

/**
 * The archive in a folder. BANKU_SEEDS, BANKU_CONTENT and BANKU_DIST move its parts, so that a second one can be built beside it;
 * BANKU_BASE stands for `site.base` of its settings.
 */
export function openArchive(
  root = process.cwd(),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Archive {
  return toArchive({
    seeds: resolve(root, environment['BANKU_SEEDS'] ?? 'seeds'),
    content: resolve(root, environment['BANKU_CONTENT'] ?? 'content'),
    site: resolve(root, environment['BANKU_DIST'] ?? 'dist'),
    base: environment['BANKU_BASE'],
  });
}

interface Places {
  readonly seeds: string;
  readonly content: string;
  readonly site: string;
  /** Instead of the one in the settings. */
  readonly base: string | undefined;
}

/** The same with some folders elsewhere. A content folder with settings or authority files of its own goes by them. */
export const moved = (
  home: Archive,
  { seeds, content, site }: Partial<Readonly<Record<'seeds' | 'content' | 'site', string | undefined>>>,
): Archive =>
  toArchive(
    { seeds: seeds ?? home.seeds, content: content ?? home.content, site: site ?? home.site, base: home.base },
    home,
  );

function toArchive(places: Places, home?: Archive): Archive {
  const { content, base } = places;
  const has = (file: string): boolean => existsSync(join(content, file));
  const read = (): Settings => {
    const settings = readSettings(content);
    return { ...settings, site: { ...settings.site, base: base ?? settings.site.base } };
  };
  let known: Settings | null = null;
  return {
    ...places,
    authority: home === undefined || has('authority') ? content : home.authority,
    settings: home === undefined || has(settingsFile) ? () => (known ??= read()) : home.settings,
  };
}
