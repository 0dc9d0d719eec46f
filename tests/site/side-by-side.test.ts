/** The newspaper page beside its article: the passage in hand is lit in both. */
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

const open = useBrowser();
const address = `${inject('site')}articles/0c720ab8/`;
const compare = { name: '对照原版' };

/** Words that are lit, in the article and in the page. */
const litIn = (page: Awaited<ReturnType<typeof open>>, where: string): Promise<string> =>
  page.locator(`${where} .is-lit`).first().innerText();

test('opens by keyboard, lights the passage that is pointed at or has the focus, and closes', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.getByRole('button', compare).press('Enter');
  const beside = page.getByRole('complementary', { name: '原版' });
  await beside.waitFor();
  expect(await litIn(page, '.beside')).toContain('连获殊荣');

  await page.locator('#p2').hover();
  expect(await litIn(page, '.beside')).toContain('近3年来');
  expect(await page.locator('.body .is-lit').getAttribute('id')).toBe('p2');
  await page.locator('#p1 .permalink').focus();
  expect(await page.locator('.body .is-lit').getAttribute('id')).toBe('p1');
  await beside.getByText('近3年来').click();
  expect(await page.locator('.body .is-lit').getAttribute('id')).toBe('p2');
  expect(await findViolations(page)).toEqual([]);

  await page.getByRole('button', compare).press('Enter');
  expect([await beside.count(), await page.locator('.is-lit').count()]).toEqual([0, 0]);
});

test('no word of the page gets a place of its own in the article', async () => {
  const page = await open();
  await page.goto(address);
  await page.getByRole('button', compare).click();
  await page.locator('.beside').waitFor();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
});

test('on a phone it stands below the text in one column, and print leaves it out', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(address);
  await page.getByRole('button', compare).click();
  const beside = page.locator('.beside');
  await beside.waitFor();
  const [box, text] = [await beside.boundingBox(), await page.locator('#p1').boundingBox()];
  expect(box?.height).toBeLessThanOrEqual(640 * 0.4 + 1);
  expect(Math.abs((box?.width ?? 0) - (text?.width ?? 0))).toBeLessThan(40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.emulateMedia({ media: 'print' });
  expect(await beside.isVisible()).toBe(false);
});
