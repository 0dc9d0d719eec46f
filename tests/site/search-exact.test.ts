/** Search finds an article however its words are written. */
import { expect, inject, test } from 'vitest';
import { fold } from '../../src/search/text/fold.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser({ keeps: true });

test.each([
  ['traditional characters', '施耐德電氣'],
  ['full width', '５Ｇ工厂'],
  ['capitals', 'mlcc'],
  ['a number with its unit', '800亿元'],
  ['a whole number', '653.09'],
  ['a part of a number, asked for', '*53.09'],
  ['quotation marks left out', '首家零碳工厂诞生'],
  ['two words', '零碳工厂 西安'],
])('%s: %s finds an article, and its marks say why', async (_, query) => {
  const page = await open();
  await page.goto(`${inject('site')}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-result]').first().waitFor();
  const marks = await page.locator('[data-result]').first().locator('mark').allInnerTexts();
  const words = query.split(' ').map((word) => fold(word.replace('*', '')).text);
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) expect(words).toContain(fold(mark).text);
});
