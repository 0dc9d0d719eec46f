/** On a phone: one row above the route, the text in the first half of the window, nothing to be moved sideways. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/archive/directories.ts';
import { some } from '../cases.ts';
import { useBrowser } from './browser.ts';
import { leadsOn, listRouteKinds } from './route-kinds.ts';

const site = inject('site');
const open = useBrowser();
const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
const article = `${site}articles/0c720ab8/`;

test('every article begins in the first half of the window', async () => {
  const page = await open(phone);
  const late: string[] = [];
  const ids = readdirSync(join(siteDirectory, 'articles')).filter((name) => /^[0-9a-z]{8}$/.test(name));
  expect(ids.length).toBeGreaterThan(30);
  for (const id of some(ids, 12)) {
    await page.goto(`${site}articles/${id}/`);
    const box = await page.locator('.body > [id]').first().boundingBox();
    if (!box || box.y > phone.viewport.height / 2) late.push(`${id}: ${String(box?.y)}`);
  }
  expect(late).toEqual([]);
});

describe('the menu', () => {
  test('stands with the name in one row, opens the navigation, and a key closes it', async () => {
    const page = await open(phone);
    await page.goto(article);
    const head = await page.locator('.site-head').boundingBox();
    expect(head?.height).toBeLessThan(64);
    const navigation = page.getByRole('navigation', { name: '主要栏目' });
    expect(await navigation.isVisible()).toBe(false);
    await page.getByRole('button', { name: '菜单' }).click();
    await navigation.waitFor();
    await page.keyboard.press('Escape');
    await navigation.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '菜单' }).click();
    await navigation.getByRole('link', { name: '园区' }).click();
    await page.waitForURL('**/parks/');
  });

  test('sets the size of the text', async () => {
    const page = await open(phone);
    await page.goto(article);
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByText('特大').click();
    expect(await page.locator('html').getAttribute('data-size')).toBe('larger');
  });
});

test('the key / opens the search where a link stands for its box', async () => {
  const page = await open(phone);
  await page.goto(article);
  expect(await page.locator('search-box input').isVisible()).toBe(false);
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await page.locator('search-box input, input[type=search]').first().waitFor();
});

test.each([
  [320, '100%'],
  [390, '200%'],
])('at %i px with text of %s no kind of route moves sideways', async (width, size) => {
  const page = await open({ viewport: { width, height: 700 } });
  const wide: string[] = [];
  const { kinds } = listRouteKinds();
  for (const { example } of kinds.filter((kind) => !leadsOn(kind.example))) {
    await page.goto(site + example);
    const over = await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    }, size);
    if (over > 0) wide.push(`${example}: ${String(over)}`);
  }
  expect(wide).toEqual([]);
});

test('what is pressed above an article is 24 px large', async () => {
  const page = await open(phone);
  await page.goto(article);
  const doors = page.locator('.head-doors :is(a, button), .article-acts button, .why summary');
  const boxes = await Promise.all((await doors.all()).map((door) => door.boundingBox()));
  expect(boxes.length).toBeGreaterThan(6);
  expect(boxes.filter((box) => !box || box.height < 24 || box.width < 24)).toEqual([]);
});
