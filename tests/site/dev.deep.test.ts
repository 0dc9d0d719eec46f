/** `dev`: what changes in the archive is shown by the server that runs, without a build. A process of its own, as a person runs it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyPages } from './two-pages.ts';

const page = '000_1a44b1ed414a22fb';
const id = '0c720ab8';
/** Astro serves no routes where it believes to be tested itself. */
const own = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$)/.test(name)),
);
/** However busy the machine is. */
const patience = { timeout: 300_000, interval: 200 };

test('a changed seed, a ruling and an edit are shown; search finds what is there now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'banku-dev-'));
  const at = (name: string): string => join(folder, name);
  await copyPages(at('content'), at('seeds'));
  await mkdir(at('content/rulings'), { recursive: true });
  const child = spawn(process.execPath, ['scripts/banku.ts', 'dev', '--port', '4390'], {
    env: { ...own, BANKU_CONTENT: at('content'), BANKU_SEEDS: at('seeds'), BANKU_DIST: at('dist') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += String(piece);
    });
  try {
    const url = await vi.waitFor(() => {
      const found = /http:\/\/localhost:\d+\/\S*/.exec(said)?.[0];
      expect(found, said).toBeDefined();
      return found ?? '';
    }, patience);
    const get = async (path: string): Promise<string> => (await fetch(url + path)).text();
    const shows = (words: string, path = `articles/${id}/`): Promise<void> =>
      vi.waitFor(async () => {
        expect(await get(path)).toContain(words);
      }, patience);
    await shows('榜上有名');
    expect(await get('search/')).toContain('<search-page');

    const seed = at(`seeds/${page}.txt`);
    await writeFile(seed, (await readFile(seed, 'utf8')).replace('榜上有名', '榜上留名'));
    await shows('榜上留名');
    await writeFile(
      join(folder, 'content', 'rulings', `${page}.yaml`),
      '- correct: 榜上留名\n  to: 榜上题名\n  by: 王编辑\n  when: 2026-11-21\n  why: 试\n',
    );
    await shows('榜上题名');
    const article = at(`content/articles/${page}/${id}.mdx`);
    await writeFile(article, (await readFile(article, 'utf8')).replace('name: 赖小琴', 'name: 赖大琴'));
    await shows('赖大琴');
    await shows('赖大琴', 'search-index/names.json');
    // Nothing was built.
    expect(await readdir(folder)).not.toContain('dist');
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'close');
    await rm(folder, { recursive: true });
  }
});
