/** The register as a person meets it: split, lose, withdraw, check, put back, in an archive of its own. */
import { spawnSync } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runVerb } from '../../tests/run-verb.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-register-'));
  await mkdir(join(folder, 'content'));
  await mkdir(join(folder, 'seeds'));
  await cp('content/authority', join(folder, 'content/authority'), { recursive: true });
  await copyFile('content/archive.yaml', join(folder, 'content/archive.yaml'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(...words: readonly string[]): Promise<{ readonly status: number; readonly output: string }> {
  const { status, said } = await runVerb(words, {
    BANKU_CONTENT: join(folder, 'content'),
    BANKU_SEEDS: join(folder, 'seeds'),
  });
  return { status, output: said };
}
const page = '本报讯(记者 沈青)6月5日，临浦高新区的轧钢车间投产，首批订单来自三家船厂。';
const seed = (): string => join(folder, 'seeds', 'p1.txt');
const register = (): Promise<string> => readFile(join(folder, 'content/register.yaml'), 'utf8');
const articles = (): Promise<string[]> => readdir(join(folder, 'content/articles/p1')).catch(() => []);

test('an article that vanishes is an error until it is withdrawn; undone, it is there again', async () => {
  await writeFile(seed(), page);
  await writeFile(join(folder, 'seeds', 'p2.txt'), '# 石桥中学开放标本室\n\n本报讯 八百多块矿石第一次离开库房。\n');
  expect((await run('split')).status).toBe(0);
  const [name = ''] = await articles();
  const id = name.replace('.mdx', '');
  const before = await register();
  expect(before).toContain(`"id": "${id}", "state": "live"`);

  await rm(seed());
  const { status, output } = await run('split');
  expect([status, output]).toEqual([1, expect.stringContaining(`npm run withdraw -- ${id} --why`)]);
  expect(await register()).toBe(before);
  const checked = await run('check', '--content');
  expect([checked.status, checked.output]).toEqual([1, expect.stringContaining(`register.yaml: ${id} `)]);

  expect((await run('withdraw', id)).output).toContain('expected a reason');
  const withdrawn = await run('withdraw', id, '--why', '误收', '--by', '编者');
  expect(withdrawn).toEqual({ status: 0, output: expect.stringContaining('withdrawn') as string });
  expect(await register()).toMatch(
    new RegExp(`"id": "${id}", "state": "withdrawn", "on": "\\d{4}-\\d\\d-\\d\\d", "why": "误收", "by": "编者"`),
  );

  await writeFile(seed(), page.replace('6月5日', '6月6日'));
  expect((await run('split')).status).toBe(0);
  expect(await articles()).toEqual([]);
  expect((await run('check', '--content')).status).toBe(0);

  expect((await run('withdraw', id, '--undo')).status).toBe(0);
  expect(await articles()).toEqual([`${id}.mdx`]);
});

test('a line of the register that is lost after it was committed is found by the check', async () => {
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
    expect(spawnSync('git', [...identity, ...args], { cwd: folder }).status).toBe(0);
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'pages');
  const text = await register();
  const lines = text.split('\n').filter((line) => !line.includes('"page": "p1"'));
  const id = /"id": "(\w+)".*"page": "p1"/.exec(text)?.[1] ?? 'none';
  await writeFile(join(folder, 'content/register.yaml'), lines.join('\n'));
  await rm(join(folder, 'content/articles/p1'), { recursive: true });
  expect((await run('check', '--content')).output).toContain(`${id} was published, and has no entry now`);
});
