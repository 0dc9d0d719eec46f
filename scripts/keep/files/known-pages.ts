/** What the page records below `content` know: which articles a page has, which were taken out of it, how each was generated. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refuseNewer, versions } from '../../../src/core/versions.ts';
import { withdrawn } from '../../../src/schema/register.ts';
import { isAbsent, readIfThere } from '../../door/disk.ts';

const known = z.object({
  page: z.string(),
  articles: z.array(z.string()).default([]),
  withdrawn: z.array(withdrawn).default([]),
  digests: z.record(z.string(), z.string()).optional(),
});

export type KnownPage = z.infer<typeof known>;

/** Every record that can be read: one that cannot says nothing of its articles. Throws where one is of a newer version. */
export async function readKnownPages(content: string): Promise<readonly KnownPage[]> {
  const names = await readdir(join(content, 'pages')).catch((error: unknown) => {
    if (isAbsent(error)) return [];
    throw error;
  });
  const pages: KnownPage[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const file = join(content, 'pages', name);
    const value = parseJson((await readIfThere(file)) ?? '');
    if (typeof value === 'object' && value !== null && 'version' in value)
      refuseNewer(value.version, versions.page, file);
    const record = known.safeParse(value);
    if (record.success) pages.push(record.data);
  }
  return pages;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
