/** The power fails at operations of every verb that writes: no half file is left, and the next verb ends what was begun or forgets it. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseRegister } from '../../src/archive/register-lines.ts';
import { page as pageSchema } from '../../src/schema/page.ts';
import { bury, readAll, runCut } from '../cut.ts';
import { harvest, makeArchive, vaccine, type MadeArchive } from '../made-archive.ts';

type Verb = (archive: MadeArchive) => Promise<unknown>;

interface Row {
  /** What a person did before. */
  readonly before: Verb;
  readonly verb: Verb;
  /** Verbs of which one runs next, in turn. */
  readonly next: readonly Verb[];
}

const split: Verb = (archive) => archive.split();
const adopt: Verb = (archive) => archive.adopt();
const build: Verb = (archive) => archive.build();
const pack: Verb = (archive) => archive.pack();
const withdraw: Verb = async (archive) => archive.withdraw([await archive.idOf('p1')]);
const reword: Verb = async (archive) => {
  await archive.change(join(archive.seeds, 'p1.txt'), '许多', '不少');
  await archive.split();
};

export const rows: readonly [string, Row][] = [
  [
    'split',
    {
      before: async ({ seeds, change }) => {
        await change(join(seeds, 'p1.txt'), '轻松了许多', '轻松了不少，车间也不再有高温');
        await rm(join(seeds, 'p2.txt'));
        const ship = '\n# 临浦高新区船厂开工\n\n本报讯 6月7日，临浦高新区的船厂开工。\n';
        await writeFile(join(seeds, 'p3.txt'), vaccine + ship);
      },
      verb: split,
      next: [split, adopt, build],
    },
  ],
  [
    'adopt',
    {
      before: async ({ articleFile, change }) => {
        await change(await articleFile('p1'), '数字李生', '数字孪生');
        await change(await articleFile('p1'), '许多', '不少');
      },
      verb: adopt,
      next: [adopt, split, build],
    },
  ],
  [
    'withdraw',
    {
      before: ({ seeds, change }) => change(join(seeds, 'p2.txt'), '学习', '参观'),
      verb: withdraw,
      next: [split, build, adopt],
    },
  ],
  [
    'withdraw --undo',
    { before: withdraw, verb: async (archive) => archive.undo([await archive.idOf('p1')]), next: [build, split] },
  ],
  ['build', { before: reword, verb: build, next: [build, pack] }],
  ['pack', { before: (archive) => reword(archive).then(archive.build), verb: pack, next: [pack] }],
];

/** What people and other programs read: no file that is hidden or being made. */
const isVisible = (path: string): boolean => !/(?:^|\/)\.|^dist\.(?:next|old|lock)/.test(path);
/** Record and register may be those that a withdrawal leaves before the pages are split again: whole all the same. */
const isWholeRecord = (path: string, text: string): boolean =>
  path === 'content/register.yaml'
    ? parseRegister(text, path).length === 2
    : /pages\/p\d\.json$/.test(path) && pageSchema.safeParse(JSON.parse(text)).success;

/** Split, built and packed once. */
let template: MadeArchive;

/** A copy of it on which `before` was done. */
async function start(before: Verb): Promise<MadeArchive> {
  const archive = await template.copy();
  await before(archive);
  return archive;
}

/** Cuts every verb at its operations 0, `step`, 2 `step` … */
export function testCuts(step: number): void {
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const made = await makeArchive({ p1: harvest, p2: vaccine });
    // Its own lists, which are empty: reading those of the project takes longer than all else.
    await mkdir(join(made.content, 'authority'), { recursive: true });
    template = await made.copy();
    await made.remove();
    for (const verb of [split, build, pack]) await verb(template);
  }, 600_000);
  afterAll(async () => {
    vi.restoreAllMocks();
    await template.remove();
  });

  test.each(rows)(
    '%s',
    async (_, { before, verb, next }) => {
      const whole = await start(before);
      const old = await readAll(whole.folder);
      const { operations } = await runCut(Infinity, () => verb(whole));
      const now = await readAll(whole.folder);
      for (const run of [...next, split]) await run(whole);
      const afterwards = await readAll(whole.folder);
      await whole.remove();
      expect(operations).toBeGreaterThan(5);
      for (let last = 0; last < operations; last += step) {
        const archive = await start(before);
        const { folder, content, site } = archive;
        const { isCut } = await runCut(last, () => verb(archive));
        await bury(join(content, '.lock'), `${site}.lock`);
        for (const [path, text] of await readAll(folder))
          if (isVisible(path) && !isWholeRecord(path, text))
            expect([old.get(path), now.get(path)], `${path}, cut at ${String(last)}`).toContain(text);
        await (next[last % next.length] ?? verb)(archive);
        const left = [...(await readAll(folder)).keys()].filter((path) => !isVisible(path));
        expect([isCut, left], `left after a cut at ${String(last)}`).toEqual([true, []]);
        // Whoever wants to go on says the verb again; where it was ended, there is nothing left for it to do.
        await verb(archive).catch(() => null);
        for (const run of [...next, split]) await run(archive);
        const found = await readAll(folder);
        expect([...found.keys()], `after a cut at ${String(last)}`).toEqual([...afterwards.keys()]);
        for (const [path, text] of found)
          expect(text, `${path} after a cut at ${String(last)}`).toBe(afterwards.get(path));
        await archive.remove();
      }
    },
    600_000,
  );
}
