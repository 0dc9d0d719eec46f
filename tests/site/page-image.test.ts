/** A page with its picture beside it, from seeds/ to the reader's screen; made, for the archive has none. */
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNode } from '../../scripts/door/run-node.ts';
import { serve } from '../../scripts/publish/serve.ts';
import { makePdf } from '../pdf.ts';
import { toPng } from '../png.ts';
import { useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

const open = useBrowser();
const name = '003_58ae244ee8e1cf52';
const folder = resolve('.cache/page-image');
const picture = toPng(600, 900);
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  const [seeds, content, dist] = ['seeds', 'content', 'dist'].map((part) => join(folder, part)) as [
    string,
    string,
    string,
  ];
  await mkdir(seeds, { recursive: true });
  await mkdir(content);
  await cp('content/authority', join(content, 'authority'), { recursive: true });
  await copyFile('content/archive.yaml', join(content, 'archive.yaml'));
  await copyFile(`seeds/${name}.txt`, join(seeds, `${name}.txt`));
  await writeFile(join(seeds, `${name}.png`), picture);
  const text = '本报讯 6月5日，临浦高新区的轧钢车间投产。';
  await writeFile(join(seeds, 'a.txt'), text);
  await writeFile(join(seeds, 'a.pdf'), makePdf([[{ text, x: 60, y: 900 }]]));
  const environment = { BANKU_CONTENT: content, BANKU_SEEDS: seeds, BANKU_DIST: dist };
  expect(await runNode(['scripts/banku.ts', 'split'], environment, () => false)).toBe(0);
  expect(await runNode(['scripts/banku.ts', 'build'], environment, () => false)).toBe(0);
  site = await serve({ directory: dist, base: '/', port: 0 });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const width = (page: Page): Promise<number> =>
  page.locator('.page-image img').evaluate((image) => Math.round(image.getBoundingClientRect().width));

test('the picture is in the built site as it was received', async () => {
  expect(new Uint8Array(await readFile(join(folder, 'dist', 'scans', `${name}.png`)))).toEqual(picture);
});

test('it is enlarged by keyboard, button and click, moved by arrows, and made whole again', async () => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${site.url}pages/${name}/`);
  const view = page.getByRole('region', { name: /^版面图，/ });
  const whole = await width(page);
  await view.focus();
  await page.keyboard.press('+');
  expect(await width(page)).toBe(Math.round(whole * 1.5));
  await page.getByRole('button', { name: '放大' }).click();
  expect(await width(page)).toBe(whole * 2);
  expect(await page.locator('.page-image [role=status]').innerText()).toBe('200%');
  await page.locator('.page-image img').click();
  expect(await width(page)).toBe(whole * 3);
  const at = (): Promise<number> => view.evaluate((element) => element.scrollTop);
  const before = await at();
  await view.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(at).toBeGreaterThan(before);
  await page.keyboard.press('0');
  expect(await width(page)).toBe(whole);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  expect(await findViolations(page)).toEqual([]);
});

test('a finger enlarges it on a phone, and nothing scrolls sideways but the view', async () => {
  const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}pages/${name}/`);
  const whole = await width(page);
  await page.locator('.page-image img').tap();
  expect(await width(page)).toBe(Math.round(whole * 1.5));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without a script it is a link to the picture', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${site.url}pages/${name}/`);
  await page.locator('.page-image-view a').click();
  await page.waitForURL(`**/scans/${name}.png`);
});

test('a PDF is published as a picture alone, without what else it holds', async () => {
  expect(await readdir(join(folder, 'dist', 'scans'))).toEqual([`${name}.png`, 'a.webp']);
  const page = await open();
  await page.goto(`${site.url}pages/a/`);
  const image = page.locator('.page-image img');
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(2000);
  expect(await image.getAttribute('alt')).toMatch(/的版面图/);
  expect(await page.locator('iframe, embed, object').count()).toBe(0);
});
