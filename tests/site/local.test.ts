/** One article more: the routes of the others stay as they are, byte for byte, but for those that lead on to it. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runNode } from '../../scripts/door/run-node.ts';
import { harvest } from '../made-archive.ts';
import { copyPages } from './two-pages.ts';

// One place for every run: the build keeps a store for each archive.
const folder = resolve('.cache/one-more');
const environment = {
  BANKU_CONTENT: join(folder, 'content'),
  BANKU_SEEDS: join(folder, 'seeds'),
  BANKU_DIST: join(folder, 'dist'),
};

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The routes of all articles, by id. */
async function build(): Promise<ReadonlyMap<string, string>> {
  expect(await runNode(['scripts/banku.ts', 'build'], environment, () => false)).toBe(0);
  const articles = join(environment.BANKU_DIST, 'articles');
  const ids = (await readdir(articles)).filter((name) => /^[0-9a-z]{8}$/.test(name));
  return new Map(
    await Promise.all(
      ids.map(async (id) => [id, await readFile(join(articles, id, 'index.html'), 'utf8')] as [string, string]),
    ),
  );
}

test('one article more changes the routes of those alone that it is related to', async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyPages(environment.BANKU_CONTENT, environment.BANKU_SEEDS);
  const before = await build();
  await writeFile(join(environment.BANKU_SEEDS, '900_made.txt'), harvest);
  expect(await runNode(['scripts/banku.ts', 'split'], environment, () => false)).toBe(0);
  const after = await build();
  const added = [...after.keys()].filter((id) => !before.has(id));
  expect(added).toHaveLength(1);
  const changed = [...before].filter(([id, html]) => after.get(id) !== html).map(([id]) => id);
  expect(changed.filter((id) => !after.get(id)?.includes(added[0] ?? ''))).toEqual([]);
  expect(changed.length).toBeLessThan(6);
});
