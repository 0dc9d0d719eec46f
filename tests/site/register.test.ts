/** Old addresses: a merged article leads on, a split one lists its successors, a withdrawn one says so and shows no text. */
import { copyFile, cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from '../../scripts/door/run-node.ts';
import { readRegister, writeRegister } from '../../scripts/keep/files/register-file.ts';
import { serve } from '../../scripts/publish/serve.ts';
import { retiredArticle } from '../../src/open/schema.ts';
import type { Entry } from '../../src/schema/register.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const page = '000_1a44b1ed414a22fb';
const withdrawnId = 'tjhmx9vk';
const liveId = '0c720ab8';

// One place for every run: the build keeps a store for each archive.
const folder = resolve('.cache/old-addresses');
let site: Awaited<ReturnType<typeof serve>>;
const dist = (...path: readonly string[]): string => join(folder, 'dist', ...path);

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  const environment = { BANKU_CONTENT: content, BANKU_SEEDS: join(folder, 'seeds'), BANKU_DIST: dist() };
  await mkdir(environment.BANKU_SEEDS, { recursive: true });
  await mkdir(content);
  await cp('content/authority', join(content, 'authority'), { recursive: true });
  await copyFile('content/archive.yaml', join(content, 'archive.yaml'));
  await copyFile(`seeds/${page}.txt`, join(environment.BANKU_SEEDS, `${page}.txt`));
  // Each entry as a run of `split` would leave it.
  const old = (id: string, title: string): Pick<Entry, 'id' | 'page' | 'title' | 'accession' | 'size' | 'sample'> => ({
    ...{ id, page, title, accession: '2026-01-02', size: 1, sample: 'zzzz' },
  });
  const known = await readRegister('content');
  await writeRegister(content, [
    ...known
      .filter((entry) => entry.page === page)
      .map((entry): Entry => {
        if (entry.id !== withdrawnId || entry.state !== 'live') return entry;
        return { ...entry, state: 'withdrawn', on: '2026-03-04', why: '应作者要求撤下', note: '请向编者索取' };
      }),
    { ...old('merged01', '旧题一'), state: 'merged', into: 'merged02', on: '2026-02-03' },
    { ...old('merged02', '旧题二'), state: 'merged', into: liveId, on: '2026-02-03' },
    { ...old('split001', '旧题三'), state: 'split', into: [liveId, 'adqq2aen'], on: '2026-02-03' },
  ]);
  expect(await runNode(['scripts/banku.ts', 'split'], environment, () => false)).toBe(0);
  expect(await runNode(['scripts/banku.ts', 'build'], environment, () => false)).toBe(0);
  site = await serve({ directory: dist(), base: '/', port: 0 });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const read = (...path: readonly string[]): Promise<string> => readFile(dist(...path), 'utf8');

describe('a merged article', () => {
  test('leads to where its text is now, past another merged one, and keeps the place in it', async () => {
    const browser = await open();
    await browser.goto(`${site.url}articles/merged01/#p3`);
    await browser.waitForURL(`**/articles/${liveId}/#p3`);
    expect(await browser.locator('main h1').innerText()).toContain('肇庆高新区');
    await browser.context().close();
  });

  test('leads there without a script', async () => {
    const browser = await open({ javaScriptEnabled: false });
    await browser.goto(`${site.url}articles/merged01/#p3`);
    await browser.waitForURL(`**/articles/${liveId}/`);
    await browser.context().close();
  });

  test('says so in words, with a link and the canonical address', async () => {
    const html = await read('articles', 'merged01', 'index.html');
    expect(html).toMatch(new RegExp(`原来的《<bdi>旧题一</bdi>》已并入<a href="/articles/${liveId}/">`));
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"]+/articles/${liveId}/">`));
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=/articles/${liveId}/">`);
  });
});

test('a split article lists its successors', async () => {
  const browser = await open();
  await browser.goto(`${site.url}articles/split001/`);
  const links = browser.locator('main li a');
  expect(await links.allInnerTexts()).toEqual(['肇庆高新区特色产业集群登榜', '厦门火炬高新区建绿色低碳园区']);
  await links.last().click();
  expect(browser.url()).toContain('/articles/adqq2aen/');
  await browser.context().close();
});

describe('a withdrawn article', () => {
  const words = '上海现代服务业联合会';

  test('has a tombstone: what stood here, when and why it was withdrawn, and not its text', async () => {
    const html = await read('articles', withdrawnId, 'index.html');
    for (const expected of [
      '8个合作平台30个重点项目签约',
      '2026年3月4日',
      '应作者要求撤下',
      '请向编者索取',
      `/pages/${page}/`,
    ])
      expect(html).toContain(expected);
    expect(html).not.toContain(words);
  });

  test('its text is nowhere in the site', async () => {
    expect(await readFile(join(folder, 'seeds', `${page}.txt`), 'utf8')).toContain(words);
    const files = (await readdir(dist(), { recursive: true })).filter((name) =>
      /\.(?:html|jsonl?|xml|txt|md|csv)$/.test(name),
    );
    const holding: string[] = [];
    for (const name of files) if ((await read(name)).includes(words)) holding.push(name);
    expect(files.length).toBeGreaterThan(20);
    expect(holding).toEqual([]);
    expect(await read('pages', page, 'index.html')).toContain('〔此处一篇报道已撤下〕');
  });
});

test('programs are told the same', async () => {
  const tell = async (id: string): Promise<unknown> => JSON.parse(await read('articles', `${id}.json`));
  const live = { id: liveId, address: expect.stringMatching(`/articles/${liveId}/$`) as unknown };
  expect(await tell('merged01')).toMatchObject({ state: 'merged', title: '旧题一', on: '2026-02-03', into: [live] });
  expect(await tell('split001')).toMatchObject({ state: 'split', into: [live, { id: 'adqq2aen' }] });
  expect(await tell(withdrawnId)).toMatchObject({ state: 'withdrawn', on: '2026-03-04', why: '应作者要求撤下' });
  for (const id of ['merged01', 'split001', withdrawnId])
    expect(retiredArticle.safeParse(await tell(id)).success).toBe(true);
  const folder = await readdir(dist('articles'));
  expect(folder.filter((name) => name.startsWith(`${withdrawnId}.`))).toEqual([`${withdrawnId}.json`]);
});

describe.each(['merged01', 'split001', withdrawnId])('%s', (id) => {
  test('is in no list, no search, no sitemap, and not to be indexed', async () => {
    const html = await read('articles', id, 'index.html');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(await read('sitemap-0.xml')).not.toContain(id);
    expect(await read('sitemap-0.xml')).toContain(liveId);
    expect(await read('articles', 'index.html')).not.toContain(id);
    const texts = await readdir(dist('search-index', 'text'));
    const searched = await Promise.all(texts.map((name) => read('search-index', 'text', name)));
    expect(searched.join('\n')).toContain(liveId);
    expect(searched.join('\n')).not.toContain(id);
  });

  test('is valid HTML, and axe finds nothing', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
    });
    const { results } = await validator.validateString(await read('articles', id, 'index.html'));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
    // The address of a merged article leads on before anything could look at it.
    if (id === 'merged01') return;
    const browser = await open();
    await browser.goto(`${site.url}articles/${id}/`);
    await browser.evaluate(axe.source);
    const violations = await browser.evaluate(async () => {
      const { axe: runner } = window as unknown as { readonly axe: typeof axe };
      return (await runner.run()).violations.map(({ id: rule }) => rule);
    });
    await browser.context().close();
    expect(violations).toEqual([]);
  });
});
