/** Real processes are killed at random moments: every file is as it was or as it is to be, and the next run is right. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../scripts/banku.ts';
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
  /** What ends what the verb leaves to do. */
  readonly afterwards?: 'split';
  /** So many kills in a row at most, each run beginning with what the kill before it left; then a run to its end. */
  readonly chain: number;
}

interface Archive {
  readonly folder: string;
  /** Id of the first article of page p0. */
  readonly id: string;
}

const pages = ['p0', 'p1', 'p2'];

async function reword({ folder }: Archive): Promise<void> {
  for (const page of pages.slice(1)) await change(join(folder, 'seeds', `${page}.txt`), '许多');
}

/** Replaces words where they come last: in the body of an article, whose front matter may quote the same sentence. */
async function change(file: string, words: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const at = text.lastIndexOf(words);
  expect(at, file).toBeGreaterThan(0);
  await writeFile(file, `${text.slice(0, at)}不少${text.slice(at + words.length)}`);
}

const rows = {
  split: { args: () => [], before: reword, chain: 1 },
  adopt: {
    args: () => ['--by', '张三'],
    before: async ({ folder }) => {
      const register = await readRegister(join(folder, 'content'));
      for (const page of pages.slice(1)) {
        const id = register.find((entry) => entry.page === page)?.id ?? '';
        await change(join(folder, 'content', 'articles', page, `${id}.mdx`), '许多');
      }
    },
    afterwards: 'split',
    chain: 1,
  },
  withdraw: { args: ({ id }) => [id, '--why', '误收'], before: reword, afterwards: 'split', chain: 1 },
  build: {
    args: () => [],
    before: async (archive) => {
      await runAlone(archive.folder, 'build', []);
      await reword(archive);
      await runHere(archive.folder, 'split', []);
    },
    // To its end, a build takes seconds.
    chain: 8,
  },
  pack: {
    args: ({ folder }) => ['--built', '--out', join(folder, 'a.zip')],
    before: ({ folder }) => runAlone(folder, 'build', []),
    chain: 1,
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Compiled scripts: each process is there in half of the time. */
let compiled = '';

const placesOf = (folder: string): Readonly<Record<string, string>> => ({
  BANKU_CONTENT: join(folder, 'content'),
  BANKU_SEEDS: join(folder, 'seeds'),
  BANKU_DIST: join(folder, 'dist'),
});

/** Milliseconds from the start of a process, or from the moment when so many changes of files were seen. */
interface Moment {
  readonly changes: number;
  readonly after: number;
}

interface Run {
  readonly code: number | null;
  readonly takes: number;
  readonly changes: number;
}

/** A verb as a process of its own, to its end or until it is killed. */
async function runAlone(folder: string, verb: string, args: readonly string[], kill?: Moment): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/banku.ts', verb, ...args], {
    stdio: 'ignore',
    env: { ...process.env, ...placesOf(folder), NODE_COMPILE_CACHE: compiled },
  });
  let changes = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    if (kill !== undefined && changes >= kill.changes) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.after);
  };
  const watcher = watch(folder, { recursive: true }, () => {
    changes++;
    look();
  });
  // A folder may be gone before it is watched.
  watcher.on('error', () => null);
  look();
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      watcher.close();
      resolve({ code, changes, takes: performance.now() - started });
    });
  });
}

/** A verb in this process: what its own would do, without the second that it takes to start. */
async function runHere(folder: string, verb: string, args: readonly string[]): Promise<void> {
  await main([verb, ...args], { ...process.env, ...placesOf(folder) });
}

type Files = ReadonlyMap<string, string>;

const isVisible = (path: string): boolean => !/(?:^|\/)\.|^dist\.(?:next|old|lock)/.test(path);
/** A withdrawal leaves register and records that the pages are split by afterwards: whole, though neither old nor new. */
const isWholeRecord = (path: string, text: string): boolean =>
  path === 'content/register.yaml'
    ? parseRegister(text, path).length > 0
    : /^content\/pages\/\w+\.json$/.test(path) && pageSchema.safeParse(JSON.parse(text)).success;

/** All but sites that are being made or are going: Astro's process ends a moment after the one that was killed. */
async function readWhole(folder: string): Promise<Files> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (['dist.next', 'dist.old'].includes(entry.name)) continue;
    if (!entry.isDirectory()) found.set(entry.name, await readFile(join(folder, entry.name), 'utf8'));
    else for (const [path, text] of await readAll(join(folder, entry.name))) found.set(`${entry.name}/${path}`, text);
  }
  return found;
}

/** Throws where a file is half; says whether anything is left to do. */
async function expectWhole(
  folder: string,
  old: Files,
  now: Files,
  when: string,
): Promise<'as it is to be' | 'not yet'> {
  const found = await readWhole(folder);
  for (const [path, text] of found)
    if (isVisible(path) && !isWholeRecord(path, text))
      expect([old.get(path), now.get(path)], `${path}, ${when}`).toContain(text);
  // A site is there as a whole.
  const site = (files: Files): string =>
    [...files].flatMap(([path, text]) => (path.startsWith('dist/') ? [path + text] : [])).join('\n');
  const here = site(found);
  const isBetween = here === '' && (await readdir(folder)).includes('dist.old');
  expect(isBetween || here === site(old) || here === site(now), `the site, ${when}`).toBe(true);
  return [...now].every(([path, text]) => found.get(path) === text) ? 'as it is to be' : 'not yet';
}

/** Milliseconds: a hundred builds take their time. */
const patience = 6 * 3_600_000;

/** Every so many kills, the run that must be right is a process of its own, too. */
const alone = 10;

/** Kills each verb `kills` times: half of them at any moment of its run, half while it changes files. */
export function testKills(kills: number, verbs: readonly (keyof typeof rows)[]): void {
  let template = '';
  let id = '';
  beforeAll(async () => {
    for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => undefined);
    compiled = await mkdtemp(join(tmpdir(), 'banku-compiled-'));
    template = await mkdtemp(join(tmpdir(), 'banku-kill-'));
    await mkdir(join(template, 'seeds'));
    await mkdir(join(template, 'content'));
    await cp(join('content', 'archive.yaml'), join(template, 'content', 'archive.yaml'));
    for (const [at, page] of pages.entries())
      await writeFile(
        join(template, 'seeds', `${page}.txt`),
        `${harvest.replaceAll('6月5日', `6月${String(at + 1)}日`)}\n${vaccine}`,
      );
    await runAlone(template, 'split', []);
    id = (await readRegister(join(template, 'content'))).find(({ page }) => page === 'p0')?.id ?? '';
    expect(id).not.toBe('');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    for (const each of [template, compiled]) await rm(each, { recursive: true });
  });

  test.each(verbs)(
    '%s, killed at random moments',
    async (verb) => {
      const random = toRandom(verb.length);
      const row: Row = rows[verb];
      const folder = await mkdtemp(join(tmpdir(), 'banku-kill-'));
      const archive = { folder, id };
      const args = row.args(archive);
      await cp(template, folder, { recursive: true });
      await row.before(archive);
      const begun = await mkdtemp(join(tmpdir(), 'banku-kill-'));
      await cp(folder, begun, { recursive: true });
      const old = await readAll(folder);
      let usual = await runAlone(folder, verb, args);
      expect(usual.code).toBe(0);
      const now = await readAll(folder);
      expect(now).not.toEqual(old);
      for (let killed = 0, links = row.chain; killed < kills;) {
        if (links === row.chain) {
          // In the same folder: builds keep their caches by its name.
          await rm(folder, { recursive: true });
          await cp(begun, folder, { recursive: true });
          links = 0;
        }
        const run = await runAlone(
          folder,
          verb,
          args,
          killed % 2 === 0
            ? { changes: 0, after: random() * usual.takes }
            : { changes: 1 + Math.floor(random() * usual.changes), after: random() * 5 },
        );
        const when = `kill ${String(killed)}`;
        const state = await expectWhole(folder, old, now, when);
        // What has come to its end was faster than the last one.
        if (run.code === null) killed++;
        else if (links === 0) usual = run;
        links++;
        if (run.code === null && state === 'not yet' && links < row.chain && killed < kills) continue;
        links = row.chain;
        // Where the verb was ended, there may be nothing left for it to do.
        if (verb === 'build' || killed % alone === 0) await runAlone(folder, verb, args);
        else await runHere(folder, verb, args);
        if (row.afterwards) await runHere(folder, row.afterwards, []);
        const found = await readAll(folder);
        expect([...found.keys()].filter((path) => !isVisible(path))).toEqual([]);
        expect(found).toEqual(now);
      }
      for (const each of [folder, begun]) await rm(each, { recursive: true });
    },
    patience,
  );
}
