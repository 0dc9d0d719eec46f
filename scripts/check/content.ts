/** Is `content/` what `seeds/` gives? Every page is split again in memory and compared with the files. */
import { basename, join } from 'node:path';
import { readKnowledge } from '../files/knowledge.ts';
import { listOutputs, readIfThere } from '../files/output.ts';
import { readRegister } from '../files/register.ts';
import { isRefusal, listSeeds, readSeed } from '../files/seeds.ts';
import { toFiles } from '../mdx/index.ts';
import { splitPage } from '../pipeline.ts';
import { registeredFirst, toRegistrar } from '../register/registrar.ts';
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
  const files = await listSeeds(seeds);
  const register = await readRegister(content);
  const pageOf = (file: string): string => basename(file, '.txt');
  const names = new Set(files.map(pageOf));
  // What this run would add to the register is not kept: its day does not matter.
  const registrar = toRegistrar(register, (page) => names.has(page), '');
  for (const file of registeredFirst(files, register, pageOf)) {
    const seed = await readSeed(seeds, file);
    if (isRefusal(seed)) {
      refused.add(basename(file, '.txt'));
      problems.push({ file: seed.file, message: seed.reason });
      continue;
    }
    const result = registrar.settle(seed.name, splitPage({ ...seed, newspaper }, knowledge));
    for (const { path, text } of toFiles(seed, result)) {
      expected.add(path);
      const found = await readIfThere(join(content, path));
      if (found === text) continue;
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
  return problems;
}

function difference(expected: string, found: string): string {
  const wanted = expected.split('\n');
  const got = found.split('\n');
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return `line ${String(at + 1)} is not what the page gives; expected “${wanted[at] ?? 'end of file'}”, found “${got[at] ?? 'end of file'}”. Generated files are not edited by hand: run \`npm run split\``;
}
