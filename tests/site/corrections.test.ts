/** A word that a person corrected, as readers meet it. The archive's own: 数字孪生, printed 数字李生. */
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser({ keeps: true });
const site = inject('site');
const article = `${site}articles/k8ccmqe9/`;

describe('a corrected word', () => {
  test('shows what is printed when asked by keyboard, with scripts switched off', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(article);
    const printed = page.locator('#p1 .sic');
    expect(await page.locator('#p1 .corrected').innerText()).toBe('数字孪生');
    expect(await printed.isVisible()).toBe(false);
    await page.getByRole('button', { name: '数字孪生：原文作“数字李生”' }).focus();
    await page.keyboard.press('Enter');
    expect(await printed.isVisible()).toBe(true);
    expect(await printed.innerText()).toBe('原文作“数字李生”');
    await page.keyboard.press('Escape');
    expect(await printed.isVisible()).toBe(false);
  });

  test('answers to a finger on a phone, and stays inside the window', async () => {
    const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    await page.goto(article);
    await page.locator('#p1 .sic-sign').tap();
    const box = await page.locator('#p1 .sic').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  });

  test('is copied as it is to be read, and printed with both forms', async () => {
    const page = await open();
    await page.goto(article);
    const copied = await page.evaluate(() => {
      const paragraph = document.querySelector('#p1');
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).toContain('北汽重卡数字孪生智慧工厂');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#p1 .sic').isVisible()).toBe(true);
    expect(await page.locator('#p1 .sic-sign').isVisible()).toBe(false);
  });

  test('says who corrected it, when and why', async () => {
    const page = await open();
    await page.goto(article);
    await page.locator('.evidence summary').click();
    const row = page.locator('.evidence li', { hasText: '订正' });
    expect(await row.innerText()).toMatch(/“数字孪生”\s*人工裁定（Banku，2026-11-21）\s*原文：“数字李生”/);
  });

  test.each(['数字孪生', '数字李生', '北汽重卡数字李生智慧工厂'])(
    'is found as %s, with a marked excerpt',
    async (query) => {
      const page = await open();
      await page.goto(`${site}search/?q=${encodeURIComponent(query)}`);
      const hit = page.locator('[data-result]', { hasText: '激活园区发展新能源' });
      await hit.waitFor();
      expect(await hit.locator('mark').first().innerText()).toBe(query);
      expect(await hit.locator('a').first().getAttribute('href')).toMatch(/articles\/k8ccmqe9\/\?q=.*#p1$/);
    },
  );
});
