/** Hand edits of generated articles → rulings in content/rulings/. */
import { join } from 'node:path';
import type { Archive } from '../door/archive.ts';
import { parseArticle, type ArticleFile } from '../../src/markdown/article-file.ts';
import type { Register } from '../../src/schema/register.ts';
import type { Decision } from '../../src/schema/ruling.ts';
import { adoptEdits } from './adoption/index.ts';
import type { Split } from './adoption/trial-page.ts';
import {
  articlePath,
  describeHandEdit,
  findHandEdit,
  isSettled,
  toDigests,
  type Digests,
  type HandEdit,
} from './files/hand-edits.ts';
import { readKnowledge } from './authority/read-knowledge.ts';
import { listOutputs } from './files/output.ts';
import { toPageChanges } from './files/pages.ts';
import { today } from './today.ts';
import { commit } from './files/journal.ts';
import { readKnownPages } from './files/known-pages.ts';
import { readWholeRegister, toRegisterChange } from './files/register-file.ts';
import { addRulings, readEntries, readRulings, rulingsPath, UnreadableRulings } from './files/rulings.ts';
import { isRefusal, readSeeds, type Seed } from './files/seeds.ts';
import { settlePage } from './files/split-seeds.ts';
import type { Knowledge } from '../read/knowledge.ts';
import { digestOf, plainLines } from '../read/mdx/digest.ts';
import { toFiles } from '../read/mdx/index.ts';
import { splitPage, type PageInput } from '../read/pipeline.ts';

export interface AdoptOptions {
  readonly by: string;
  readonly why: string;
  /** Pages or articles; empty: all. */
  readonly names: readonly string[];
}

/** What all pages of a run share. */
interface Run {
  readonly archive: Archive;
  readonly options: AdoptOptions;
  readonly knowledge: Knowledge;
  readonly digests: Digests;
  readonly decision: Decision;
  /** Names that were asked for and belong to no page so far. */
  readonly unknown: Set<string>;
  readonly complaints: string[];
  /** Articles that the pages give, below the content folder. */
  readonly given: Set<string>;
  /** As the pages done so far leave it. */
  register: Register;
}

/** Adopts all edits; true where none is left. To be called under the lock (`writeArchive`). */
export async function adopt(archive: Archive, options: AdoptOptions): Promise<boolean> {
  const { content, seeds, authority } = archive;
  const known = await readKnownPages(content);
  const run: Run = {
    archive,
    options,
    knowledge: await readKnowledge(authority),
    digests: toDigests(known),
    decision: { by: options.by, when: today(), why: options.why },
    unknown: new Set(options.names),
    complaints: [],
    given: new Set(),
    register: await readWholeRegister(content, known),
  };
  const { complaints } = run;
  let adopted = 0;
  for await (const seed of readSeeds(seeds)) {
    if (isRefusal(seed)) continue;
    try {
      adopted += await adoptPage(seed, run);
    } catch (error) {
      // Its articles are not known: none of them is a stray.
      if (!(error instanceof UnreadableRulings)) throw error;
      run.given.add(`articles/${seed.name}/`);
      complaints.push(error.message);
    }
  }
  for (const path of await listStrayEdits(run)) complaints.push(path);
  for (const name of run.unknown)
    complaints.push(`${name}: expected the name of a page or the identifier of an article; found neither`);
  console.log(`adopt: ${String(adopted)} edited articles adopted`);
  for (const complaint of complaints) console.error(`not adopted: ${complaint}`);
  return complaints.length === 0;
}

/** Edited articles that no page gives any more: there is nothing to rule on. */
async function listStrayEdits({ archive: { content }, digests, given }: Run): Promise<readonly string[]> {
  const paths = (await listOutputs(content)).map((path) => path.replaceAll('\\', '/'));
  const isGiven = (path: string): boolean => given.has(path) || given.has(path.replace(/[^/]+$/, ''));
  const strays = paths.filter((path) => path.endsWith('.mdx') && !isGiven(path));
  const edits = await Promise.all(strays.map((path) => findHandEdit(content, path, null, digests)));
  return edits.filter((edit) => edit !== null).map((edit) => describeHandEdit(content, edit));
}

/** Adopts the edits of one page: rulings, articles, record and register change together. Gives how many edits. */
async function adoptPage(seed: Seed, run: Run): Promise<number> {
  const { archive, options, knowledge, digests, decision, unknown } = run;
  const { content: out, settings } = archive;
  const { names } = options;
  const before = run.register;
  let settled = before;
  const split: Split = (input) => {
    const { result, register } = settlePage(before, seed.name, splitPage(input, knowledge), today());
    settled = register;
    return result;
  };
  const rulings = await readRulings(out, seed.name);
  const page: PageInput = { ...seed, newspaper: settings().newspaper.name, rulings };
  const files = toFiles(seed, split(page)).filter(({ path }) => path.endsWith('.mdx'));
  for (const { path } of files) run.given.add(path);
  const isAsked = (name: string): boolean => unknown.delete(name) || (names.includes(name) && !unknown.has(name));
  const wholePage = names.length === 0 || isAsked(seed.name);
  const edited = new Map<string, ArticleFile>();
  const texts = new Map<string, string>();
  let settledBefore = 0;
  for (const { path, text } of files) {
    const id = idOf(path);
    const isWanted = isAsked(id) || wholePage;
    if (await isSettled(out, path, text, digests)) settledBefore++;
    const edit = isWanted ? await findHandEdit(out, path, text, digests) : null;
    const file = edit && readEdit(edit, run);
    if (!edit || !file) continue;
    edited.set(id, file);
    texts.set(id, edit.text);
  }
  if (edited.size === 0) {
    // Rulings say already what was edited: an adoption that was cut off, or somebody ruled by hand.
    if (settledBefore > 0) {
      const { changes } = await toPageChanges(out, seed, split(page), digests);
      await commit(out, 'adopt', [...changes, toRegisterChange(settled)]);
      run.register = settled;
    }
    return settledBefore;
  }
  const found = adoptEdits(page, { split, knowledge, decision }, edited);
  for (const { id, message } of found.problems)
    run.complaints.push(`${join(out, articlePath(seed.name, id))}: ${message}`);
  if (found.adopted.length === 0) return 0;
  const ruled = await addRulings(out, seed.name, found.rulings);
  // As they will be read from the file, whatever they were made of.
  const result = split({ ...page, rulings: readEntries(ruled.text, rulingsPath(out, seed.name)) });
  const of = new Map(digests.of);
  for (const { path, text } of toFiles(seed, result)) {
    const edit = texts.get(idOf(path));
    // What was adopted may be overwritten; what was not is an edit of what is generated now.
    if (edit !== undefined) of.set(path, digestOf(found.adopted.includes(idOf(path)) ? edit : text));
  }
  const { changes } = await toPageChanges(out, seed, result, { ...digests, of });
  await commit(out, 'adopt', [ruled, ...changes, toRegisterChange(settled)]);
  run.register = settled;
  for (const id of found.adopted) console.log(`${join(out, articlePath(seed.name, id))}: adopted`);
  console.log(`${rulingsPath(out, seed.name)}: ${String(found.rulings.length)} rulings added`);
  return found.adopted.length;
}

const idOf = (path: string): string => path.replace(/^.*\/|\.mdx$/g, '');

/** The edited file as an article; null, with a complaint, where it cannot be read or was not generated from what the page gives now. */
function readEdit({ path, text, base, generated }: HandEdit, { archive, complaints }: Run): ArticleFile | null {
  const file = join(archive.content, path);
  if (generated === null || base !== digestOf(generated)) {
    complaints.push(
      `${file}: since it was generated, the page has come to be read differently, so the edit cannot be told from that. Copy it, remove the file, run \`npm run split\`, and edit again`,
    );
    return null;
  }
  try {
    return parseArticle(plainLines(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    complaints.push(`${file}: expected an article as generated, but for the edit; found: ${message}`);
    return null;
  }
}
