/** Without a network: what was read is there, the whole archive where it was kept, and never two builds at once. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../scripts/publish/serve.ts';
import { toRecords, writeSearchIndex } from '../../src/integrations/search-index.ts';
import { writeBuild } from '../../src/integrations/offline.ts';
import { listArticleFiles } from '../../src/archive/article-loader.ts';
import { parseArticle } from '../../src/markdown/article-file.ts';
import { toRegistration } from '../../src/offline/registration.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const withWorkers: BrowserContextOptions = { serviceWorkers: 'allow' };

const article = 'articles/0c720ab8/';
const other = 'articles/8zzn38cn/';

// Below a path of its own, as a second archive on one host would lie; a copy, for it is published anew below.
let directory: string;
let site: Served;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'banku-offline-'));
});
beforeEach(async () => {
  await rm(directory, { recursive: true, force: true });
  await cp(inject('belowPathDirectory'), directory, { recursive: true });
  site = await serve({ directory, base: '/archive/', port: 0 });
  return () => site.close();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Addresses kept in the browser, by cache. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys())
      found[name] = (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return found;
  });

const keeps = async (page: Page, path: string): Promise<boolean> =>
  ((await kept(page))['banku /archive/ visited'] ?? []).includes(`/archive/${path}`);

const headline = (page: Page): Promise<string> => page.locator('main h1').first().innerText();

/** The whole archive to the browser, by the button that readers press. */
async function keepAll(page: Page): Promise<void> {
  await page.goto(`${site.url}offline/`);
  await page.getByRole('button', { name: '把整库存到本机' }).click();
  await page.locator('[data-whole]').waitFor();
}

/** The site published anew: one article fewer in its index, another title on its page. */
async function publishAgain(): Promise<void> {
  const files = await listArticleFiles(join(inject('belowPathContent'), 'articles'));
  const articles = await Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8'))));
  await writeSearchIndex(toRecords(articles.slice(1)), join(directory, 'search-index'), 'pagefind');
  const page = join(directory, article, 'index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<h1[^>]*>/, '$&新版：'));
  const [, ...script] = (await readFile(join(directory, 'sw.js'), 'utf8')).split('\n');
  await writeBuild(directory, script.join('\n'));
}

async function search(page: Page, words: string): Promise<number> {
  await page.goto(`${site.url}search/?q=${encodeURIComponent(words)}`);
  await page.locator('[data-count]').waitFor({ state: 'attached' });
  return Number(await page.locator('[data-count]').innerText());
}

test('the script that every route carries for it is small', () => {
  expect(Buffer.byteLength(toRegistration('/archive/sw.js'))).toBeLessThan(200);
});

describe('what was read', () => {
  test('is there without a network: the first page, too, and one that was asked for with ?q=', async () => {
    const page = await open(withWorkers);
    await page.goto(site.url + article);
    const title = await headline(page);
    await expect.poll(() => keeps(page, article)).toBe(true);
    await page.goto(`${site.url}${other}?q=零碳`);
    await expect.poll(() => keeps(page, other)).toBe(true);

    await page.context().setOffline(true);
    await page.goto(site.url + article);
    expect(await headline(page)).toBe(title);
    // Styled, too.
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await page.goto(`${site.url}${other}#p1`);
    expect(await headline(page)).toContain('零碳工厂');
  });

  test('what was not read is said not to be kept, with a list of what is', async () => {
    const page = await open(withWorkers);
    await page.goto(site.url + article);
    await expect.poll(() => keeps(page, article)).toBe(true);
    await page.context().setOffline(true);
    await page.goto(`${site.url}topics/`);
    expect(await headline(page)).toBe('离线阅读');
    await page.getByText('要看的这一页没有存在这台设备上').waitFor();
    await page.locator('[data-visited]').getByRole('link').first().click();
    expect(page.url()).toContain(article);
    expect(await headline(page)).toContain('肇庆高新区');
  });

  test('the newest is shown when there is a network, and errors are not kept', async () => {
    const page = await open(withWorkers);
    await page.goto(site.url + article);
    await expect.poll(() => keeps(page, article)).toBe(true);
    await publishAgain();
    await page.goto(site.url + article);
    expect(await headline(page)).toMatch(/^新版：/);

    await page.goto(`${site.url}articles/nothing0/`);
    expect(await headline(page)).toBe('没有这一页');
    expect(await keeps(page, 'articles/nothing0/')).toBe(false);
    // A network that wants its users to log in answers so, whatever is asked.
    await writeFile(join(directory, 'parks/index.html'), '<!doctype html><title>登录无线网络</title>');
    await page.goto(`${site.url}parks/`);
    await page.goto(site.url + other);
    await expect.poll(() => keeps(page, other)).toBe(true);
    expect(await keeps(page, 'parks/')).toBe(false);
    // What is taken from the site is taken from the device.
    await rm(join(directory, article), { recursive: true });
    await page.goto(site.url + article);
    await expect.poll(() => keeps(page, article)).toBe(false);
  });

  test('can be forgotten', async () => {
    const page = await open(withWorkers);
    await page.goto(site.url + article);
    await expect.poll(() => keeps(page, article)).toBe(true);
    await page.goto(`${site.url}offline/`);
    await page.getByRole('button', { name: '清除读过的页面' }).click();
    await page.getByText('还没有留下读过的页面').waitFor();
    expect(await keeps(page, article)).toBe(false);
  });
});

describe('the whole archive', () => {
  test('its size is said before; kept, it is read and searched without a network; removed, it is gone', async () => {
    const page = await open(withWorkers);
    await page.goto(`${site.url}offline/`);
    const { files } = JSON.parse(await readFile(join(directory, 'offline/build.json'), 'utf8')) as { files: number };
    await page.getByText(`整库有 ${String(files)} 个文件，占`).waitFor();
    await keepAll(page);

    await page.context().setOffline(true);
    expect(await search(page, '零碳工厂')).toBeGreaterThan(0);
    await page.locator('[data-result] a').first().click();
    await page.waitForURL('**/articles/**');
    expect(await page.locator('main h1').count()).toBe(1);
    await page.goto(`${site.url}parks/`);
    expect(await headline(page)).toBe('园区');

    await page.goto(`${site.url}offline/`);
    await page.locator('[data-copy]').getByRole('button', { name: '删除' }).click();
    await page.getByText('联网后才能保存').waitFor();
    expect(Object.keys(await kept(page)).filter((name) => name.includes('copy'))).toEqual([]);
  });

  test('goes on from where it was stopped', async () => {
    const page = await open(withWorkers);
    await page.goto(`${site.url}offline/`);
    await page.getByRole('button', { name: '把整库存到本机' }).waitFor();
    // The pages of parks are not to be had at first.
    const parks = join(directory, 'parks');
    await cp(parks, `${directory}-parks`, { recursive: true });
    await rm(parks, { recursive: true });
    await page.getByRole('button', { name: '把整库存到本机' }).click();
    await page.getByText('没有存完').waitFor();
    await cp(`${directory}-parks`, parks, { recursive: true });
    await rm(`${directory}-parks`, { recursive: true });

    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('button', { name: '接着存' }).click();
    await page.locator('[data-whole]').waitFor();
    expect(asked).toContain('/archive/parks/');
    expect(asked).not.toContain('/archive/about/');
  });

  test('a new build: offline the old one whole, after the update the new one, and the index is of one build', async () => {
    const page = await open(withWorkers);
    await keepAll(page);
    const before = await search(page, '高新区');
    await publishAgain();
    expect(await search(page, '高新区')).toBeLessThan(before);

    await page.context().setOffline(true);
    expect(await search(page, '高新区')).toBe(before);
    await page.goto(site.url + article);
    expect(await headline(page)).not.toMatch(/^新版：/);

    await page.context().setOffline(false);
    await page.goto(`${site.url}offline/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: '更新' }).click();
    await page.getByText('整库已存好').waitFor();
    expect(asked).not.toContain('/archive/about/');
    expect(Object.keys(await kept(page)).filter((name) => name.includes('copy'))).toHaveLength(1);
    await page.context().setOffline(true);
    expect(await search(page, '高新区')).toBeLessThan(before);
    await page.goto(site.url + article);
    expect(await headline(page)).toMatch(/^新版：/);
  });

  test('a file that is not what the list says is not kept', async () => {
    const page = await open(withWorkers);
    await page.goto(`${site.url}offline/`);
    await writeFile(join(directory, 'about/index.html'), '<!doctype html><title>登录无线网络</title>');
    await page.getByRole('button', { name: '把整库存到本机' }).click();
    await page.getByText('文件前后不一').waitFor();
    const copy = Object.entries(await kept(page)).find(([name]) => name.includes('copy'));
    expect(copy?.[1]).not.toContain('/archive/about/');
    expect(copy?.[1]).not.toContain('/archive/offline/files.json');
  });

  test('no room is said', async () => {
    const page = await open(withWorkers);
    await page.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
    await page.goto(`${site.url}offline/`);
    await page.getByRole('button', { name: '把整库存到本机' }).click();
    await page.getByText('空间不足').waitFor();
  });
});

test('what an earlier build left behind goes once its pages are closed, unless a page that was read needs it', async () => {
  const page = await open(withWorkers);
  await page.goto(site.url + article);
  await expect.poll(() => keeps(page, article)).toBe(true);
  await page.evaluate(async () => {
    const hashed = await caches.open('banku /archive/ hashed');
    await hashed.put('/archive/_astro/gone.css', new Response(''));
    await hashed.put('/archive/_astro/needed.css', new Response(''));
    await (
      await caches.open('banku /archive/ visited')
    ).put('/archive/old/', new Response('<link rel="stylesheet" href="/archive/_astro/needed.css">'));
    await caches.open('banku /archive/ copy 0123');
    await caches.open('another program');
  });
  await publishAgain();
  await page.goto(site.url);
  // The worker of the new build is there, and touches nothing as long as the one before is at work.
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
  expect(await kept(page)).toHaveProperty('banku /archive/ copy 0123');
  await page.close();
  const later = await page.context().newPage();
  await later.goto(site.url);
  await expect.poll(async () => Object.keys(await kept(later))).not.toContain('banku /archive/ copy 0123');
  await expect
    .poll(async () => (await kept(later))['banku /archive/ hashed'])
    .not.toContain('/archive/_astro/gone.css');
  const left = await kept(later);
  expect(left['banku /archive/ hashed']).toContain('/archive/_astro/needed.css');
  expect(left).toHaveProperty('another program');
});
