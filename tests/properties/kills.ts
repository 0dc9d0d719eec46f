/** Real processes are killed at random moments: every file is as it was or as it is to be, and the next run is right. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRegister } from '../../scripts/keep/files/register-file.ts';
import { parseRegister } from '../../src/archive/register-lines.ts';
import { page as pageSchema } from '../../src/schema/page.ts';
import { readAll } from '../cut.ts';
import { harvest, vaccine } from '../made-archive.ts';
import { toRandom } from '../mutate.ts';

interface Row {
  readonly args: (archive: Archive) => readonly string[];
  /** What a person did before. */
  readonly before: (archive: Archive) => Promise<unknown>;
}

interface Archive {
  readonly folder: string;
  /** Id of the first article of page p0. */
  readonly id: string;
}

const reword = ({ folder }: Archive): Promise<void> =>
  writeFile(join(folder, 'seeds', 'p1.txt'), harvest.replace('许多', '不少'));

const rows = {
  split: { args: () => [], before: reword },
  adopt: {
    args: () => ['--by', '张三'],
    before: async ({ folder, id }) => {
      const file = join(folder, 'content', 'articles', 'p0', `${id}.mdx`);
      const text = await readFile(file, 'utf8');
      const at = text.lastIndexOf('轻松了许多');
      await writeFile(file, `${text.slice(0, at)}轻松了不少${text.slice(at + '轻松了许多'.length)}`);
    },
  },
  withdraw: { args: ({ id }) => [id, '--why', '误收'], before: reword },
  build: {
    args: () => [],
    before: async (archive) => {
      await run(archive.folder, 'build', []);
      await reword(archive);
      await run(archive.folder, 'split', []);
    },
  },
  pack: {
    args: ({ folder }) => ['--built', '--out', join(folder, 'a.zip')],
    before: ({ folder }) => run(folder, 'build', []),
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Runs a verb to its end, or kills it after some milliseconds. */
function run(folder: string, script: string, args: readonly string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, ['scripts/banku.ts', script, ...args], {
    stdio: 'ignore',
    env: {
      ...process.env,
      BANKU_CONTENT: join(folder, 'content'),
      BANKU_SEEDS: join(folder, 'seeds'),
      BANKU_DIST: join(folder, 'dist'),
    },
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

type Files = ReadonlyMap<string, string>;

const isVisible = (path: string): boolean => !/(?:^|\/)\.|^dist\.(?:next|old|lock)/.test(path);
/** A withdrawal leaves register and records that the pages are split by afterwards: whole, though neither old nor new. */
const isWholeRecord = (path: string, text: string): boolean =>
  path === 'content/register.yaml'
    ? parseRegister(text, path).length > 0
    : /^content\/pages\/\w+\.json$/.test(path) && pageSchema.safeParse(JSON.parse(text)).success;

function expectWhole(found: Files, old: Files, now: Files, when: string): void {
  for (const [path, text] of found)
    if (isVisible(path) && !isWholeRecord(path, text))
      expect([old.get(path), now.get(path)], `${path}, ${when}`).toContain(text);
  // A site is there as a whole.
  const site = (files: Files): readonly string[] =>
    [...files].flatMap(([path, text]) => (path.startsWith('dist/') ? [path + text] : []));
  const [here, before, after] = [found, old, now].map((files) => site(files).join('\n'));
  const isBetween = here === '' && [...found.keys()].some((path) => path.startsWith('dist.old/'));
  expect(isBetween || here === before || here === after, `the site, ${when}`).toBe(true);
}

/** Milliseconds: a hundred builds take their time. */
const patience = 6 * 3_600_000;

/** Kills each verb `kills` times; the moments are the same in every run, as far as a machine's pace is. */
export function testKills(kills: number, verbs: readonly (keyof typeof rows)[]): void {
  let template = '';
  let id = '';
  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'banku-kill-'));
    await mkdir(join(template, 'seeds'));
    await mkdir(join(template, 'content'));
    for (const name of ['authority', 'archive.yaml'])
      await cp(join('content', name), join(template, 'content', name), { recursive: true });
    for (let number = 0; number < 20; number++)
      await writeFile(
        join(template, 'seeds', `p${String(number)}.txt`),
        `${harvest.replaceAll('6月5日', `6月${String(number + 1)}日`)}\n${vaccine}`,
      );
    await run(template, 'split', []);
    id = (await readRegister(join(template, 'content'))).find(({ page }) => page === 'p0')?.id ?? '';
    expect(id).not.toBe('');
  });
  afterAll(() => rm(template, { recursive: true }));

  test.each(verbs)(
    '%s, killed at random moments',
    async (verb) => {
      const random = toRandom(verb.length);
      const folder = await mkdtemp(join(tmpdir(), 'banku-kill-'));
      const archive = { folder, id };
      const args = rows[verb].args(archive);
      await cp(template, folder, { recursive: true });
      await rows[verb].before(archive);
      const begun = await mkdtemp(join(tmpdir(), 'banku-kill-'));
      await cp(folder, begun, { recursive: true });
      const old = await readAll(folder);
      const start = performance.now();
      expect(await run(folder, verb, args)).toBe(0);
      const takes = performance.now() - start;
      const now = await readAll(folder);
      expect(now).not.toEqual(old);
      for (let kill = 0; kill < kills; kill++) {
        // In the same folder: builds keep their caches by its name.
        await rm(folder, { recursive: true });
        await cp(begun, folder, { recursive: true });
        await run(folder, verb, args, random() * takes);
        expectWhole(await readAll(folder), old, now, `kill ${String(kill)}`);
        // Where the verb was ended, there may be nothing left for it to do.
        await run(folder, verb, args);
        if (verb === 'adopt' || verb === 'withdraw') await run(folder, 'split', []);
        const found = await readAll(folder);
        expect([...found.keys()].filter((path) => !isVisible(path))).toEqual([]);
        expect(found).toEqual(now);
      }
      for (const each of [folder, begun]) await rm(each, { recursive: true });
    },
    patience,
  );
}
