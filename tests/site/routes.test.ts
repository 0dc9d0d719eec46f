/** What must hold on every kind of route: sound HTML, nothing that axe objects to, no sideways scrolling on a phone. */
import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate/node';
import type { Request } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { isDeep } from '../cases.ts';
import { useBrowser } from './browser.ts';
import { leadsOn, listRouteKinds, toFile } from './route-kinds.ts';
import { findViolations } from './violations.ts';

const open = useBrowser({ keeps: true });
const { kinds, strangers } = listRouteKinds();
const routes = kinds.flatMap((kind) => kind.routes);

/** Beside the longest route of each kind: what only some of them show. */
const others = [
  ['a photo story', 'articles/f7zbq390/'],
  ['search, with hits', 'search/?q=%E6%96%B0%E8%83%BD%E6%BA%90'],
  ['search, without', 'search/?q=%E9%87%8F%E5%AD%90%E7%81%AB%E9%94%85'],
] as const;
const read = kinds.filter(({ example }) => !leadsOn(example));
/** Axe on these in every setting; on the others in the light alone, in the dark and on a phone in `npm run test:deep`. */
const samples = ['index', 'articles/[id]', 'search, with hits', 'pages/[page]'];
const shown = [...read.map(({ name, example }) => [name, example] as const), ...others];

test('every route is of a kind that src/pages draws', () => {
  expect(strangers).toEqual([]);
  expect(kinds.length).toBeGreaterThan(15);
});

test('every route is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // How a void element is written, and white space, are the formatter's; a headline may be long.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  const messages: string[] = [];
  for (const route of routes) {
    const { results } = await validator.validateString(await readFile(toFile(route), 'utf8'));
    for (const { messages: found } of results)
      messages.push(...found.map(({ ruleId, message, line }) => `${route}:${String(line)}: ${ruleId}: ${message}`));
  }
  expect(messages).toEqual([]);
});

test('the samples are kinds that there are', () => {
  expect(samples.filter((name) => !shown.some(([shownName]) => shownName === name))).toEqual([]);
});

describe.each(shown)('%s', (name, path) => {
  test('axe finds nothing, light, dark and on a phone of 320 px, where nothing scrolls sideways; no other host is asked', async () => {
    const page = await open({ colorScheme: 'light', viewport: { width: 1280, height: 900 } });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    const elsewhere: string[] = [];
    const listen = (request: Request): void => {
      if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    };
    page.on('request', listen);
    await page.goto(inject('site') + path);
    if (path.startsWith('search')) await page.locator('[data-count]').waitFor({ state: 'attached' });
    expect(await findViolations(page), 'light').toEqual([]);
    const isFull = isDeep || samples.includes(name);
    await page.emulateMedia({ colorScheme: 'dark' });
    if (isFull) expect(await findViolations(page, 'colours'), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    if (isFull) expect(await findViolations(page), '320 px').toEqual([]);
    page.off('request', listen);
    expect(elsewhere).toEqual([]);
  });
});
