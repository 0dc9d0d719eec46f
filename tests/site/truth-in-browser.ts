/** Counts as the page says them, against the truth. */
import type { Page } from 'playwright-core';
import { findPrinted, type Printed } from './truth.ts';

/** What is wrong, in sentences; nothing where all counts are true. `page`: the search page. */
export async function findUntrue(page: Page, all: readonly Printed[], queries: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const query of queries) {
    const printed = findPrinted(all, query);
    await page.locator('search-page [data-input]').fill(query);
    await page.locator('search-page [data-input]').press('Enter');
    await page.locator('[data-status]', { hasText: `“${query}”` }).waitFor();
    await page.locator('[data-facets]:not([aria-busy])').waitFor({ state: 'attached' });
    const count = Number(await page.locator('[data-count]').textContent());
    if (count !== printed.length)
      wrong.push(`${query}: ${String(printed.length)} print it, the page says ${String(count)}`);
    for (const [facet, values] of [
      ['park', printed.flatMap(({ park }) => park ?? [])],
      ['reporter', printed.flatMap(({ reporters }) => reporters)],
    ] as const) {
      // The rarest values are folded away.
      const expected = toCounts(values);
      const untrue = (await readFacet(page, facet)).filter((shown) => !expected.has(shown));
      if (untrue.length > 0) wrong.push(`${query}, ${facet}: the page says ${untrue.join()}`);
    }
  }
  return wrong;
}

/** `南阳高新区 1`, `肇庆高新区 3` */
function toCounts(values: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Set([...counts].map(([value, count]) => `${value} ${String(count)}`));
}

const readFacet = (page: Page, facet: string): Promise<string[]> =>
  page
    .locator(`[data-facets] input[name="${facet}"]`)
    .evaluateAll((boxes) =>
      (boxes as HTMLInputElement[]).map(
        ({ value, parentElement }) => `${value} ${parentElement?.querySelector('.count')?.textContent ?? ''}`,
      ),
    );
