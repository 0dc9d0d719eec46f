/** What must hold on every kind of route: sound HTML, nothing that axe objects to, no sideways scrolling on a phone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/lib/paths.ts';
import { useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

const open = useBrowser();

/** One route of each kind. */
const routes = [
  ['home', ''],
  ['list of articles', 'articles/'],
  ['article', 'articles/0c720ab8/'],
  ['photo story', 'articles/f7zbq390/'],
  ['parks', 'parks/'],
  ['park', 'parks/zhaoqing/'],
  ['reporters', 'reporters/'],
  ['reporter', 'reporters/lai-xiao-qin/'],
  ['topics', 'topics/'],
  ['topic', 'topics/new-energy-vehicles/'],
  ['dates', 'dates/'],
  ['year', 'dates/2023/'],
  ['month', 'dates/2023/10/'],
  ['newspaper pages', 'pages/'],
  ['transcript', 'pages/001_8d50f6d304642107/'],
  ['search', 'search/?q=%E6%96%B0%E8%83%BD%E6%BA%90'],
  ['clippings', 'clippings/'],
  ['about', 'about/'],
  ['downloads', 'data/'],
  ['not found', '404.html'],
] as const;

const toFile = (path: string): string =>
  join(siteDirectory, path.split('?')[0] ?? '', path.endsWith('.html') ? '' : 'index.html');

describe.each(routes)('%s', (_, path) => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // How a void element is written, and white space, are the formatter's; a headline may be long.
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
      },
    });
    const { results } = await validator.validateString(await readFile(toFile(path), 'utf8'));
    const messages = results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line }) => `${String(line)}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 1280, height: 900 } });
    await page.goto(inject('site') + path);
    if (path.startsWith('search')) await page.locator('[data-result]').first().waitFor();
    const violations = await findViolations(page);
    await page.context().close();
    expect(violations).toEqual([]);
  });

  test('fits a phone of 320 px, and asks nothing of other hosts', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await page.goto(inject('site') + path);
    if (path.startsWith('search')) await page.locator('[data-result]').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.context().close();
    expect(width).toBeLessThanOrEqual(320);
    expect(elsewhere).toEqual([]);
  });
});
