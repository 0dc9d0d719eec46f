/** `npm run split`: raw pages → content/articles/ and content/pages/. */
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveSettings } from '../src/lib/archive.ts';
import { contentDirectory, seedsDirectory } from '../src/lib/paths.ts';
import { today } from './commands/today.ts';
import { readKnowledge } from './files/knowledge.ts';
import { listOutputs, remove, writeIfChanged } from './files/output.ts';
import { readRegister, registerFile, writeRegister } from './files/register.ts';
import { isRefusal, listSeeds, readSeed, type Refusal, type Seed } from './files/seeds.ts';
import { toFiles } from './mdx/index.ts';
import { formatNote, toPlace, type Note } from './notes.ts';
import { splitPage, type PageResult } from './pipeline.ts';
import { registeredFirst, toRegistrar } from './register/registrar.ts';
import { describeTroubles } from './register/trouble.ts';

const usage = `npm run split -- [options]

  --seeds DIR   folder of raw pages (.txt, UTF-8); default: seeds
  --out DIR     folder to write articles/, pages/ and register.yaml into; default: content
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

  const refusals: Refusal[] = [];
  const doubts: PageNotes[] = [];
  const kept = new Set<string>();
  const register = await readRegister(options.out);
  const pageOf = (file: string): string => basename(file, '.txt');
  const names = new Set(files.map(pageOf));
  const registrar = toRegistrar(register, (page) => names.has(page), today());
  const waiting: { readonly seed: Seed; readonly result: PageResult }[] = [];
  const pages = new Map<string, string>();
  let articles = 0;
  let changed = 0;
  const write = async (seed: Seed, result: PageResult): Promise<void> => {
    const settled = registrar.settle(seed.name, result);
    for (const output of toFiles(seed, settled)) {
      if (await writeIfChanged(join(options.out, output.path), output.text)) changed++;
      kept.add(output.path);
    }
    articles += settled.articles.length;
    doubts.push({ file: join(options.seeds, seed.file), text: seed.text, notes: result.notes });
  };
  for (const file of registeredFirst(files, register, pageOf)) {
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
      const result = splitPage({ ...seed, newspaper: archiveSettings.newspaper.name }, knowledge);
      if (registrar.mustWait(seed.name, result)) waiting.push({ seed, result });
      else await write(seed, result);
    } catch (error) {
      refusals.push({
        file: join(options.seeds, file),
        reason: `not split: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }

  for (const { seed, result } of waiting) await write(seed, result);

  const removed = await removeOutdated(kept, names, refusals);
  const closed = registrar.close();
  if (await writeRegister(options.out, closed.register)) changed++;
  doubts.sort((a, b) => (a.file < b.file ? -1 : 1));
  printNotes(doubts);
  const count = doubts.reduce((sum, page) => sum + page.notes.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `split: ${String(doubts.length)} pages, ${String(articles)} articles, ${String(count)} doubtful places, ${String(changed)} files changed, ${String(removed)} removed, ${seconds} s`,
  );
  if (count > 0 && !options.notes && !options.json) console.error(summary(doubts));
  for (const { file, reason } of refusals) console.error(`refused: ${file}: ${reason}`);
  for (const line of describeTroubles(closed.troubles, registerFile(options.out))) console.error(line);
  if (refusals.length > 0 || closed.troubles.length > 0) process.exitCode = 1;
}

/** Files that an earlier run wrote and this one did not; what a refused page had is kept. */
async function removeOutdated(
  kept: ReadonlySet<string>,
  names: ReadonlySet<string>,
  refusals: readonly Refusal[],
): Promise<number> {
  const refused = new Set(refusals.map(({ file }) => basename(file, '.txt')));
  let removed = 0;
  for (const path of await listOutputs(options.out)) {
    const page = path.split(/[/\\]/)[1]?.replace(/\.json$/, '') ?? '';
    if (kept.has(path.replaceAll('\\', '/')) || (refused.has(page) && names.has(page))) continue;
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
