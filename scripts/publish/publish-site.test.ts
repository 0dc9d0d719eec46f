import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compare, publish } from './publish-site.ts';

let folder = '';
let site = '';
let to = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-publish-'));
  [site, to] = [join(folder, 'dist'), join(folder, 'public')];
  await put(site, { 'index.html': 'home', 'articles/a/index.html': 'a', '404.html': 'none', 'data.json': '{}' });
});
afterEach(() => rm(folder, { recursive: true }));

async function put(below: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(below, path, '..'), { recursive: true });
    await writeFile(join(below, path), text);
  }
}

describe('what changes for readers', () => {
  test('at first all is new', async () => {
    const { pages, files } = await compare(site, to);
    expect(pages.added.toSorted()).toEqual(['/', '/404.html', '/articles/a/']);
    expect([pages.changed, pages.gone]).toEqual([[], []]);
    expect(files).toBe(4);
  });

  test('new, changed and gone pages are told from those that stay', async () => {
    await publish(site, to);
    await put(site, { 'index.html': 'home, again', 'articles/b/index.html': 'b' });
    await rm(join(site, 'articles/a'), { recursive: true });
    expect((await compare(site, to)).pages).toEqual({
      added: ['/articles/b/'],
      changed: ['/'],
      gone: ['/articles/a/'],
    });
  });

  test('comparing changes nothing', async () => {
    await publish(site, to);
    await put(site, { 'index.html': 'other' });
    await compare(site, to);
    expect(await readFile(join(to, 'index.html'), 'utf8')).toBe('home');
  });
});

test('the folder holds the site, the headers and nothing of before but the name of the site', async () => {
  await publish(site, to);
  await put(to, { CNAME: 'archive.example.org', 'old.html': 'old' });
  await publish(site, to);
  const files = (await readdir(to)).sort();
  expect(files).toEqual(['.nojekyll', '404.html', 'CNAME', '_headers', 'articles', 'data.json', 'index.html']);
  expect(await readFile(join(to, '_headers'), 'utf8')).toContain('frame-ancestors');
  expect((await readdir(folder)).sort()).toEqual(['dist', 'public']);
});

test('folders beside it are the archivist’s; a switch that was cut off is ended', async () => {
  await put(folder, { 'public.old/mine.txt': 'x', 'public.next/mine.txt': 'x' });
  await publish(site, to);
  await rename(to, join(folder, '.banku-public.old'));
  await cp(site, join(folder, '.banku-public.next'), { recursive: true });
  await compare(site, to);
  expect((await readdir(folder)).sort()).toEqual(['dist', 'public', 'public.next', 'public.old']);
  expect(await readFile(join(to, 'index.html'), 'utf8')).toBe('home');
});

test('a host that takes fewer bytes in a file is named', async () => {
  await put(site, { 'big.bin': 'x'.repeat(27e6) });
  expect((await compare(site, to)).warnings).toEqual(['Cloudflare Pages takes files of 26 MB; big.bin has 27 MB']);
});

describe('nothing is lost', () => {
  test.each([
    ['a folder of something else', { 'thesis.doc': 'x' }, /found thesis\.doc and no index\.html/],
    ['a Git repository', { '.git/HEAD': 'x', 'index.html': '' }, /found a Git repository\. Name a folder in it/],
  ])('%s is refused', async (_, files, message) => {
    await put(to, files);
    await expect(compare(site, to)).rejects.toThrow(message);
    expect(await readdir(to)).toEqual(Object.keys(files).map((path) => path.split('/')[0]));
  });

  test('the built site itself, a folder in it and one around it are refused', async () => {
    for (const wrong of [site, join(site, 'docs'), folder])
      await expect(compare(site, wrong)).rejects.toThrow(/beside/);
    await expect(compare(join(folder, 'none'), to)).rejects.toThrow(/expected a built site/);
  });
});
