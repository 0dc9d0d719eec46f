/** What axe finds on a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 AA and best practice, or of it what colours can break: `color-contrast: <mark>新能源</mark>`. */
export async function findViolations(page: Page, of: 'all' | 'colours' = 'all'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as { readonly axe: typeof axe };
    const found = await runner.run({
      runOnly:
        only === 'colours'
          ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
          : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }, of);
}
