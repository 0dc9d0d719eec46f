/** Real processes are killed at random moments: no half file, and the next run is right. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAll } from '../cut.ts';
import { harvest, vaccine } from '../made-archive.ts';
import { toRandom } from '../mutate.ts';

const kills = Number(process.env['KILLS'] ?? 100);
let template = '';
let id = '';

/** Runs a verb to its end, or kills it after some milliseconds. */
function run(folder: string, script: string, args: readonly string[], killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [`scripts/${script}.ts`, ...args], {
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
  expect(await run(template, 'split', [])).not.toBeNull();
  const files = [...(await readAll(join(template, 'content'))).keys()];
  id = /articles\/p0\/(\w+)\.mdx/.exec(files.join('\n'))?.[1] ?? '';
});
afterAll(() => rm(template, { recursive: true }));

const verbs: readonly [string, readonly string[]][] = [
  ['split', []],
  ['adopt', ['--by', '张三']],
  ['withdraw', ['--why', '误收']],
  ['build', []],
  ['pack', ['--built', '--out']],
];

test.each(verbs)('%s, killed at random moments', async (verb, args) => {
  const random = toRandom(verb.length);
  const start = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'banku-kill-'));
    await cp(template, folder, { recursive: true });
    if (verb === 'pack') await run(folder, 'build', []);
    const seed = join(folder, 'seeds', 'p1.txt');
    await writeFile(seed, harvest.replace('许多', '不少'));
    return folder;
  };
  const withPlace = (folder: string): readonly string[] =>
    verb === 'withdraw' ? [id, ...args] : verb === 'pack' ? [...args, join(folder, 'a.zip')] : args;
  const whole = await start();
  const begun = performance.now();
  await run(whole, verb, withPlace(whole));
  const takes = performance.now() - begun;
  await run(whole, 'split', []);
  const expected = await readAll(join(whole, 'content'));
  await rm(whole, { recursive: true });
  for (let kill = 0; kill < kills; kill++) {
    const folder = await start();
    await run(folder, verb, withPlace(folder), random() * takes);
    await run(folder, verb, withPlace(folder));
    await run(folder, 'split', []);
    const found = await readAll(join(folder, 'content'));
    expect([...found.keys()].filter((path) => /(?:^|\/)\./.test(path))).toEqual([]);
    expect(found).toEqual(expected);
    await rm(folder, { recursive: true });
  }
});
