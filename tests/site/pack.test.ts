/** `npm run pack`: the zip, the archive read from its files, and searched through its own server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkLinks } from '../../scripts/keep/check/site-links.ts';
import { runNode } from '../../scripts/door/run-node.ts';
import { archiveSettings } from '../../src/archive/archive-settings.ts';
import { unzip } from '../unzip.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
let temporary: string;
let folder: string;
let paths: readonly string[];

const pack = (out: string, timeZone: string): Promise<number> =>
  runNode(
    ['scripts/banku.ts', 'pack', '--built', '--out', join(temporary, out)],
    {
      BANKU_DIST: inject('belowPathDirectory'),
      BANKU_CONTENT: inject('belowPathContent'),
      BANKU_BASE: '/archive/',
      TZ: timeZone,
    },
    () => false,
  );

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'banku-pack-'));
  expect(await pack('one.zip', 'Asia/Shanghai')).toBe(0);
  paths = await unzip(join(temporary, 'one.zip'), join(temporary, '优 盘'));
  const [name = ''] = await readdir(join(temporary, '优 盘'));
  folder = join(temporary, '优 盘', name);
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('the zip', () => {
  test('has the same bytes whenever and wherever it is made', async () => {
    expect(await pack('two.zip', 'America/New_York')).toBe(0);
    const [one, two] = await Promise.all(['one.zip', 'two.zip'].map((name) => readFile(join(temporary, name))));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });

  test('has one folder with the site, what starts it, and what explains it', async () => {
    expect(new Set(paths.map((path) => path.split('/')[0])).size).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(
      ['README.txt', 'index.html', 'server.mjs', 'site', 'start.bat', 'start.command', 'start.sh', '说明.txt'].sort(),
    );
    for (const name of ['start.sh', 'start.command'])
      expect((await stat(join(folder, name))).mode & 0o111, name).toBe(0o111);
    const texts = await Promise.all(
      paths.filter((path) => !path.includes('/site/')).map((path) => readFile(join(temporary, '优 盘', path), 'utf8')),
    );
    expect(texts.join('')).not.toMatch(/@[A-Z]+@/);
    expect(texts.join('')).toContain('《高新区报道文库》');
  });

  test('has every route of the site, and no link that leads nowhere or needs a server', async () => {
    const site = join(folder, 'site/archive');
    const listRoutes = async (directory: string): Promise<string[]> =>
      (await readdir(directory, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
    const routes = await listRoutes(site);
    expect(routes).toEqual(await listRoutes(inject('belowPathDirectory')));
    expect(await checkLinks(site, '/archive/', archiveSettings.site.url)).toEqual([]);
    for (const route of routes) {
      const html = await readFile(join(site, route), 'utf8');
      const rest = [...html.matchAll(/(?:href|src|action)="(\/[^"]*|[^":]*\/)"/g)].map(([found]) => found);
      expect(rest, route).toEqual([]);
    }
  });
});

/** What the page complains of while it is used. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

describe('from files', () => {
  test('home, article, park, and back; with its styles, and nothing in the console', async () => {
    const page = await open();
    const complaints = listen(page);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.waitForURL('**/site/archive/index.html');
    expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '报道' }).click();
    await page.getByRole('main').getByRole('link', { name: '首家“零碳工厂”诞生' }).first().click();
    expect(await page.locator('main h1').innerText()).toContain('零碳工厂');
    await page.getByRole('main').getByRole('link', { name: '西安高新区' }).first().click();
    expect(await page.locator('main h1').innerText()).toContain('西安高新区');
    await page.goBack();
    expect(await page.locator('main h1').innerText()).toContain('零碳工厂');
    expect(complaints).toEqual([]);
  });

  test('search says how to start it, and leads on to the lists', async () => {
    const page = await open();
    const complaints = listen(page);
    await page.goto(pathToFileURL(join(folder, 'site/archive/index.html')).href);
    await page.locator('header').getByLabel('检索词').fill('零碳工厂');
    await page.keyboard.press('Enter');
    await page.getByText('start.bat').waitFor();
    expect(complaints).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: '园区' }).filter({ visible: true }).first().click();
    expect(await page.locator('main h1').innerText()).toBe('园区');
  });
});

describe('through its server', () => {
  let server: ChildProcess;
  let site: string;
  beforeAll(async () => {
    server = spawn('sh', [join(folder, 'start.sh'), '--no-open', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!server.stdout) throw new Error('the server says nothing');
    for await (const line of createInterface({ input: server.stdout })) {
      site = line.trim();
      break;
    }
  });
  afterAll(() => {
    server.kill();
  });

  test('it is searched, and a hit opens', async () => {
    const page = await open();
    const complaints = listen(page);
    await page.goto(site);
    await page.locator('header').getByLabel('检索词').fill('零碳工厂');
    await page.locator('header').getByRole('button', { name: '检索' }).click();
    await page.locator('[data-result] a').first().click();
    await page.waitForURL('**/articles/**');
    expect(await page.locator('main h1').innerText()).not.toBe('');
    expect(complaints).toEqual([]);
  });

  test.each([
    ['', 200],
    ['articles/0c720ab8/', 200],
    ['articles/nothing0/', 404],
    ['..%2f..%2fserver.mjs', 404],
    ['%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404],
    ['%E0%A4', 404],
    ['a%00b', 404],
  ])('%s: %i', async (path, status) => {
    const response = await fetch(site + path);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/createServer|root:/);
  });

  test('leads on where the slash at the end is missing, and not to another host', async () => {
    const response = await fetch(`${site}parks`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/archive/parks/');
    // Two slashes would name a host.
    const doubled = await fetch(`${new URL(site).origin}//archive/parks`, { redirect: 'manual' });
    expect(doubled.headers.get('location')).toBe('/archive/parks/');
  });
});
