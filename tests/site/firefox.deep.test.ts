/** Searching and reading in Firefox: from the home route by key, to a hit, to its marks. */
import { expect, inject, test } from 'vitest';
import { openFirefox } from './firefox.ts';

test('a reader searches, opens a hit, and goes through its marks', async () => {
  const page = await openFirefox();
  try {
    await page.goto(inject('site'));
    await page.type('/');
    await page.until(`document.activeElement?.matches('search-box input')`);
    await page.type('零碳工厂\uE007');
    await page.until(
      `location.pathname.endsWith('/search/') && document.querySelector('[data-results] > [data-result]')`,
    );
    expect(await page.read(`document.querySelector('[data-status]').textContent`)).toMatch(/“零碳工厂”，找到 \d+ 篇/);
    expect(await page.read(`document.querySelector('[data-results] mark').textContent`)).toMatch(/零碳.?工厂/);
    expect(
      await page.read(`performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.pf_index'))`),
    ).toBe(true);
    await page.read(`document.querySelector('[data-results] .headline a').click()`);
    await page.until(`document.querySelector('.marks-count')?.textContent`);
    const first = await page.read(`document.querySelector('.marks-count').textContent`);
    expect(first).toMatch(/第 \d+ \/ \d+ 处/);
    await page.type('n');
    await page.until(`document.querySelector('.marks-count').textContent !== ${JSON.stringify(first)}`);
  } finally {
    await page.close();
  }
});
