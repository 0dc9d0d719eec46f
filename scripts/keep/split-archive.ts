/** Raw pages → content/articles/ and content/pages/. */
import { join, relative, resolve } from 'node:path';
import type { Archive } from '../door/archive.ts';
import { today } from './today.ts';
import { describeHandEdit, findHandEdit, toDigests, type Digests, type HandEdit } from './files/hand-edits.ts';
import { commit } from './files/journal.ts';
import { readKnowledge } from './authority/read-knowledge.ts';
import { readKnownPages } from './files/known-pages.ts';
import { listOutputs, pageOf, remove } from './files/output.ts';
import { writePage } from './files/pages.ts';
import {
  readRegister,
  readWholeRegister,
  registerFile,
  toNewRegister,
  toRegisterChange,
} from './files/register-file.ts';
import { carryRulings } from './files/carry-rulings.ts';
import { describeRuling, findStrayRulings } from './files/rulings.ts';
import { isRefusedPage, type Refusal, type Seed } from './files/seeds.ts';
import { isSplit, splitSeeds } from './files/split-seeds.ts';
import { isAsBegun, markFinished, markUnfinished, readUnfinished } from './files/unfinished.ts';
import { formatNote, noteCodes, toPlace, type Note } from '../read/notes.ts';
import { describeTroubles } from './register/trouble.ts';

export interface SplitOptions {
  readonly notes: boolean;
  readonly json: boolean;
  readonly newRegister: boolean;
}

interface PageNotes {
  readonly file: string;
  readonly text: string;
  readonly notes: readonly Note[];
}

/** A path as a person would write it: from the folder the command runs in, where that leads down to it. */
function fromHere(path: string): string {
  const relativePath = relative(process.cwd(), path);
  return relativePath.startsWith('..') ? path : relativePath;
}

/**
 * Splits all pages; true where nothing was refused, edited or lost. To be called under the lock (`writeArchive`). What is
 * wrong is printed; throws where nothing can be done at all.
 */
export async function split(archive: Archive, options: SplitOptions): Promise<boolean> {
  const started = performance.now();
  const { seeds, content: out, authority, settings } = archive;
  // Said before a page is read.
  await readKnowledge(authority);
  const known = await readKnownPages(out);
  const digests = toDigests(known);
  const begun = await readUnfinished(out);
  const asBegun = await isAsBegun(out, begun);
  const isNew = options.newRegister || (asBegun && begun?.isNew === true);
  const before = isNew ? toNewRegister(known) : await (asBegun ? readRegister(out) : readWholeRegister(out, known));
  const refusals: Refusal[] = [];
  const edits: HandEdit[] = [];
  const problems: string[] = [];
  const doubts: PageNotes[] = [];
  const kept = new Set<string>();
  const pages: string[] = [];
  let articles = 0;
  let changed = 0;
  let removed = 0;
  const encodings: string[] = [];
  const source = {
    seeds,
    content: out,
    authority,
    newspaper: settings().newspaper.name,
    today: today(),
  };
  const carried = await carryRulings(source);
  problems.push(...carried.problems);
  await commit(out, 'split', carried.changes);
  for (const line of carried.said) console.error(`split: ${line}`);
  const run = await splitSeeds(source, before);
  await markUnfinished(out, { verb: 'split', seeds: resolve(seeds), isNew });
  const progress = tellProgress(() => `${String(pages.length)} pages, ${String(articles)} articles so far`);
  for await (const page of run.pages) {
    if (!isSplit(page)) {
      refusals.push(page);
      continue;
    }
    const { seed, result } = page;
    const file = fromHere(join(seeds, seed.file));
    problems.push(...result.problems.map((problem) => describeRuling(out, seed.name, problem)));
    const written = await writePage('split', out, seed, result, digests);
    changed += written.changed;
    removed += written.removed;
    edits.push(...written.edits);
    for (const path of written.paths) kept.add(path);
    pages.push(seed.name);
    articles += result.articles.length;
    encodings.push(kindOf(seed));
    doubts.push({
      file: seed.sheet === null ? file : `${file} page ${String(seed.sheet)}`,
      text: seed.text,
      notes: result.notes,
    });
  }

  clearInterval(progress);
  const names = [...pages, ...refusals.flatMap(({ page }) => page ?? [])];
  problems.push(...(await findStrayRulings(out, names)));
  removed += await removeOutdated(out, kept, refusals, (path) => isEdited(out, path, digests, edits));
  const closed = run.close();
  changed += (await commit(out, 'split', [toRegisterChange(closed.register)])).length;
  await markFinished(out);
  doubts.sort((a, b) => (a.file < b.file ? -1 : 1));
  printNotes(doubts, options);
  const count = doubts.reduce((sum, page) => sum + page.notes.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `split: ${String(doubts.length)} pages, ${String(articles)} articles, ${String(count)} doubtful places, ${String(changed)} files changed, ${String(removed)} removed, ${seconds} s`,
  );
  if (encodings.length > 0) console.error(`  ${tally(encodings)}`);
  if (count > 0 && !options.notes && !options.json) console.error(summary(doubts));
  for (const { file, reason } of refusals) console.error(`refused: ${file}: ${reason}`);
  for (const problem of problems) console.error(`ruling: ${problem}`);
  for (const edit of edits) console.error(`edited: ${describeHandEdit(out, edit)}`);
  for (const line of describeTroubles(closed.troubles, registerFile(out))) console.error(line);
  return refusals.length + problems.length + edits.length + closed.troubles.length === 0;
}

/** `'PDF'`, `'GB18030'`, `'ALTO in UTF-8'` */
function kindOf({ format, encoding }: Seed): string {
  const kind = format === 'text' ? '' : format.toUpperCase();
  return [kind, encoding].filter((part) => part !== null && part !== '').join(' in ');
}

/** Says every few seconds how far the run is. */
function tellProgress(say: () => string): NodeJS.Timeout {
  const seconds = 5;
  return setInterval(() => {
    console.error(`split: ${say()}`);
  }, seconds * 1000).unref();
}

/** True where a file that no page gives any more was edited by hand; it is added to `edits`. */
async function isEdited(out: string, path: string, digests: Digests, edits: HandEdit[]): Promise<boolean> {
  const edit = path.endsWith('.mdx') ? await findHandEdit(out, path, null, digests) : null;
  if (edit) edits.push(edit);
  return edit !== null;
}

/** Files that an earlier run wrote and this one did not; what a refused page had is kept, and what `stays` is true for. */
async function removeOutdated(
  out: string,
  kept: ReadonlySet<string>,
  refusals: readonly Refusal[],
  stays: (path: string) => Promise<boolean>,
): Promise<number> {
  let removed = 0;
  for (const path of await listOutputs(out)) {
    const page = pageOf(path);
    if (kept.has(path.replaceAll('\\', '/')) || refusals.some((refusal) => isRefusedPage(page, refusal))) continue;
    if (await stays(path.replaceAll('\\', '/'))) continue;
    await remove(out, path);
    removed++;
  }
  return removed;
}

/** `['Big5', 'UTF-8', 'UTF-8']` → `2 UTF-8, 1 Big5` */
function tally(values: readonly string[]): string {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const);
  return counts
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => `${String(count)} ${value}`)
    .join(', ');
}

function printNotes(pages: readonly PageNotes[], options: SplitOptions): void {
  for (const { file, text, notes } of pages) {
    for (const note of notes) {
      if (options.json)
        console.log(
          JSON.stringify({
            file,
            ...toPlace(text, note.span[0]),
            code: note.code,
            message: note.message,
            expected: noteCodes[note.code],
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
