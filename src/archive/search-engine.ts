/** Which engine answers searches of this archive. */
import type { Archive } from '../schema/archive.ts';
import { archiveSettings } from './archive-settings.ts';

/** What `auto` may come to. */
type EngineName = Exclude<Archive['search']['engine'], 'auto'>;

/**
 * Articles up to which `auto` takes Pagefind: a choice, for there is no border. At 10,000 made articles its build took 2.8 GB of
 * memory, against .85 GB with our own pairs of characters, and a first search loads more with Pagefind whatever the size.
 * `npm run bench:search` measures anew.
 */
export const mostForPagefind = 4000;

/** `setting`: of archive.yaml. */
export function toEngineName(articles: number, setting = archiveSettings.search.engine): EngineName {
  // Pagefind writes no index of nothing.
  if (articles === 0) return 'pairs';
  return setting === 'auto' ? (articles <= mostForPagefind ? 'pagefind' : 'pairs') : setting;
}
