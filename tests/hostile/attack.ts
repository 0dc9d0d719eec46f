/** Splits, withdraws from and builds a hostile archive, opens its routes in a browser that no policy protects, and says what happened. */
import { mkdir, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { runNode } from '../../scripts/door/run-node.ts';
import { readRegister } from '../../scripts/keep/files/register-file.ts';
import { serve } from '../../scripts/publish/serve.ts';
import type { OpenOptions } from '../site/browser.ts';
import { writeHostile } from './archive.ts';
import type { Payload } from './payloads.ts';

export interface Outcome {
  /** Payloads that were written, and typed into addresses. */
  readonly injections: number;
  /** Of the payloads that were written, those whose words stand in the built site. */
  readonly published: number;
  readonly routes: number;
  /** What ran, what would run if it were pressed, what was asked of other hosts, what was written where nothing belongs. */
  readonly executed: readonly string[];
  readonly requests: readonly string[];
  readonly files: readonly string[];
}

/** `isOpened`: which routes are opened, by path. */
export async function attack(
  openPage: (options: OpenOptions) => Promise<Page>,
  payloads: readonly Payload[],
  isOpened: (path: string) => boolean,
): Promise<Outcome> {
  const around = await mkdtemp(join(tmpdir(), 'banku-hostile-'));
  const before = new Set(await readdir('.'));
  const folder = join(around, 'archive');
  await mkdir(folder);
  const written = await writeHostile(folder, payloads);
  const site = join(folder, 'dist');
  await make(folder, payloads);
  const files = await listOdd(around, before);
  const published = await countPublished(site);
  const { url, close } = await serve({ directory: site, base: '/', port: 0 });
  try {
    const paths = (await listRoutes(site)).filter(isOpened);
    const typed = payloads.flatMap((payload, index) => {
      const text = encodeURIComponent(payload(written + index));
      return [`search/?q=${text}`, `#${text}`];
    });
    const executed: string[] = [];
    const requests: string[] = [];
    // No policy: what is not escaped runs.
    const context = (await openPage({ bypassCSP: true, expectsViolations: true })).context();
    await context.exposeBinding('pwn', ({ page }, number) => executed.push(`${page.url()}: ${String(number)}`));
    await context.route('**', async (route) => {
      const asked = route.request().url();
      if (asked.startsWith(url) || asked.startsWith('data:') || asked.startsWith('blob:')) await route.continue();
      else {
        requests.push(asked);
        await route.abort();
      }
    });
    // Markup that is not escaped is noticed.
    const control = await context.newPage();
    await control.goto(url);
    await control.setContent(
      payloads
        .slice(0, 2)
        .map((payload, index) => payload(index))
        .join('\n'),
    );
    await expect.poll(() => Math.min(executed.length, requests.length), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(await listTraps(control)).not.toEqual([]);
    await control.close();
    executed.splice(0);
    requests.splice(0);
    for (const path of [...paths, ...typed]) {
      const page = await context.newPage();
      await page.goto(url + path, { waitUntil: 'load' });
      // A route that leads on leaves while it is looked at.
      const traps = await listTraps(page).catch(() => page.waitForLoadState().then(() => listTraps(page)));
      executed.push(...traps.map((trap) => `${path}: ${trap}`));
      await page.close();
    }
    return { injections: written + typed.length, published, routes: paths.length, executed, requests, files };
  } finally {
    await close();
    await rm(around, { recursive: true });
  }
}

async function make(folder: string, payloads: readonly Payload[]): Promise<void> {
  const content = join(folder, 'content');
  const environment = {
    BANKU_CONTENT: content,
    BANKU_SEEDS: join(folder, 'seeds'),
    BANKU_DIST: join(folder, 'dist'),
  };
  const run = (...args: string[]): Promise<number> => runNode(['scripts/banku.ts', ...args], environment, () => false);
  // Names that are no names of pages are refused, the other pages are split.
  if ((await run('split')) !== 1) throw new Error('expected that file names are refused');
  const register = await readRegister(content);
  const id = register.find(({ page, title }) => page === 'h0' && title.includes('疫苗'))?.id ?? '';
  const [why, note, by] = [0, 1, 2].map((index) => payloads.at(index % payloads.length)?.(index) ?? '');
  await run('withdraw', id, `--why=${why ?? ''}`, `--note=${note ?? ''}`, `--by=${by ?? ''}`);
  if (!(await readRegister(content)).some(({ state }) => state === 'withdrawn'))
    throw new Error('expected that an article is withdrawn');
  if ((await run('build')) !== 0) throw new Error('expected that the archive is built');
}

const listFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const listRoutes = async (site: string): Promise<readonly string[]> =>
  (await listFiles(site))
    .map((file) => relative(site, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/** Files where none belongs: beside the archive, in the working folder, under a name that a payload gives, or that run by themselves. */
async function listOdd(around: string, before: ReadonlySet<string>): Promise<readonly string[]> {
  const here = (await readdir('.')).filter((name) => !before.has(name));
  const beside = (await readdir(around)).filter((name) => name !== 'archive');
  const made = await listFiles(join(around, 'archive'));
  const named = made.filter((file) => !file.startsWith(join(around, 'archive', 'seeds')) && isOddName(file));
  const published = made.filter((file) => file.startsWith(join(around, 'archive', 'dist')));
  const heads = await Promise.all(published.map(async (file) => [file, await head(file)] as const));
  return [...here, ...beside, ...named, ...heads.flatMap(([file, text]) => (text === '%PDF-' ? [file] : []))];
}

/** Addresses are made of names, of their letters and digits alone. */
const isOddName = (file: string): boolean => /[^\w./\\:-]|(?:^|[/\\])pwned-\d+$/.test(file);

async function head(file: string): Promise<string> {
  const handle = await open(file);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
  await handle.close();
  return buffer.toString('latin1', 0, bytesRead);
}

/** Numbers of the payloads that stand in the site in any form. */
async function countPublished(site: string): Promise<number> {
  const numbers = new Set<string>();
  for (const file of await listFiles(site)) {
    if (!/\.(?:html|json|xml|txt|md|csv|ris|bib)$/.test(file)) continue;
    const text = await readFile(file, 'utf8');
    if (text.includes('root:x:0')) throw new Error(`${file}: holds a file of this machine`);
    for (const [, called, named] of text.matchAll(/pwn\((\d+)\)|pwned-(\d+)/g)) numbers.add(called ?? named ?? '');
  }
  return numbers.size;
}

/** Elements that would run something, or lead out of the site in a frame, when they are loaded or pressed; text that turns what is beside it. */
const listTraps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const traps = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          name.startsWith('on') ||
          (['href', 'src', 'action', 'formaction', 'xlink:href', 'data'].includes(name) &&
            /^\s*(?:javascript|vbscript|data:text)/i.test(value)),
      ),
    );
    const frames = [...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv=refresh i]')].filter(
      ({ outerHTML }) => outerHTML.includes('pwn(') || outerHTML.includes('elsewhere.example'),
    );
    const turning = [...document.querySelectorAll('body :not(script, style, .invisible-sign)')].filter((element) =>
      [...element.childNodes].some(
        ({ nodeType, nodeValue }) => nodeType === 3 && /[\u202a-\u202e\u2066-\u2069]/.test(nodeValue ?? ''),
      ),
    );
    return [...traps, ...frames, ...turning].map((element) => element.outerHTML.slice(0, 200));
  });
