/** Reads and extends the rulings of pages: content/rulings/<page>.yaml, written by people. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, LineCounter, parseDocument, YAMLSeq, type Document, type ParseOptions, type SchemaOptions } from 'yaml';
import { describeProblem, toEntries, type Entries, type RulingProblem } from '../rulings/entries.ts';
import { readIfThere, writeIfChanged } from './output.ts';

/** A file that is not YAML: its rulings are unknown, so its page must not be split without them. */
export class UnreadableRulings extends Error {}

/** Every value is text, as a person means it (`date: 2023`), but for an empty one and `null`. */
const plainText = { schema: 'failsafe', customTags: ['null'] } as const satisfies ParseOptions & SchemaOptions;

/** Path of a page's rulings below the content folder. */
export const rulingsPath = (content: string, page: string): string => join(content, 'rulings', `${page}.yaml`);

/** The rulings of a page; none where it has no file. Throws `UnreadableRulings` where the file is not YAML. */
export async function readRulings(content: string, page: string): Promise<Entries> {
  const file = rulingsPath(content, page);
  const text = await readIfThere(file);
  return toEntries(text === null ? null : parseRulings(text, file).toJS());
}

/** A file's text → its document, comments and all. `file`: for the error. */
export function parseRulings(text: string, file: string): Document {
  const document = parseDocument(text, { ...plainText, lineCounter: new LineCounter() });
  const [error] = document.errors;
  if (error) {
    const { line = 0, col = 0 } = error.linePos?.[0] ?? {};
    throw new UnreadableRulings(
      `${file}:${String(line)}:${String(col)}: expected YAML; found ${error.message.split('\n')[0] ?? 'none'}`,
    );
  }
  return document;
}

/** Pages that have rulings, by name. */
export async function listRulings(content: string): Promise<readonly string[]> {
  const names = await readdir(join(content, 'rulings')).catch(() => []);
  return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
}

/** A ruling that cannot be followed: `content/rulings/p1.yaml: entry 3: correct: …` */
export const describeRuling = (content: string, page: string, problem: RulingProblem): string =>
  `${rulingsPath(content, page)}: ${describeProblem(problem)}`;

/** Files of rulings whose page is not among `pages`: each is said, none is silently without effect. */
export async function findStrayRulings(content: string, pages: Iterable<string>): Promise<readonly string[]> {
  const known = new Set([...pages].map((page) => page.toLowerCase()));
  return (await listRulings(content))
    .filter((name) => !known.has(name.toLowerCase()))
    .map((name) => `${rulingsPath(content, name)}: expected the name of a page in seeds/; found none called ${name}`);
}

/** Adds rulings to the end of a page's file; what stands in it, comments included, stays as it is. */
export async function appendRulings(content: string, page: string, rulings: readonly object[]): Promise<void> {
  const file = rulingsPath(content, page);
  const text = (await readIfThere(file)) ?? '';
  const document = parseRulings(text, file);
  if (!isSeq(document.contents)) document.contents = new YAMLSeq(document.schema);
  for (const ruling of rulings) document.add(document.createNode(ruling));
  await writeIfChanged(file, document.toString({ lineWidth: 0 }));
}
