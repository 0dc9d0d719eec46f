/** Reads and extends the rulings of pages: content/rulings/<page>.yaml, written by people. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isAlias,
  isNode,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  YAMLSeq,
  type Document,
  type Node,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import { readVersion, refuseNewer, versions } from '../../../src/core/versions.ts';
import { describeProblem, noEntries, toEntries, type Entries, type RulingProblem } from '../../read/rulings/entries.ts';
import { readIfThere } from '../../door/disk.ts';
import type { Change } from './journal.ts';

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
  return text === null ? noEntries : readEntries(text, file);
}

/** A file's text → its rulings. Throws as `parseRulings` does. */
export const readEntries = (text: string, file: string): Entries => toEntries(parseRulings(text, file).toJS());

/**
 * A file's text → its document, comments and all. `file`: for the error. Throws `UnreadableRulings` with line and column
 * where it is not YAML, or where YAML would not take words as they stand: `to: *甲*` is a reference, `to: &甲` a label.
 */
export function parseRulings(text: string, file: string): Document {
  refuseNewer(readVersion(text), versions.rulings, file);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { ...plainText, lineCounter });
  const fail = ({ line, col }: { readonly line: number; readonly col: number }, found: string): never => {
    throw new UnreadableRulings(`${file}:${String(line)}:${String(col)}: expected YAML; found ${found}`);
  };
  const [error] = document.errors;
  if (error) fail(error.linePos?.[0] ?? { line: 0, col: 0 }, error.message.split('\n')[0] ?? 'none');
  visit(document, (_, node) => {
    const mark = isNode(node) ? findMark(node) : null;
    if (isNode(node) && mark !== null)
      fail(
        lineCounter.linePos(node.range?.[0] ?? 0),
        `${mark}, which says something else than these words. Quote it: "${mark}…"`,
      );
  });
  return document;
}

/** What YAML does not take as words: `*甲`, `&甲`, `!甲`; null where there is nothing of the kind. */
function findMark(node: Node): string | null {
  if (isAlias(node)) return `*${node.source}`;
  if ('anchor' in node && typeof node.anchor === 'string') return `&${node.anchor}`;
  return node.tag?.startsWith('!') === true ? node.tag : null;
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
    .map(
      (name) =>
        `${rulingsPath(content, name)}: expected the name of a page in seeds/; found none called ${name}. Move its entries into the file of the page that they speak of, or remove it`,
    );
}

/** A page's file with these rulings at its end; what stands in it, comments included, stays as it is. */
export async function addRulings(
  content: string,
  page: string,
  rulings: readonly object[],
): Promise<Change & { readonly text: string }> {
  const file = rulingsPath(content, page);
  const text = (await readIfThere(file)) ?? '';
  const document = parseRulings(text, file);
  if (!isSeq(document.contents)) document.contents = new YAMLSeq(document.schema);
  for (const ruling of rulings) document.add(document.createNode(ruling));
  return { path: `rulings/${page}.yaml`, text: document.toString({ lineWidth: 0 }) };
}
