/** Ways into the archive that need no word to search for: by place, by name, by day, by chart. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/archive/directories.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser({ keeps: true });
const site = inject('site');

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText();

describe('without JavaScript', () => {
  test('a park is found by the tile of its province, and by the letter of its name', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}parks/`);
    await page.getByRole('link', { name: /^广东/ }).click();
    expect(new URL(page.url()).hash).toBe('#guangdong');
    await page.locator('#guangdong').getByRole('link', { name: '肇庆高新区' }).click();
    expect(await heading(page)).toBe('肇庆高新区');

    await page.getByRole('main').getByRole('link', { name: '园区', exact: true }).click();
    await page.getByRole('link', { name: '按音序' }).click();
    await page.getByRole('navigation', { name: '音序索引' }).getByRole('link', { name: 'Z' }).click();
    await page.locator('#letter-z').getByRole('link', { name: '肇庆高新区' }).click();
    expect(await heading(page)).toBe('肇庆高新区');
  });

  test('a reporter is found by the letter of the name, with parks, topics and co-authors', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}reporters/`);
    await page.getByRole('navigation', { name: '音序索引' }).getByRole('link', { name: 'F' }).click();
    await page.locator('#letter-f').getByRole('link', { name: '方斌' }).click();
    expect(await heading(page)).toBe('方斌');
    await page.getByRole('main').getByRole('link', { name: '赖小琴' }).click();
    expect(await heading(page)).toBe('赖小琴');
    expect(await page.locator('.profile').getByRole('link').allInnerTexts()).toEqual(
      expect.arrayContaining(['肇庆高新区', '新能源汽车', '方斌']),
    );
  });

  test('the sound of a name leads to the person', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}reporters/lai-xiao-qin/`);
    await page.waitForURL('**/reporters/lai-xiao-qin-1gqjz/');
    expect(await heading(page)).toBe('赖小琴');
  });

  test('a day is found in the calendar; a year’s other articles stand beside it', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}dates/`);
    await page.getByRole('list', { name: '2023年各月篇数' }).getByRole('link', { name: /^10月/ }).click();
    expect(await heading(page)).toBe('2023年10月');
    await page.getByRole('link', { name: /^10月\s*31\s*日/ }).click();
    await page.locator('#d31').getByRole('link', { name: '关键核心技术项目(MLCC)投产' }).click();
    expect(await heading(page)).toContain('关键核心技术项目（MLCC）投产');

    await page.goto(`${site}dates/2023/`);
    const beside = page.locator('#monthless');
    expect(await beside.locator('.article-list li').count()).toBe(9);
    expect(await page.locator('.calendar').getByText('肇庆高新区特色产业集群登榜').count()).toBe(0);
  });

  test('what is known to be missing of the newspapers is said', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}pages/`);
    const text = await page.getByRole('main').innerText();
    for (const said of ['《科技日报》', '报名不详', '出版日期不详', '版次不详']) expect(text).toContain(said);
  });
});

describe('the overview', () => {
  test('each chart says in its table what it draws', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}overview/`);
    const charts = await page.locator('figure.chart').all();
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      const image = chart.getByRole('img');
      const name = (await chart.getByRole('heading').innerText()).trim();
      expect(await image.locator('title').textContent()).toBe(name);
      await chart.locator('summary').click();
      // What is certain, and behind + what may be of a month, are two cells.
      const labels = await image.locator('.numbers text').allTextContents();
      const drawn = labels.flatMap((label) => label.split('+').map(Number)).filter((count) => count > 0);
      const written = (await chart.locator('td').allInnerTexts()).map(Number).filter((count) => count > 0);
      expect(drawn.length, name).toBeGreaterThan(0);
      expect(drawn.toSorted(), name).toEqual(written.toSorted());
    }
  });

  test('the tables lead to what they count', async () => {
    const page = await open();
    await page.goto(`${site}overview/`);
    const topics = page.locator('#topics');
    await topics.locator('summary').click();
    const row = topics.getByRole('row', { name: /^新能源汽车/ });
    const count = await row.getByRole('cell').innerText();
    await row.getByRole('link').click();
    expect(await page.locator('.list-title').first().innerText()).toBe(`报道 ${count} 篇`);
  });

  test.each([718, 794, 1047])('on paper, %d px wide, no chart runs out of it or over another', async (width) => {
    const page = await open({ viewport: { width, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site}overview/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const boxes = await page
      .locator('svg.plot')
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.length).toBeGreaterThan(2);
    boxes.slice(1).forEach(({ top }, index) => {
      expect(top).toBeGreaterThanOrEqual(boxes[index]?.bottom ?? 0);
    });
  });

  test('on a phone wide charts scroll by themselves, with the keyboard too, and no letter is too small', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site}overview/`);
    const area = page.getByRole('region', { name: '各月报道（图）' });
    await area.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => area.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const smallest = await page.locator('svg.plot').evaluateAll((drawings: SVGSVGElement[]) =>
      Math.min(
        ...drawings.map((svg) => {
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          return parseFloat(getComputedStyle(svg).fontSize) * scale;
        }),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(11);
  });
});

test('topics without an article and an empty “undated” have no route', async () => {
  const html = await readFile(join(siteDirectory, 'topics/index.html'), 'utf8');
  const routes = [...html.matchAll(/href="\/topics\/([^/"]+)\//g)].map(([, id]) => id);
  expect(routes.length).toBeGreaterThan(5);
  await expect(readFile(join(siteDirectory, 'dates/undated/index.html'))).rejects.toThrow('ENOENT');
});
