/** Which engine answers searches of this archive. */
import type { EngineName } from '../search/write/write-index.ts';
import { archiveSettings } from './archive.ts';

/**
 * Articles up to which `auto` takes Pagefind. There its build nears 1.5 GB of memory, and what a first search loads 300 kB; our own
 * pairs of characters need a third of either.
 */
export const mostForPagefind = 4000;

/** `setting`: of archive.yaml. */
export const toEngineName = (articles: number, setting = archiveSettings.search.engine): EngineName =>
  setting === 'auto' ? (articles <= mostForPagefind ? 'pagefind' : 'pairs') : setting;
