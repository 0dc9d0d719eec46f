/**
 * Does every id ever published have an entry in the register, does every entry of a live article have its article, and
 * do merged and split entries lead somewhere?
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { listArticleFiles } from '../../../src/archive/article-loader.ts';
import { followRegister, toRegisterIndex } from '../../../src/archive/register-ways.ts';
import type { Register } from '../../../src/schema/register.ts';
import { readKnownPages } from '../files/known-pages.ts';
import { findLosses, readRegister, registerFile } from '../files/register-file.ts';
import type { Problem } from './problem.ts';

/** Checks content/register.yaml against the articles below `content`, and against what was committed of it. */
export async function checkRegister(content: string): Promise<readonly Problem[]> {
  const file = registerFile(content);
  const register = await readRegister(content);
  const articles = await listArticleFiles(resolve(content, 'articles'));
  const losses = findLosses(register, await readKnownPages(content), file);
  return [
    // The sentence begins with the file.
    ...losses.map((loss) => ({ file, message: loss.slice(file.length + 2) })),
    ...findGaps(register, articles, file),
    ...findBrokenWays(register, file),
    ...findForgotten(register, await readCommittedIds(file), file),
  ];
}

/** Articles without an entry that says so, and entries without their article. Pure; `articles` are paths. */
export function findGaps(register: Register, articles: readonly string[], file: string): Problem[] {
  const entries = toRegisterIndex(register);
  const pageOf = new Map(articles.map((path) => [basename(path, '.mdx'), basename(dirname(path))]));
  const unregistered = articles.flatMap((path): Problem[] => {
    const id = basename(path, '.mdx');
    const entry = entries.get(id);
    if (entry?.state === 'live') return [];
    const found = entry === undefined ? 'none' : `one that says it is ${entry.state}`;
    return [
      { file: path, message: `expected a live entry for ${id} in ${file}, found ${found}; run \`npm run split\`` },
    ];
  });
  const missing = register.flatMap((entry): Problem[] => {
    const page = pageOf.get(entry.id);
    if (entry.state !== 'live' || page === entry.page) return [];
    const found = page === undefined ? 'no such article' : `it on page ${page}`;
    const remedy = `restore its page and run \`npm run split\`, or run \`npm run withdraw -- ${entry.id} --why "…"\``;
    return [
      { file, message: `${entry.id} “${entry.title}”: expected it on page ${entry.page}, found ${found}; ${remedy}` },
    ];
  });
  return [...unregistered, ...missing];
}

/** Merged and split entries whose way ends at nothing, or comes back to where it began. Pure. */
export function findBrokenWays(register: Register, file: string): Problem[] {
  const entries = toRegisterIndex(register);
  return register.flatMap((entry): Problem[] => {
    const targets = entry.state === 'merged' ? [entry.into] : entry.state === 'split' ? entry.into : [];
    return targets.flatMap((target) => {
      const end = followRegister(entries, target);
      if (typeof end !== 'string') return [];
      const found = end === 'circle' ? 'a circle' : 'an id that has no entry';
      return [
        {
          file,
          message: `${entry.id} is ${entry.state} into ${target}: expected a way to an article, found ${found}; correct \`into\``,
        },
      ];
    });
  });
}

/** Ids that were committed and have no entry now. Pure. */
export function findForgotten(register: Register, committed: ReadonlySet<string>, file: string): Problem[] {
  const entries = toRegisterIndex(register);
  return [...committed]
    .filter((id) => !entries.has(id))
    .map((id) => ({
      file,
      message: `${id} was published, and has no entry now; restore its line (git log -S ${id} -- ${file}), then withdraw or merge it`,
    }));
}

/** Commits looked through: enough to catch a line that was lost, few enough for a register of 100,000 lines. */
const commits = 10;

/** Ids in the last versions of the file that git knows; none where there is no git, or no commit. */
async function readCommittedIds(file: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  const options = ['log', `-${String(commits)}`, '--format=', '--patch', '--unified=0', '--no-ext-diff', '--'];
  const git = spawn('git', [...options, basename(file)], { cwd: dirname(file), stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(git, 'close').catch(() => null);
  for await (const line of createInterface({ input: git.stdout })) {
    const id = /^[+-]- \{ "id": "([a-z0-9-]+)"/.exec(line)?.[1];
    if (id !== undefined) ids.add(id);
  }
  await ended;
  return ids;
}
