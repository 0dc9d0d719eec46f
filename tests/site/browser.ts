/** A browser for the tests of one file. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromiumArguments } from './chromium.ts';

/** `expectsViolations`: what breaks the policy of a route is part of the test. */
export interface OpenOptions extends BrowserContextOptions {
  readonly expectsViolations?: boolean;
}

/**
 * Opens Chromium before the tests of the file, closes it after them; gives a function that opens a page. Without service
 * workers, unless asked for: they would answer before the tests that stand in for the network. A test in which a route
 * violates its Content-Security-Policy fails. `keeps`: tests that only look, and leave nothing behind, get one page for the same
 * options: a new one is half of the time that such a test takes.
 */
export function useBrowser({ keeps = false } = {}): (options?: OpenOptions) => Promise<Page> {
  let browser: Browser | null = null;
  const kept = new Map<string, Page>();
  const violations: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumArguments });
  });
  // Pages of earlier tests would go on working beside the next.
  afterEach(async () => {
    if (!keeps) await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    expect(violations.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async ({ expectsViolations = false, ...options } = {}) => {
    if (!browser) throw new Error('the browser is not open');
    const key = JSON.stringify([expectsViolations, options]);
    const known = kept.get(key);
    if (known) {
      await known.emulateMedia({ media: null });
      return known;
    }
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (!expectsViolations && /content security policy/i.test(message.text())) violations.push(message.text());
    });
    page.setDefaultTimeout(60_000);
    if (keeps) kept.set(key, page);
    return page;
  };
}

/** A style sheet of the test's own: made by script, which the policy of a route lets be, unlike a style element. */
export const addStyle = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
