import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHeavy, weighRoutes } from './route-weights.ts';

let folder: string;
// Not to be compressed.
const noise = (length: number): string =>
  Array.from({ length }, () => Math.random().toString(36).slice(2, 12)).join('');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-weights-'));
  for (const id of ['light000', 'heavy000', 'script00', 'abroad00'])
    await mkdir(join(folder, `articles/${id}`), { recursive: true });
  await writeFile(
    join(folder, 'a.css'),
    '@import "https://fonts.example/a.css";a{background:url(//cdn.example/b.png)}',
  );
  await writeFile(join(folder, 'heavy.css'), `/*${noise(4000)}*/`);
  const page = (id: string, html: string): Promise<void> => writeFile(join(folder, `articles/${id}/index.html`), html);
  await page(
    'light000',
    '<link rel="canonical" href="https://example.org/"><a href="https://example.org/">out</a><img src="data:,">',
  );
  await page('heavy000', '<link rel="stylesheet" href="/x/heavy.css">');
  await page('script00', `<script>${noise(1500)}</script><script type="application/ld+json">${noise(10)}</script>`);
  await page(
    'abroad00',
    '<link rel="stylesheet" href="/x/a.css"><img src="//cdn.example/a.png"><link rel="preconnect" href="https://cdn.example">',
  );
});
afterAll(() => rm(folder, { recursive: true }));

test('says which page is too heavy, and which asks another host, for what', async () => {
  const problems = findHeavy(await weighRoutes(folder, '/x/')).map(
    ({ file, message }) => `${file.slice(9, 17)}: ${message}`,
  );
  expect(problems.map((problem) => problem.replace(/found .*/, 'found …')).sort()).toEqual([
    'abroad00: asks another host: //cdn.example/a.png',
    'abroad00: asks another host: //cdn.example/b.png',
    'abroad00: asks another host: https://cdn.example',
    'abroad00: asks another host: https://fonts.example/a.css',
    'heavy000: expected at most 25.0 kB in all, found …',
    'script00: expected at most 8.0 kB of script, found …',
  ]);
});
