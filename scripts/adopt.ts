/** `npm run adopt`: hand edits of generated articles → rulings in content/rulings/. */
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, seedsDirectory } from '../src/lib/paths.ts';
import { parseArticle, type ArticleFile } from '../src/markdown/article-file.ts';
import type { Decision } from '../src/schema/ruling.ts';
import { adoptEdits } from './adoption/index.ts';
import type { Split } from './adoption/state.ts';
import {
  articlePath,
  describeHandEdit,
  findHandEdit,
  readDigests,
  type Digests,
  type HandEdit,
} from './files/hand-edits.ts';
import { readKnowledge } from './files/knowledge.ts';
import { listOutputs } from './files/output.ts';
import { writePage } from './files/pages.ts';
import { today } from './commands/today.ts';
import { readRegister, writeRegister } from './files/register.ts';
import { appendRulings, readRulings, rulingsPath } from './files/rulings.ts';
import { isRefusal, readSeeds, type Seed } from './files/seeds.ts';
import { settlePage } from './files/split-seeds.ts';
import type { Knowledge } from './knowledge.ts';
import { digestOf, plainLines } from './mdx/digest.ts';
import { toFiles } from './mdx/index.ts';
import { splitPage, type PageInput } from './pipeline.ts';

const usage = `npm run adopt -- [PAGE or ID …] [options]

Turns hand edits of content/articles/<page>/<id>.mdx into rulings in content/rulings/<page>.yaml, and generates the
articles again. Without PAGE or ID, all edited articles are adopted. Paragraphs may be corrected, removed, joined, cut
and moved to another article of the page; title, kicker, deck, park, date, reporter, topic and captions changed.

  --by NAME     who decided; default: the name of the account
  --why TEXT    the reason, for readers (Chinese); default: 校对改正
  --seeds DIR   folder of raw pages; default: seeds
  --out DIR     folder that holds articles/, pages/ and rulings/; default: content
  --help        this text

Exit code 0: every edit is adopted. 1: something is not; each line says what, and its file stays as it is.`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string', default: userInfo().username },
    why: { type: 'string', default: '校对改正' },
    seeds: { type: 'string', default: seedsDirectory },
    out: { type: 'string', default: contentDirectory },
    help: { type: 'boolean', default: false },
  },
});

const complaints: string[] = [];
/** Articles that the pages give, below the content folder. */
const given = new Set<string>();

async function run(): Promise<void> {
  const decision: Decision = { by: options.by, when: today(), why: options.why };
  const knowledge = await readKnowledge(contentDirectory);
  const digests = await readDigests(options.out);
  const unknown = new Set(positionals);
  let adopted = 0;
  let register = await readRegister(options.out);
  for await (const seed of readSeeds(options.seeds)) {
    if (isRefusal(seed)) continue;
    const before = register;
    const split: Split = (page) => {
      const settled = settlePage(before, seed.name, splitPage(page, knowledge), today());
      // The last time that an edited page is split is with the rulings of its file.
      register = settled.register;
      return settled.result;
    };
    const count = await adoptPage(seed, split, knowledge, digests, decision, unknown);
    if (count === 0) register = before;
    adopted += count;
  }
  await writeRegister(options.out, register);
  for (const path of await listStrayEdits(digests)) complaints.push(path);
  for (const name of unknown)
    complaints.push(`${name}: expected the name of a page or the identifier of an article; found neither`);
  console.log(`adopt: ${String(adopted)} edited articles adopted`);
  for (const complaint of complaints) console.error(`not adopted: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

/** Edited articles that no page gives any more: there is nothing to rule on. */
async function listStrayEdits(digests: Digests): Promise<readonly string[]> {
  const paths = (await listOutputs(options.out)).map((path) => path.replaceAll('\\', '/'));
  const strays = paths.filter((path) => path.endsWith('.mdx') && !given.has(path));
  const edits = await Promise.all(strays.map((path) => findHandEdit(options.out, path, null, digests)));
  return edits.filter((edit) => edit !== null).map((edit) => describeHandEdit(options.out, edit));
}

/** Adopts the edits of one page; gives how many. Names of `asked` that belong to the page are taken out of it. */
async function adoptPage(
  seed: Seed,
  split: Split,
  knowledge: Knowledge,
  digests: Digests,
  decision: Decision,
  asked: Set<string>,
): Promise<number> {
  const page: PageInput = {
    ...seed,
    newspaper: archiveSettings.newspaper.name,
    rulings: await readRulings(options.out, seed.name),
  };
  const files = toFiles(seed, split(page)).filter(({ path }) => path.endsWith('.mdx'));
  for (const { path } of files) given.add(path);
  const ids = files.map(({ path }) => path.replace(/^.*\/|\.mdx$/g, ''));
  const isAsked = (name: string): boolean => asked.delete(name) || (positionals.includes(name) && !asked.has(name));
  const wholePage = positionals.length === 0 || isAsked(seed.name);
  const edited = new Map<string, ArticleFile>();
  const texts = new Map<string, string>();
  for (const [index, { path, text }] of files.entries()) {
    const id = ids[index] ?? '';
    const isWanted = isAsked(id) || wholePage;
    const edit = isWanted ? await findHandEdit(options.out, path, text, digests) : null;
    const file = edit && readEdit(edit);
    if (!edit || !file) continue;
    edited.set(id, file);
    texts.set(id, edit.text);
  }
  if (edited.size === 0) return 0;
  const { rulings, adopted, problems } = adoptEdits(page, { split, knowledge, decision }, edited);
  for (const { id, message } of problems)
    complaints.push(`${join(options.out, articlePath(seed.name, id))}: ${message}`);
  if (adopted.length === 0) return 0;
  await appendRulings(options.out, seed.name, rulings);
  await generate(seed, page, split, { adopted, texts }, digests);
  for (const id of adopted) console.log(`${join(options.out, articlePath(seed.name, id))}: adopted`);
  console.log(`${rulingsPath(options.out, seed.name)}: ${String(rulings.length)} rulings added`);
  return adopted.length;
}

/** The edited file as an article; null, with a complaint, where it cannot be read or was not generated from what the page gives now. */
function readEdit({ path, text, base, generated }: HandEdit): ArticleFile | null {
  const file = join(options.out, path);
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

/** Splits the page again with its new rulings, as they are read from the file, and writes it; articles not adopted stay. */
async function generate(
  seed: Seed,
  page: PageInput,
  split: Split,
  { adopted, texts }: { readonly adopted: readonly string[]; readonly texts: ReadonlyMap<string, string> },
  digests: Digests,
): Promise<void> {
  const result = split({ ...page, rulings: await readRulings(options.out, seed.name) });
  const of = new Map(digests.of);
  for (const { path, text } of toFiles(seed, result)) {
    const id = path.replace(/^.*\/|\.mdx$/g, '');
    // What was adopted may be overwritten; what was not is an edit of what is generated now.
    if (texts.has(id)) of.set(path, digestOf(adopted.includes(id) ? (texts.get(id) ?? '') : text));
  }
  await writePage(options.out, seed, result, { ...digests, of });
}

if (options.help) console.log(usage);
else
  await run().catch((error: unknown) => {
    console.error(`adopt: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
