/** The register of article ids, as the site shows it: addresses whose article is no longer there under them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, RetiredEntry } from '../schema/register.ts';
import { contentDirectory } from './directories.ts';
import { parseRegister } from './register-lines.ts';
import { followRegister, toRegisterIndex } from './register-ways.ts';

const file = join(contentDirectory, 'register.yaml');

// An archive whose pages were never split has no register, and nothing to redirect.
const register = existsSync(file) ? parseRegister(readFileSync(file, 'utf8'), file) : [];
const entries = toRegisterIndex(register);

/** Merged, split and withdrawn articles: each has a route of its own that says so. */
export const retiredEntries: readonly RetiredEntry[] = register.filter((entry) => entry.state !== 'live');

/** Day on which an id was given, `2026-11-21`; null where the register does not know it. */
export const accessionOf = (id: string): string | null => entries.get(id)?.accession ?? null;

const retiredIds = new Set(retiredEntries.map(({ id }) => id));

/** Is this address that of an article that is no longer there? `https://…/articles/k4m2x9a/` */
export const isRetiredAddress = (address: string): boolean =>
  retiredIds.has(/\/articles\/([^/]+)\/$/.exec(address)?.[1] ?? '');

/** Where an id leads in the end: an article, a list of successors or a tombstone. Throws where it leads nowhere. */
export function endOf(id: string): Entry {
  const end = followRegister(entries, id);
  if (typeof end !== 'string') return end;
  const found = end === 'circle' ? 'a circle' : 'no entry';
  throw new Error(`${file}: ${id}: expected a way to an article, found ${found}; run \`npm run check\``);
}
