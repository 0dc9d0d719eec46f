/** Reads what the rules know of the world. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parks, topics } from '../../../src/schema/authority.ts';
import { packageRoot } from '../../door/package-root.ts';
import { toKnowledge, type Knowledge } from '../../read/knowledge.ts';
import { readIfThere } from '../../door/disk.ts';

const surnames = z.strictObject({
  /** White space is free: the characters are what counts. */
  single: z.string().transform((text) => text.replace(/\s+/g, '')),
  compound: z.array(z.string().min(2)),
});

/** An archive that names no surnames of its own goes by these. */
const readySurnames = join(packageRoot, 'ready', 'surnames.yaml');

/**
 * The authority files below `content`; of those that are not there, nothing is known. Throws with the file and what was
 * expected where one does not fit its schema.
 */
export async function readKnowledge(content: string): Promise<Knowledge> {
  const read = async <Value>(file: string, schema: z.ZodType<Value>): Promise<Value | null> => {
    const text = await readIfThere(file);
    if (text === null) return null;
    const result = schema.safeParse(parse(text) ?? []);
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const own = (name: string): string => join(content, 'authority', name);
  const names = (await read(own('surnames.yaml'), surnames)) ?? (await read(readySurnames, surnames));
  if (names === null) throw new Error(`${readySurnames}: expected surnames, found no file; install banku again`);
  return toKnowledge({
    parks: (await read(own('parks.yaml'), parks)) ?? [],
    topics: (await read(own('topics.yaml'), topics)) ?? [],
    surnames: names,
  });
}
