import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of the routes of a built site. */
export async function listRouteFiles(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ name, parentPath }) => join(parentPath, name));
}
