/** The authority files, read once, and names looked up in them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { parks, people, topics } from '../schema/authority.ts';
import { parseWith } from '../core/parse-with.ts';
import { contentDirectory } from './directories.ts';

/** The entries of an authority file. An archive may do without one: its names then stand for themselves. */
function readAuthority<S extends z.ZodType>(name: string, schema: S): z.output<S> {
  const file = join(contentDirectory, 'authority', name);
  return parseWith(schema, existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? []) : [], file);
}

export const parkAuthority = readAuthority('parks.yaml', parks);
export const topicAuthority = readAuthority('topics.yaml', topics);
export const personAuthority = readAuthority('reporters.yaml', people);
