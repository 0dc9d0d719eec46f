/** Reading punctuation: full width where articles are read, as recognised in every other form of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/archive/directories.ts';
import { useBrowser } from './browser.ts';

const site = inject('site');
const open = useBrowser();
const halfWidth = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/gu;
const count = (text: string): number => text.match(halfWidth)?.length ?? 0;

test('no mark beside a Han character is half width where articles are read; in their data hundreds are', () => {
  const ids = readdirSync(join(siteDirectory, 'articles')).filter((name) => /^[0-9a-z]{8}$/.test(name));
  let [read, kept] = [0, 0];
  for (const id of ids) {
    const { document } = parseHTML(readFileSync(join(siteDirectory, 'articles', id, 'index.html'), 'utf8'));
    for (const apart of document.querySelectorAll('.body .sic, .body .mark')) apart.remove();
    for (const block of document.querySelectorAll('.body > [id]')) read += count(block.textContent);
    kept += count(readFileSync(join(siteDirectory, 'articles', `${id}.txt`), 'utf8'));
  }
  expect(read).toBe(0);
  expect(kept).toBeGreaterThan(300);
});

test('the setting shows them as recognised, on the next route too', async () => {
  const page = await open();
  await page.goto(`${site}articles/0c720ab8/`);
  const mark = page.locator('#p1 [data-printed]').first();
  expect(await mark.textContent()).toBe('，');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByText('识别原样').click();
  expect(await mark.textContent()).toBe(',');
  await page.reload();
  await expect.poll(() => mark.textContent()).toBe(',');
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByText('全角').click();
  expect(await mark.textContent()).toBe('，');
});

test('a passage is copied as it was recognised', async () => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${site}articles/0c720ab8/`);
  await page.locator('#p1 .permalink').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '复制并注明出处' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('近日,工业和信息化部');
});
