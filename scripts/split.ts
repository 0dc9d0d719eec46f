/** `npm run split`: raw pages → content/articles/ and content/pages/. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, seedsDirectory } from '../src/lib/paths.ts';
import { readKnowledge } from './files/knowledge.ts';
import { describeHandEdit, findHandEdit, readDigests, type Digests, type HandEdit } from './files/hand-edits.ts';
import { listOutputs, remove } from './files/output.ts';
import { writePage } from './files/pages.ts';
import { describeRuling, findStrayRulings, readRulings } from './files/rulings.ts';
import { isRefusal, listSeeds, readSeed, type Refusal } from './files/seeds.ts';
import { formatNote, toPlace, type Note } from './notes.ts';
import { splitPage } from './pipeline.ts';

const usage = `npm run split -- [options]

  --seeds DIR   folder of raw pages (.txt, UTF-8); default: seeds
  --out DIR     folder to write articles/ and pages/ into; default: content
  --notes       print every doubtful place with its line
  --json        print the notes as JSON lines, for machines
  --help        this text`;

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: seedsDirectory },
    out: { type: 'string', default: contentDirectory },
    notes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

interface PageNotes {
  readonly file: string;
  readonly text: string;
  readonly notes: readonly Note[];
}

async function run(): Promise<void> {
  const started = performance.now();
  const knowledge = await readKnowledge(contentDirectory);
  const files = await listSeeds(options.seeds);
  if (files.length === 0) throw new Error(`${options.seeds}: expected raw pages (.txt), found none`);

  const digests = await readDigests(options.out);
  const refusals: Refusal[] = [];
  const edits: HandEdit[] = [];
  const problems: string[] = [];
  const doubts: PageNotes[] = [];
  const kept = new Set<string>();
  const owners = new Map<string, string>();
  const pages = new Map<string, string>();
  let articles = 0;
  let changed = 0;
  for (const file of files) {
    const seed = await readSeed(options.seeds, file);
    if (isRefusal(seed)) {
      refusals.push(seed);
      continue;
    }
    const twin = pages.get(seed.name.toLowerCase());
    if (twin !== undefined) {
      refusals.push({
        file: seed.file,
        reason: `its name differs from ${twin} in case only, and many disks cannot hold both. Rename one`,
      });
      continue;
    }
    pages.set(seed.name.toLowerCase(), seed.file);
    try {
      const rulings = await readRulings(options.out, seed.name);
      const result = splitPage({ ...seed, newspaper: archiveSettings.newspaper.name, rulings }, knowledge);
      problems.push(...result.problems.map((problem) => describeRuling(options.out, seed.name, problem)));
      for (const { data } of result.articles) {
        const owner = owners.get(data.id);
        if (owner !== undefined) throw new Error(`article id ${data.id} is also that of an article of ${owner}`);
        owners.set(data.id, seed.file);
      }
      const written = await writePage(options.out, seed, result, digests);
      changed += written.changed;
      edits.push(...written.edits);
      for (const path of written.paths) kept.add(path);
      articles += result.articles.length;
      doubts.push({ file: join(options.seeds, file), text: seed.text, notes: result.notes });
    } catch (error) {
      refusals.push({
        file: join(options.seeds, file),
        reason: `not split: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }

  const names = new Set(files.map((file) => basename(file, '.txt')));
  problems.push(...(await findStrayRulings(options.out, [...pages.keys(), ...names])));
  const removed = await removeOutdated(kept, names, refusals, (path) => isEdited(path, digests, edits));
  printNotes(doubts);
  const count = doubts.reduce((sum, page) => sum + page.notes.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `split: ${String(doubts.length)} pages, ${String(articles)} articles, ${String(count)} doubtful places, ${String(changed)} files changed, ${String(removed)} removed, ${seconds} s`,
  );
  if (count > 0 && !options.notes && !options.json) console.error(summary(doubts));
  for (const { file, reason } of refusals) console.error(`refused: ${file}: ${reason}`);
  for (const problem of problems) console.error(`ruling: ${problem}`);
  for (const edit of edits) console.error(`edited: ${describeHandEdit(options.out, edit)}`);
  if (refusals.length + problems.length + edits.length > 0) process.exitCode = 1;
}

/** True where a file that no page gives any more was edited by hand; it is added to `edits`. */
async function isEdited(path: string, digests: Digests, edits: HandEdit[]): Promise<boolean> {
  const edit = path.endsWith('.mdx') ? await findHandEdit(options.out, path, null, digests) : null;
  if (edit) edits.push(edit);
  return edit !== null;
}

/** Files that an earlier run wrote and this one did not; what a refused page had is kept. */
async function removeOutdated(
  kept: ReadonlySet<string>,
  names: ReadonlySet<string>,
  refusals: readonly Refusal[],
  staysFor: (path: string) => Promise<boolean>,
): Promise<number> {
  const refused = new Set(refusals.map(({ file }) => basename(file, '.txt')));
  let removed = 0;
  for (const path of await listOutputs(options.out)) {
    const page = path.split(/[/\\]/)[1]?.replace(/\.json$/, '') ?? '';
    if (kept.has(path.replaceAll('\\', '/')) || (refused.has(page) && names.has(page))) continue;
    if (await staysFor(path.replaceAll('\\', '/'))) continue;
    await remove(options.out, path);
    removed++;
  }
  return removed;
}

function printNotes(pages: readonly PageNotes[]): void {
  for (const { file, text, notes } of pages) {
    for (const note of notes) {
      if (options.json)
        console.log(
          JSON.stringify({
            file,
            ...toPlace(text, note.span[0]),
            code: note.code,
            message: note.message,
            span: note.span,
          }),
        );
      else if (options.notes) console.log(formatNote(file, text, note));
    }
  }
}

function summary(pages: readonly PageNotes[]): string {
  const counts = new Map<string, number>();
  for (const { notes } of pages) for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `  ${String(count).padStart(4)} ${code}`);
  return [...lines, '  (npm run split -- --notes shows each)'].join('\n');
}

if (options.help) console.log(usage);
else
  await run().catch((error: unknown) => {
    console.error(`split: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
