/** A browser for the tests of one file. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { chromiumArguments } from './chromium.ts';

/**
 * Opens Chromium before the tests of the file, closes it after them; gives a function that opens a page. Without service
 * workers, unless asked for: they would answer before the tests that stand in for the network.
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArguments });
  });
  // Pages of earlier tests would go on working beside the next.
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (!browser) throw new Error('the browser is not open');
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  };
}
