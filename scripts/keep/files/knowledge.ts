/** Reads what the rules know of the world. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parks, topics } from '../../../src/schema/authority.ts';
import { toKnowledge, type Knowledge } from '../../read/knowledge.ts';

const surnames = z.strictObject({
  /** White space is free: the characters are what counts. */
  single: z.string().transform((text) => text.replace(/\s+/g, '')),
  compound: z.array(z.string().min(2)),
});

/** The authority files below `content`. Throws with the file and what was expected where one does not fit its schema. */
export async function readKnowledge(content: string): Promise<Knowledge> {
  const read = async <Value>(name: string, schema: z.ZodType<Value>): Promise<Value> => {
    const file = join(content, 'authority', name);
    const result = schema.safeParse(parse(await readFile(file, 'utf8')));
    if (!result.success) throw new Error(`${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  return toKnowledge({
    parks: await read('parks.yaml', parks),
    topics: await read('topics.yaml', topics),
    surnames: await read('surnames.yaml', surnames),
  });
}
