/** A stranger's walk through the built archive. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { fold } from '../../src/search/text/fold.ts';
import { useBrowser } from './browser.ts';

/** A slow machine may take this long. */

const open = useBrowser();
const site = inject('site');

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();

describe('from the home page', () => {
  test('to a park, an article, its transcript, and back', async () => {
    const page = await open();
    await page.goto(site);
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '园区' }).click();
    await page.getByRole('main').getByRole('link', { name: '西安高新区' }).first().click();
    expect(await heading(page)).toContain('西安高新区');

    await page.getByRole('link', { name: '首家“零碳工厂”诞生' }).first().click();
    expect(await heading(page)).toContain('首家“零碳工厂”诞生');
    const address = page.url();
    const text = await page.locator('#p1').innerText();
    expect(text).toContain('西安市第二家经权威机构认证的“零碳工厂”');

    await page.locator('a[href*="/pages/001_8d50f6d304642107/"]').first().click();
    expect(page.url()).toContain('/pages/001_8d50f6d304642107/');
    await page.locator(`a[href^="/articles/"][href$="#p1"]`).first().waitFor({ state: 'attached' });
    await page
      .getByRole('link', { name: /首家“零碳工厂”诞生/ })
      .first()
      .click();
    expect(page.url().split('#')[0]).toBe(address.split('#')[0]);
  });

  test('a search from the masthead opens the search page', async () => {
    const page = await open();
    await page.goto(site);
    await page.locator('header').getByLabel('检索词').fill('零碳工厂');
    await page.locator('header').getByRole('button', { name: '检索' }).click();
    await page.locator('[data-result]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('零碳工厂');
  });
});

describe('search', () => {
  test('零碳工厂 finds the article of 西安高新区, with its title and a marked excerpt', async () => {
    const page = await open();
    await page.goto(`${site}search/?q=${encodeURIComponent('零碳工厂')}`);
    const hit = page.locator('[data-result]', { hasText: '首家“零碳工厂”诞生' });
    await hit.waitFor();
    expect(await hit.locator('.headline').innerText()).toBe('首家“零碳工厂”诞生');
    // Once above the headline, and not a second time below it.
    expect(await hit.locator('.kicker').innerText()).toContain('西安高新区');
    expect(await hit.locator('.meta').innerText()).not.toContain('西安高新区');
    const marks = await page.locator('[data-results] mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks.map((mark) => fold(mark).text))).toEqual(new Set(['零碳工厂']));
    const count = Number(await page.locator('[data-count]').innerText());
    expect(count).toBe(await page.locator('[data-result]').count());
  });

  test('filters narrow it, stand in the address, and survive back and forward', async () => {
    const page = await open();
    await page.goto(`${site}search/?q=${encodeURIComponent('新能源')}`);
    await page.locator('[data-result]').first().waitFor();
    const before = Number(await page.locator('[data-count]').innerText());
    await page
      .getByRole('group', { name: '园区' })
      .getByLabel(/^肇庆高新区/)
      .check();
    await page.waitForURL((url) => url.searchParams.get('park') === '肇庆高新区');
    await expect.poll(async () => Number(await page.locator('[data-count]').innerText())).toBeLessThan(before);
    const narrowed = Number(await page.locator('[data-count]').innerText());
    await page.getByRole('group', { name: '年份' }).getByLabel(/^2023/).check();
    await page.waitForURL((url) => url.searchParams.get('year') === '2023');
    await page.goBack();
    await page.goBack();
    await expect.poll(async () => Number(await page.locator('[data-count]').innerText())).toBe(before);
    await page.goForward();
    await expect.poll(async () => Number(await page.locator('[data-count]').innerText())).toBe(narrowed);
  });

  test('what is not there is said to be not there, with ways on', async () => {
    const page = await open();
    await page.goto(`${site}search/?q=${encodeURIComponent('量子纠缠火锅')}`);
    const status = page.locator('[data-status]');
    await status.getByText('没有找到').waitFor();
    expect(await status.innerText()).toContain('量子纠缠火锅');
    const advice = page.locator('[data-advice]');
    expect(await advice.getByRole('link').count()).toBeGreaterThanOrEqual(3);
  });

  test('a missing index is said to be missing, with the lists', async () => {
    const page = await open();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(`${site}search/?q=${encodeURIComponent('零碳')}`);
    const status = page.locator('[data-status]');
    await status.getByRole('button', { name: '重试' }).waitFor();
    expect(await status.getByRole('link', { name: '园区' }).getAttribute('href')).toContain('parks/');
    await page.unroute('**/search-index/**');
    await status.getByRole('button', { name: '重试' }).click();
    await page.locator('[data-result]').first().waitFor();
  });

  test('half-typed pinyin is no query', async () => {
    const page = await open();
    await page.goto(`${site}search/`);
    const input = page.locator('[data-input]');
    await input.focus();
    await input.dispatchEvent('compositionstart');
    await page.keyboard.type('lingtan');
    await page.waitForTimeout(400);
    expect(new URL(page.url()).searchParams.has('q')).toBe(false);
    await input.evaluate((element: HTMLInputElement) => {
      element.value = '零碳';
    });
    await input.dispatchEvent('compositionend');
    await page.waitForURL((url) => url.searchParams.get('q') === '零碳');
  });
});

describe('deep links', () => {
  test('a link to a paragraph brings it into view and shows which it is', async () => {
    const finder = await open();
    await finder.goto(`${site}search/?q=${encodeURIComponent('千亿元级新能源智能网联')}`);
    const address = await finder.locator('[data-result] a').first().getAttribute('href');
    // As from a message or a footnote: the link is the first that this page sees of the archive.
    const page = await open({ viewport: { width: 1000, height: 500 } });
    await page.goto(new URL(`${address?.split(/[?#]/)[0] ?? ''}#p9`, site).href);
    const paragraph = page.locator('#p9');
    await expect.poll(async () => (await paragraph.boundingBox())?.y ?? 9999).toBeLessThan(480);
    const [target, other] = await Promise.all(
      ['#p9', '#p8'].map((selector) =>
        page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor),
      ),
    );
    expect(target).not.toBe(other);
  });
});

describe('without JavaScript', () => {
  test('articles can be read, and search says what it needs and offers the lists', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}parks/`);
    await page.getByRole('main').getByRole('link', { name: '西安高新区' }).first().click();
    await page.getByRole('link', { name: '首家“零碳工厂”诞生' }).first().click();
    expect(await page.locator('#p1').innerText()).toContain('零碳工厂');
    await page.goto(`${site}search/`);
    const note = page.locator('noscript');
    expect(await note.innerText()).toContain('JavaScript');
    expect(await note.locator('a').count()).toBeGreaterThanOrEqual(4);
  });
});

describe('below a sub-path', () => {
  test('navigation, article, transcript and search work', async () => {
    const page = await open();
    const root = inject('belowPath');
    const failed: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(root);
    await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '园区' }).click();
    await page.getByRole('main').getByRole('link', { name: '西安高新区' }).first().click();
    await page.getByRole('link', { name: '首家“零碳工厂”诞生' }).first().click();
    await page.locator('a[href*="/pages/001_8d50f6d304642107/"]').first().click();
    await page.goto(`${root}search/?q=${encodeURIComponent('零碳工厂')}`);
    await page.locator('[data-result] a').first().click();
    await page.waitForURL(`${root}articles/**`);
    expect(failed).toEqual([]);
  });
});
