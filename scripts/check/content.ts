/** Is `content/` what `seeds/` gives? Every page is split again in memory and compared with the files. */
import { basename, join } from 'node:path';
import { readKnowledge } from '../files/knowledge.ts';
import { listOutputs, readIfThere } from '../files/output.ts';
import { isRefusal, listSeeds, readSeed } from '../files/seeds.ts';
import { findStrayRulings, readRulings, rulingsPath, UnreadableRulings } from '../files/rulings.ts';
import type { Knowledge } from '../knowledge.ts';
import { plainLines } from '../mdx/digest.ts';
import { toFiles } from '../mdx/index.ts';
import { splitPage, type PageInput, type PageResult } from '../pipeline.ts';
import { describeProblem } from '../rulings/entries.ts';
import type { Problem } from './problem.ts';

/** Compares; gives what differs, with the first line that does. `newspaper`: what the archive's settings supply. */
export async function checkContent(
  seeds: string,
  content: string,
  newspaper: string | undefined,
): Promise<readonly Problem[]> {
  const knowledge = await readKnowledge(content);
  const problems: Problem[] = [];
  const expected = new Set<string>();
  const refused = new Set<string>();
  const pages = new Set<string>();
  for (const file of await listSeeds(seeds)) {
    const seed = await readSeed(seeds, file);
    pages.add(isRefusal(seed) ? basename(file, '.txt') : seed.name);
    if (isRefusal(seed)) {
      refused.add(basename(file, '.txt'));
      problems.push({ file: seed.file, message: seed.reason });
      continue;
    }
    const { result, problems: unruled } = await splitWithRulings(content, { ...seed, newspaper }, knowledge);
    problems.push(...unruled);
    if (!result) {
      refused.add(seed.name);
      continue;
    }
    for (const { path, text } of toFiles(seed, result)) {
      expected.add(path);
      const found = await readIfThere(join(content, path));
      // Other line ends are no other text.
      if (found !== null && plainLines(found) === text) continue;
      problems.push({
        file: join(content, path),
        message: found === null ? 'missing; run `npm run split`' : difference(text, found),
      });
    }
  }
  for (const path of await listOutputs(content)) {
    const page = path.split(/[/\\]/)[1]?.replace(/\.json$/, '') ?? '';
    if (expected.has(path.replaceAll('\\', '/')) || refused.has(page)) continue;
    problems.push({
      file: join(content, path),
      message: 'no page in seeds/ gives this file; run `npm run split` to remove it',
    });
  }
  for (const message of await findStrayRulings(content, pages)) problems.push({ file: 'rulings', message });
  return problems;
}

/** A page split with its rulings, and those that could not be followed; null where the file of rulings cannot be read. */
async function splitWithRulings(
  content: string,
  page: PageInput,
  knowledge: Knowledge,
): Promise<{ readonly result: PageResult | null; readonly problems: readonly Problem[] }> {
  const file = rulingsPath(content, page.name);
  try {
    const result = splitPage({ ...page, rulings: await readRulings(content, page.name) }, knowledge);
    return { result, problems: result.problems.map((problem) => ({ file, message: describeProblem(problem) })) };
  } catch (error) {
    if (!(error instanceof UnreadableRulings)) throw error;
    return { result: null, problems: [{ file: page.name, message: error.message }] };
  }
}

function difference(expected: string, found: string): string {
  const wanted = expected.split('\n');
  const got = found.split('\n');
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return `line ${String(at + 1)} is not what the page gives; expected “${wanted[at] ?? 'end of file'}”, found “${got[at] ?? 'end of file'}”. Generated files are not edited by hand: \`npm run adopt\` makes rulings of an edit, \`npm run split\` brings the rest up to date`;
}
