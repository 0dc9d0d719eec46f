/** Bad luck that an archive meets: two runs at once, a lost register, a run that was cut off by an earlier version. */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Locked, lockedCode, takeLock } from '../../scripts/keep/files/lock.ts';
import { commit, finishJournal, journalFile } from '../../scripts/keep/files/journal.ts';
import { readAll, runCut } from '../cut.ts';
import { harvest, makeArchive, vaccine, type MadeArchive } from '../made-archive.ts';

let template: MadeArchive;
let archive: MadeArchive;
const said: string[] = [];
beforeAll(async () => {
  const say = (text: unknown): void => {
    said.push(String(text));
  };
  vi.spyOn(console, 'error').mockImplementation(say);
  vi.spyOn(console, 'log').mockImplementation(say);
  template = await makeArchive({ p1: harvest, p2: vaccine });
  await template.split();
});
beforeEach(async () => {
  archive = await template.copy();
  said.length = 0;
});
afterEach(() => archive.remove());
afterAll(async () => {
  vi.restoreAllMocks();
  await template.remove();
});

describe('a lock', () => {
  test('of two runs one works, and one says who does, with an exit code of its own', async () => {
    const { content, seeds } = archive;
    const runs = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<{ code: number | null; text: string }>((resolve) => {
            const child = spawn(process.execPath, ['scripts/banku.ts', 'split', '--seeds', seeds, '--out', content]);
            let text = '';
            child.stderr.on('data', (chunk) => (text += String(chunk)));
            child.on('close', (code) => {
              resolve({ code, text });
            });
          }),
      ),
    );
    const refused = runs.filter(({ code }) => code === lockedCode);
    for (const { text } of refused) expect(text).toMatch(/\.lock: locked: `npm run split` of .* since 20.*process \d+/);
    expect(runs.filter(({ code }) => code === 0).length).toBe(runs.length - refused.length);
    expect(await readAll(content)).toEqual(await readAll(template.content));
  });

  test('a run that finds another at work changes nothing', async () => {
    const lock = await takeLock(join(archive.content, '.lock'), 'build');
    await rm(join(archive.seeds, 'p2.txt'));
    for (const verb of [archive.split, archive.adopt, archive.build, archive.pack])
      await expect(verb()).rejects.toThrow(Locked);
    await lock.release();
    expect(await readAll(archive.content)).toEqual(await readAll(template.content));
    await expect(archive.split()).resolves.toBe(false);
  });

  test.each([
    ['of a process that is no more', { pid: 2_000_000_000 }],
    ['of an earlier process with the number of one that runs', { began: '1' }],
    ['from before the machine was started', { since: '2001-01-01T00:00:00Z' }],
  ])('%s is taken over', async (_, holder) => {
    const file = join(archive.content, '.lock');
    const lock = await takeLock(file, 'split');
    const text = await readFile(file, 'utf8');
    await lock.release();
    await writeFile(file, JSON.stringify({ ...(JSON.parse(text) as object), ...holder }));
    await (await takeLock(file, 'adopt')).release();
  });

  test('of another machine is not', async () => {
    const file = join(archive.content, '.lock');
    const holder = { verb: 'split', pid: 1, began: null, user: '王', host: `not-${hostname()}`, since: '', token: 'a' };
    await writeFile(file, JSON.stringify(holder));
    await expect(archive.split()).rejects.toThrow(/locked: `npm run split` of 王 .*on not-.*remove this file/);
  });

  test('twenty that come at once have it one after the other', async () => {
    const file = join(archive.content, '.lock');
    await writeFile(
      file,
      '{"verb":"split","pid":2000000000,"began":null,"user":"","host":"' + hostname() + '","since":"","token":""}',
    );
    let holders = 0;
    let most = 0;
    let served = 0;
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        for (;;) {
          const lock = await takeLock(file, 'split').catch(() => null);
          if (lock === null) {
            await new Promise((resolve) => setTimeout(resolve, 5));
            continue;
          }
          most = Math.max(most, ++holders);
          await new Promise((resolve) => setTimeout(resolve, 2));
          holders--;
          served++;
          await lock.release();
          return;
        }
      }),
    );
    expect([most, served]).toEqual([1, 20]);
  });
});

describe('adopt', () => {
  test.each(['adopt', 'split'] as const)(
    'cut off by an earlier version between two writes, %s ends it',
    async (verb) => {
      const file = await archive.articleFile('p1');
      await archive.change(file, '数字李生', '数字孪生');
      const before = await readAll(archive.content);
      await archive.adopt();
      const after = await readAll(archive.content);
      // The rulings were written, nothing else was.
      for (const [path, text] of before) await writeFile(join(archive.content, path), text);
      expect(await archive[verb]()).toBe(true);
      expect(await readAll(archive.content)).toEqual(after);
    },
  );

  test('an edit of what no ruling says is not taken for one that was adopted', async () => {
    const file = await archive.articleFile('p1');
    await archive.change(file, 'kind: brief', 'kind: article');
    expect(await archive.split()).toBe(false);
    expect(await readFile(file, 'utf8')).toContain('kind: article');
  });
});

test('a file that somebody changed after a cut stays as they left it', async () => {
  const { content } = archive;
  const changes = ['a', 'b', 'c'].map((name) => ({ path: `pages/${name}.txt`, text: `new ${name}` }));
  for (const { path } of changes) await writeFile(join(content, path), 'old');
  let last = 0;
  // Cut when the journal is there and nothing was renamed.
  for (;;) {
    await runCut(last++, () => commit(content, 'adopt', changes));
    const isThere = await readFile(journalFile(content)).catch(() => null);
    if (isThere) break;
  }
  await writeFile(join(content, 'pages/b.txt'), 'by hand');
  expect(await finishJournal(content)).toMatchObject({ done: ['pages/a.txt', 'pages/c.txt'], left: ['pages/b.txt'] });
  expect(await readFile(join(content, 'pages/b.txt'), 'utf8')).toBe('by hand');
});

describe('the register', () => {
  const file = (): string => join(archive.content, 'register.yaml');
  const losses: readonly [string, (text: string) => string | null][] = [
    ['emptied', () => ''],
    ['missing', () => null],
    ['cut in a line', (text) => text.slice(0, -80)],
    ['cut between two entries', (text) => `${text.split('\n').slice(0, -3).join('\n')}\n`],
    ['without an entry', (text) => text.replace(/^- .*p2.*\n/m, '')],
    ['of a newer version', (text) => text.replace('# version 2', '# version 3')],
    [
      'older than a withdrawal',
      (text) => text.replace(/"state": "withdrawn", "on": "[^"]*", "why": "误收"/, '"state": "live"'),
    ],
  ];
  test.each(losses)('%s is refused by every verb, which says what to do, and nothing is written', async (_, lose) => {
    await archive.withdraw([await archive.idOf('p1')]);
    const text = lose(await readFile(file(), 'utf8'));
    await rm(file());
    if (text !== null) await writeFile(file(), text);
    await archive.change(join(archive.seeds, 'p2.txt'), '考察', '参观');
    const before = await readAll(archive.folder);
    const advice = /register\.yaml(?::\d+)?: .*(?:git checkout -- content\/register\.yaml|up to date|expected “- ”)/s;
    for (const verb of [archive.split, archive.adopt, archive.build]) await expect(verb()).rejects.toThrow(advice);
    await expect(archive.withdraw(['a2345678'])).rejects.toThrow(advice);
    expect(await readAll(archive.folder)).toEqual(before);
  });

  test('begun anew keeps withdrawn what was withdrawn', async () => {
    const [gone, there] = [await archive.idOf('p1'), await archive.idOf('p2')];
    await archive.withdraw([gone]);
    const text = await readFile(file(), 'utf8');
    await rm(file());
    expect(await archive.split({ newRegister: true })).toBe(true);
    expect(await readFile(file(), 'utf8')).toBe(text);
    expect(await archive.idOf('p2')).toBe(there);
    expect([...(await readAll(archive.content)).keys()].filter((path) => path.includes(gone))).toEqual([]);
  });

  test('a withdrawn article whose file came back is not built', async () => {
    const article = await archive.articleFile('p1');
    const text = await readFile(article, 'utf8');
    await archive.withdraw([await archive.idOf('p1')]);
    expect(await archive.build()).toBe(0);
    const site = await readAll(archive.site);
    await mkdir(join(archive.content, 'articles', 'p1'), { recursive: true });
    await writeFile(article, text);
    await expect(archive.build()).rejects.toThrow(/\.mdx: refused: .*withdrawn/);
    expect(await readAll(archive.site)).toEqual(site);
  });

  test('an edited article is not withdrawn while its edit would be lost', async () => {
    await archive.change(await archive.articleFile('p1'), '数字李生', '数字孪生');
    const before = await readAll(archive.content);
    await expect(archive.withdraw([await archive.idOf('p1')])).rejects.toThrow(/\.mdx: edited by hand/);
    expect(await readAll(archive.content)).toEqual(before);
  });
});

describe('rulings that YAML cannot read, or reads otherwise than they are meant', () => {
  const decision = '  by: 张三\n  when: 2026-11-21\n  why: 校对\n';
  const bomb = `- drop: &a [b, b]\n${Array.from({ length: 30 }, () => '- drop: [*a, *a]\n').join('')}`;
  test.each([
    [
      'a star',
      `- correct: 数字李生\n  to: *甲*\n${decision}`,
      /p1\.yaml:2:7: expected YAML; found \*甲\*.*Quote it: "\*甲/,
    ],
    ['an ampersand', `- correct: 数字李生\n  to: &甲 乙\n${decision}`, /p1\.yaml:2:10: .*found &甲.*Quote it: "&甲/],
    [
      'words without an end',
      `- correct: "数字李生\n  to: 甲\n${decision}`,
      /p1\.yaml:6:1: expected YAML; found Missing/,
    ],
    ['references to references', bomb, /p1\.yaml:1:12: .*found &a/],
  ])('%s: file, line and column are named, and the other pages go on', async (_, text, named) => {
    const file = join(archive.content, 'rulings', 'p1.yaml');
    await mkdir(join(archive.content, 'rulings'), { recursive: true });
    await writeFile(file, text);
    const kept = await readFile(await archive.articleFile('p1'), 'utf8');
    await archive.change(await archive.articleFile('p2'), '考察', '参观');
    expect(await archive.adopt()).toBe(false);
    expect(said.join('\n')).toMatch(named);
    expect(said.join('\n')).toContain('adopt: 1 edited articles adopted');
    said.length = 0;
    await archive.change(join(archive.seeds, 'p2.txt'), '值得学习', '值得参观');
    expect(await archive.split()).toBe(false);
    expect(said.join('\n')).toMatch(named);
    expect(await readFile(await archive.articleFile('p2'), 'utf8')).toContain('值得参观');
    expect(await readFile(await archive.articleFile('p1'), 'utf8')).toBe(kept);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});

describe('other files of a newer version are refused by name', () => {
  test.each([
    ['a page record', 'pages/p1.json', '"version": 2', '"version": 9'],
    ['rulings', 'rulings/p1.yaml', '', '# version 9\n[]\n'],
  ])('%s', async (_, path, from, to) => {
    const file = join(archive.content, path);
    await mkdir(join(archive.content, 'rulings'), { recursive: true });
    if (from === '') await writeFile(file, to);
    else await archive.change(file, from, to);
    const before = await readAll(archive.content);
    const why = await archive.split().then(
      (isWell) => (isWell ? 'nothing' : said.join('\n')),
      (error: unknown) => String(error),
    );
    expect(why).toMatch(new RegExp(`${path.split('/')[1] ?? ''}: refused: .*newer version`));
    expect(await readAll(archive.content)).toEqual(before);
  });
});
