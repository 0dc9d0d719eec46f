/** Where the archive lies. Each place can be moved with an environment variable, so that a second archive can be built beside the first. */
import { resolve } from 'node:path';

const place = (variable: string, usual: string): string => resolve(process.env[variable] ?? usual);

/** Raw pages, as received. */
export const seedsDirectory = place('BANKU_SEEDS', 'seeds');
/** What is known of them: archive.yaml, articles/, pages/, authority/. */
export const contentDirectory = place('BANKU_CONTENT', 'content');
/** The built site. */
export const siteDirectory = place('BANKU_DIST', 'dist');
/** Overrides `site.base` of archive.yaml, e.g. to try the site under a sub-path. */
export const baseOverride = process.env['BANKU_BASE'];
