/** By keyboard alone: everything is reached, in the order in which it stands, seen when it is, and left again. WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { some } from '../cases.ts';
import { useBrowser } from './browser.ts';
import { leadsOn, listRouteKinds } from './route-kinds.ts';

const open = useBrowser({ keeps: true });
const { kinds } = listRouteKinds();
/** A short route of each kind: the long ones hold more of the same. */
const walks = kinds.flatMap(({ name, routes }) => {
  const last = routes.findLast((route) => !leadsOn(route));
  return last === undefined ? [] : [[name, last] as const];
});
/** Stops after which a walk is cut off: lists go on alike. */
const most = 40;

interface Stop {
  /** Place among all that can be reached, in the order of the page; -1 for what should not be. */
  readonly place: number;
  readonly name: string;
  readonly isSeen: boolean;
}

/** Numbers all that the Tab key should reach, and gives their number; `readStop` then tells which one has the focus. */
const number = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((element) => {
      const isOff = element.matches(':disabled, [tabindex="-1"]');
      return !isOff && element.checkVisibility({ visibilityProperty: true });
    });
    all.forEach((element, place) => (element.dataset['place'] = String(place)));
    return all.length;
  });

const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const box = element.getBoundingClientRect();
    // A sign that takes no room in its line is drawn, and marked, by what is generated before it.
    const drawn = getComputedStyle(element, '::before');
    const isSign = box.width === 0 && drawn.content !== 'none' && parseFloat(drawn.width) > 0;
    const { outlineStyle, outlineWidth, boxShadow } = isSign ? drawn : getComputedStyle(element);
    const isMarked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      place: Number(element.dataset['place'] ?? -1),
      name: `${element.localName} ${(element.textContent || element.getAttribute('aria-label')) ?? ''}`.slice(0, 60),
      isSeen: isMarked && isInView,
    };
  });

/** Until what a script adds is there. */
async function settled(page: Page, path: string): Promise<void> {
  if (path === 'search/') {
    await page.locator('[data-result]').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy]') === null);
  }
  if (path === 'offline/') await page.locator('offline-panel[data-state]').waitFor();
}

test.each(some(walks, 8))('%s: Tab goes through all of it, and Shift+Tab back', async (_, path) => {
  const page = await open({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(inject('site') + path);
  await settled(page, path);
  const all = await number(page);
  const stops: Stop[] = [];
  while (stops.length < Math.min(all, most)) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
  expect(stops.map(({ place }) => place)).toEqual([...stops.keys()]);
  expect(stops.length).toBe(Math.min(all, most));
  await page.keyboard.press('Shift+Tab');
  expect((await readStop(page))?.place).toBe(stops.length - 2);
});

test('the first stop leads past the masthead', async () => {
  const page = await open();
  await page.goto(`${inject('site')}articles/0c720ab8/`);
  await page.keyboard.press('Tab');
  expect((await readStop(page))?.name).toContain('跳到正文');
  expect((await readStop(page))?.isSeen).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL('**#main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
