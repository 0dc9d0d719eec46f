/** Is `content/` what `seeds/` gives? Every page is split again in memory and compared with the files. */
import { join } from 'node:path';
import { readIfThere } from '../../door/disk.ts';
import { listOutputs, pageOf } from '../files/output.ts';
import { readRegister } from '../files/register-file.ts';
import { isRefusedPage, type Refusal } from '../files/seeds.ts';
import { isSplit, splitSeeds } from '../files/split-seeds.ts';
import { findStrayRulings, rulingsPath } from '../files/rulings.ts';
import { plainLines } from '../../read/mdx/digest.ts';
import { toFiles } from '../../read/mdx/index.ts';
import { describeProblem } from '../../read/rulings/entries.ts';
import type { Problem } from './problem.ts';

/** Compares; gives what differs, with the first line that does. `newspaper`: what the archive's settings supply. */
export async function checkContent(
  seeds: string,
  content: string,
  newspaper: string | undefined,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const expected = new Set<string>();
  const refused: Refusal[] = [];
  const pages: string[] = [];
  // What this run would add to the register is not kept: its day does not matter.
  const register = await readRegister(content);
  const run = await splitSeeds({ seeds, content, authority: content, newspaper, today: '' }, register);
  for await (const page of run.pages) {
    if (!isSplit(page)) {
      refused.push(page);
      problems.push({ file: page.file, message: page.reason });
      continue;
    }
    const { seed, result } = page;
    pages.push(seed.name);
    for (const problem of result.problems)
      problems.push({ file: rulingsPath(content, seed.name), message: describeProblem(problem) });
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
    const page = pageOf(path);
    if (expected.has(path.replaceAll('\\', '/')) || refused.some((refusal) => isRefusedPage(page, refusal))) continue;
    problems.push({
      file: join(content, path),
      message: 'no page in seeds/ gives this file; run `npm run split` to remove it',
    });
  }
  const names = [...pages, ...refused.flatMap(({ page }) => page ?? [])];
  for (const message of await findStrayRulings(content, names)) problems.push({ file: 'rulings', message });
  return problems;
}

function difference(expected: string, found: string): string {
  const wanted = expected.split('\n');
  const got = found.split('\n');
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return `line ${String(at + 1)} is not what the page gives; expected “${wanted[at] ?? 'end of file'}”, found “${got[at] ?? 'end of file'}”. Generated files are not edited by hand: \`npm run adopt\` makes rulings of an edit, \`npm run split\` brings the rest up to date`;
}
