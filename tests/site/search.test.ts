/** What a reader does with the search: types, goes through it by key, narrows, opens a hit and comes back. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/archive/directories.ts';
import { namesFile, type Names } from '../../src/search/format/files.ts';
import { fold } from '../../src/search/text/fold.ts';
import { searchFolder } from '../../src/search/format/records.ts';
import { atOnce } from '../../src/search/page/warm-up.ts';
import { some } from '../cases.ts';
import { addStyle, useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

/** A slow machine may take this long. */

const open = useBrowser();
const site = inject('site');

const searchFor = (query: string, more = ''): string => `${site}search/?q=${encodeURIComponent(query)}${more}`;
const results = (page: Page) => page.locator('[data-results] > [data-result]');
const total = async (page: Page): Promise<number> => Number(await page.locator('[data-count]').innerText());
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

async function openSearch(query: string, more = '', options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open(options);
  await page.goto(searchFor(query, more));
  await isShown(page);
  return page;
}

/** All of an answer is there: its hits, and what they may be narrowed by. */
async function isShown(page: Page): Promise<void> {
  await page.locator('[data-count]').waitFor({ state: 'attached' });
  for (const part of ['results', 'facets'])
    await page.locator(`[data-${part}]:not([aria-busy])`).waitFor({ state: 'attached' });
}

describe('the box on every route', () => {
  test('loads nothing until it is used; `/` opens it, arrows go through what it suggests, Enter opens that', async () => {
    const page = await open();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js') || request.url().includes(searchFolder)) scripts.push(request.url());
    });
    await page.goto(`${site}articles/`);
    expect(scripts).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('肇庆');
    const box = page.getByRole('combobox', { name: '检索词' });
    const option = page.getByRole('option', { name: /^园区 肇庆高新区/ });
    await option.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await page.locator('[role=option][aria-selected=true]').getAttribute('id'),
    );
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('肇庆');
    await page.keyboard.type('高新区');
    await option.waitFor();
    await page.keyboard.press('ArrowUp');
    const last = page.locator('[role=option][aria-selected=true]');
    expect(await last.innerText()).toMatch(/^检索全部\s*肇庆高新区$/);
    expect(await last.getAttribute('href')).toBe(`/search/?${new URLSearchParams({ q: '肇庆高新区' }).toString()}`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}parks/zhaoqing/`);
  });

  test('every name that can be suggested has a route', async () => {
    const names = JSON.parse(await readFile(join(siteDirectory, searchFolder, namesFile), 'utf8')) as Names;
    const paths = [
      ...names.park.map(({ id }) => `parks/${id}`),
      ...names.reporter.map(({ id }) => `reporters/${id}`),
      ...names.topic.map(({ id }) => `topics/${id}`),
    ];
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(join(siteDirectory, path, 'index.html')))).toEqual([]);
  });

  test('pinyin and its initials are understood', async () => {
    const page = await open();
    await page.goto(site);
    await page.getByLabel('检索词').focus();
    await page.getByRole('combobox', { name: '检索词' }).pressSequentially('zqgxq');
    await page.getByRole('option', { name: /^园区 肇庆高新区/ }).waitFor();
    await page.getByRole('combobox', { name: '检索词' }).fill('laixiaoqin');
    await page.getByRole('option', { name: /^记者 赖小琴/ }).click();
    await page.waitForURL(`${site}reporters/lai-xiao-qin-1gqjz/`);
  });

  test('Ctrl+K opens it; `/` typed elsewhere is a stroke', async () => {
    const page = await openSearch('新能源');
    const order = page.getByRole('combobox', { name: '排序' });
    await order.focus();
    await page.keyboard.press('/');
    expect(await order.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goto(site);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a/b');
    expect(await page.getByRole('combobox', { name: '检索词' }).inputValue()).toBe('a/b');
  });

  test('shortcuts of one character can be switched off, in the help; Ctrl+K stays', async () => {
    const page = await openSearch('零碳工厂');
    const isInBox = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches('search-box input') === true);
    await page.getByText('检索方法').click();
    await page.getByRole('checkbox', { name: /单键快捷键/ }).uncheck();
    await page.goto(`${site}parks/`);
    await page.keyboard.press('/');
    expect(await isInBox()).toBe(false);
    await page.keyboard.press('Control+k');
    expect(await isInBox()).toBe(true);
    await page.goto(searchFor('肇庆高新区'));
    await results(page).first().locator('.headline a').click();
    const count = page.locator('.marks-count');
    await count.waitFor();
    const before = await count.innerText();
    await page.keyboard.press('n');
    expect(await count.innerText()).toBe(before);
    await page.getByRole('button', { name: '下一处' }).click();
    expect(await count.innerText()).not.toBe(before);
    await page.goto(searchFor('零碳工厂'));
    await page.getByText('检索方法').click();
    await page.getByRole('checkbox', { name: /单键快捷键/ }).check();
    await page.goto(`${site}parks/`);
    await page.keyboard.press('/');
    expect(await isInBox()).toBe(true);
  });

  test('without JavaScript it leads to the search page', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}parks/`);
    await page.getByLabel('检索词').fill('零碳工厂');
    await page.getByRole('button', { name: '检索' }).click();
    await page.waitForURL(searchFor('零碳工厂'));
  });

  test('an address bar can search: every route names a description that leads here', async () => {
    const page = await open();
    await page.goto(site);
    const address = await page.locator('link[rel=search]').getAttribute('href');
    const description = await page.request.get(site + (new URL(address ?? '').pathname.split('/').at(-1) ?? ''));
    expect(await description.text()).toMatch(/template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"/);
  });
});

describe('the search page', () => {
  test('nothing asked: all articles, the newest first, and says so; the route has one box', async () => {
    const page = await open();
    await page.goto(`${site}search/`);
    await results(page).first().waitFor();
    expect(await page.locator('[data-status]').innerText()).toMatch(/全部报道 \d+ 篇，由新到旧/);
    expect(await page.getByRole('search').count()).toBe(1);
  });

  test('hits as one types, the title says the query, the arrows go to a hit and back', async () => {
    const page = await open();
    await page.goto(`${site}search/`);
    const box = page.getByRole('combobox', { name: '检索词' });
    await box.pressSequentially('零碳工厂');
    await page.locator('[data-status]', { hasText: '零碳工厂' }).waitFor();
    expect(await total(page)).toBe(await results(page).count());
    expect(await page.title()).toContain('零碳工厂');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await results(page).first().locator('.headline a').innerText());
    await page.keyboard.press('ArrowUp');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a hit in a paragraph leads to it, one in the headline to the article', async () => {
    const addressOf = async (query: string): Promise<string | null> =>
      results(await openSearch(query))
        .first()
        .locator('.headline a')
        .getAttribute('href');
    expect(await addressOf('标题:登榜')).toMatch(/^\/articles\/0c720ab8\/\?q=[^#]+$/);
    expect(await addressOf('碳账户')).toMatch(/\?q=[^#]+#p\d+$/);
  });

  test('what was typed before the script had come is searched, and stays in the box', async () => {
    const page = await open();
    const { promise: come, resolve: letCome } = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await come;
      await route.continue();
    });
    await page.goto(`${site}search/?q=小鹏`, { waitUntil: 'commit' });
    await page.locator('#query').fill('新能源');
    letCome(undefined);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('新能源');
    expect(await page.locator('#query').inputValue()).toBe('新能源');
  });

  test('a step back leads to the search before, however much was typed since', async () => {
    const page = await openSearch('新能源');
    const before = await total(page);
    const box = page.getByRole('combobox', { name: '检索词' });
    await box.fill('零碳');
    await page.waitForURL((url) => url.searchParams.get('q') === '零碳');
    await box.fill('零碳工厂');
    await page.waitForURL((url) => url.searchParams.get('q') === '零碳工厂');
    await page.goBack();
    await expect.poll(() => total(page)).toBe(before);
    expect(await box.inputValue()).toBe('新能源');
  });

  test('the examples of the help run', async () => {
    const page = await open();
    await page.goto(`${site}search/`);
    await page.getByText('检索方法').click();
    const examples = page.locator('.search-help a');
    const queries = await examples.allInnerTexts();
    expect(queries.some((query) => query.includes(' OR '))).toBe(true);
    await examples.filter({ hasText: '标题:' }).click();
    await page.waitForURL((url) => url.searchParams.get('q')?.startsWith('标题:') === true);
    await results(page).first().waitFor();
    await page.keyboard.press('Escape');
  });

  test('what is odd about a query is said', async () => {
    const page = await openSearch('OR 新能源');
    expect(await page.locator('.search-problem').innerText()).toContain('OR');
  });

  test('more hits stay when one comes back from an article, and so does the place', async () => {
    const page = await openSearch('高新区');
    expect(await total(page)).toBeGreaterThan(20);
    await page.getByRole('button', { name: /显示更多/ }).click();
    await results(page).nth(10).waitFor();
    const link = results(page).nth(22).locator('.headline a');
    expect(await focused(page)).toBe(await results(page).nth(10).locator('.headline a').innerText());
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await link.click();
    await page.waitForURL(`${site}articles/**`);
    await page.goBack();
    await results(page).nth(22).waitFor();
    await expect.poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(60);
  });
});

describe('what is shown', () => {
  test('first hits do not wait for the others', async () => {
    const page = await open();
    let letOthers = (): void => undefined;
    const others = new Promise<void>((resolve) => {
      letOthers = resolve;
    });
    let asked = 0;
    await page.route('**/text/*.json', async (route) => {
      asked += 1;
      if (asked > atOnce) await others;
      await route.continue();
    });
    await page.goto(searchFor('高新区'));
    await results(page)
      .nth(atOnce - 1)
      .waitFor();
    expect(await results(page).count()).toBe(atOnce);
    expect(await page.locator('[data-results]').getAttribute('aria-busy')).toBe('true');
    letOthers();
    await isShown(page);
    expect(await results(page).count()).toBe(10);
  });

  test('the page is there before a slow index answers', async () => {
    const page = await open();
    let letIndex = (): void => undefined;
    const index = new Promise<void>((resolve) => {
      letIndex = resolve;
    });
    await page.route('**/pagefind/**', async (route) => {
      await index;
      await route.continue();
    });
    await page.goto(searchFor('零碳工厂'));
    await page.locator('search-page input[name="q"]').waitFor();
    expect(await results(page).count()).toBe(0);
    letIndex();
    await isShown(page);
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('a writer is no text, and is offered with a count of its own; marked in the hit, and in the article', async () => {
    const page = await openSearch('赖小琴');
    expect(await total(page)).toBe(0);
    const offer = page.locator('[data-offers] a', { hasText: '由「赖小琴」署名' });
    const [, count] = /另有 (\d+) 篇/.exec(await offer.innerText()) ?? [];
    await offer.click();
    await page.locator('[data-status]', { hasText: '记者:赖小琴' }).waitFor();
    expect(await total(page)).toBe(Number(count));
    expect(await results(page).first().locator('mark').allInnerTexts()).toEqual(['赖小琴']);
    await results(page).first().locator('.headline a').click();
    await page.locator('.marks-count').waitFor();
    expect(await page.locator('.marks-count').innerText()).toBe('第 1 / 1 处');
  });

  test('a topic that a word names is offered beside the hits, one click, with its count', async () => {
    const page = await openSearch('储能');
    const offer = page.locator('[data-offers] a', { hasText: '归入主题「新能源与储能」' });
    const [, count] = /另有 (\d+) 篇/.exec(await offer.innerText()) ?? [];
    expect(await findViolations(page)).toEqual([]);
    await offer.click();
    await page.waitForURL((url) => url.searchParams.get('topic') === '新能源与储能');
    await isShown(page);
    expect(await total(page)).toBe(Number(count));
  });

  test('a year in the query is offered as a choice of dates', async () => {
    const page = await openSearch('小鹏 2023');
    const offer = page.locator('[data-offers] a', { hasText: '日期在2023年' });
    const [, count] = /另有 (\d+) 篇/.exec(await offer.innerText()) ?? [];
    await offer.click();
    await page.waitForURL((url) => url.searchParams.get('from') === '2023' && url.searchParams.get('q') === '小鹏');
    await page.locator('[data-status]', { hasText: '检索“小鹏”' }).waitFor();
    expect(await total(page)).toBe(Number(count));
  });

  test('a topic that is asked for is marked in the hit, and marked beside the article', async () => {
    const page = await openSearch('主题:人才与教育');
    expect(await results(page).first().locator('mark').allInnerTexts()).toEqual(['人才与教育']);
    await results(page).first().locator('.headline a').click();
    await page.locator('.marks-count').waitFor();
    expect(await page.locator('.marks-count').innerText()).toBe('第 1 / 1 处');
    expect(await page.evaluate(() => [...(CSS.highlights.get('searched') ?? [])].map(String))).toEqual(['人才与教育']);
  });

  test.each(
    some(
      [
        [1280, '零碳工厂 西安 高新区'],
        [1280, '项目 企业 发展 创新'],
        [390, '高新区'],
        [390, '零碳 光伏 储能'],
        [320, '高新区'],
        [320, '零碳 光伏 储能'],
      ],
      2,
    ),
  )('at %d px, %s: excerpts of at most two lines, every mark within them', async (width, query) => {
    const page = await openSearch(query, '', { viewport: { width, height: 700 } });
    const lines = await page.locator('.excerpt').evaluateAll((excerpts) =>
      excerpts.map((excerpt) => {
        const { height } = excerpt.getBoundingClientRect();
        return Math.round(height / parseFloat(getComputedStyle(excerpt).lineHeight));
      }),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThanOrEqual(2);
    for (const excerpt of await page.locator('.excerpt').all())
      expect(await excerpt.locator('mark').count()).toBeGreaterThan(0);
  });

  test('a phone that is turned has excerpts of the new width', async () => {
    const page = await openSearch('高新区', '', { viewport: { width: 700, height: 390 } });
    const excerpt = results(page).first().locator('.excerpt');
    const before = await excerpt.innerText();
    await page.setViewportSize({ width: 390, height: 700 });
    await excerpt.filter({ hasNotText: before }).waitFor();
    expect((await excerpt.innerText()).length).toBeLessThan(before.length);
  });
});

describe('narrowing', () => {
  test('values of one facet add up; a chip that goes gives the focus to the next', async () => {
    const page = await openSearch('新能源');
    const all = await total(page);
    const parks = page.getByRole('group', { name: '园区' });
    const [first, second] = await parks
      .getByRole('checkbox')
      .evaluateAll((boxes) => (boxes as HTMLInputElement[]).map(({ value }) => value));
    await parks.getByRole('checkbox', { name: first ?? '' }).check();
    await expect.poll(() => total(page)).toBeLessThan(all);
    const one = await total(page);
    await parks.getByRole('checkbox', { name: second ?? '' }).check();
    await expect.poll(() => total(page)).toBeGreaterThan(one);
    expect(new URL(page.url()).searchParams.getAll('park')).toEqual([first, second]);

    await page.getByRole('button', { name: `取消筛选 园区：${first ?? ''}` }).click();
    await expect.poll(() => focused(page)).toContain(second);
    await page.getByRole('button', { name: `取消筛选 园区：${second ?? ''}` }).click();
    await expect.poll(() => total(page)).toBe(all);
    expect(await page.getByRole('combobox', { name: '检索词' }).evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
  });

  test('a range of dates by key and by mouse, kept in the address', async () => {
    const page = await openSearch('高新区');
    const all = await total(page);
    const bars = await page
      .locator('.histogram-chart > *')
      .evaluateAll((spans) => (spans as HTMLElement[]).map(({ title }) => Number(/：(\d+) 篇/.exec(title)?.[1])));
    const others = [...(await page.locator('.histogram-note').innerText()).matchAll(/的 (\d+) 篇/g)].map((match) =>
      Number(match[1]),
    );
    expect([...bars, ...others].reduce((sum, count) => sum + count, 0)).toBe(all);
    await page.getByRole('slider', { name: '截止日期' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toMatch(/^\d{4}(-\d\d)?$/);
    await expect.poll(() => total(page)).toBeLessThan(all);
    const first = new URL(page.url()).searchParams.get('from');
    expect(new URL(page.url()).searchParams.get('to')).toBe(first);

    const chart = await page.locator('.histogram-chart').boundingBox();
    if (!chart) throw new Error('no histogram');
    await page.mouse.move(chart.x + chart.width * 0.6, chart.y + 20);
    await page.mouse.down();
    await page.mouse.move(chart.x + chart.width - 2, chart.y + 20);
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).not.toBe(first);
    await page.getByRole('button', { name: /^取消筛选 日期/ }).click();
    await expect.poll(() => total(page)).toBe(all);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).searchParams.has('from')).toBe(true);
    await page.getByRole('button', { name: /^取消筛选 日期/ }).waitFor();
  });

  test('a slider that is moved on is one step back', async () => {
    const page = await openSearch('高新区');
    const all = await total(page);
    await page.getByRole('slider', { name: '起始日期' }).focus();
    let before = all;
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => total(page)).toBeLessThan(before);
      before = await total(page);
    }
    await page.goBack();
    await expect.poll(() => total(page)).toBe(all);
  });
});

describe('what is missing', () => {
  test.each([
    ['Pagefind’s index', '**/*.pf_index', '检索索引缺失'],
    ['what describes it', '**/*.pf_meta', '检索索引缺失'],
    ['its program', '**/wasm.*', '检索索引缺失'],
  ])('%s: the page says so, and offers the lists', async (_, files, says) => {
    const page = await open();
    await page.route(files, (route) => route.fulfill({ status: 404 }));
    await page.goto(searchFor('新能源'));
    const status = page.locator('[data-status]', { hasText: says });
    await status.waitFor();
    expect(await status.getByRole('link', { name: '园区' }).getAttribute('href')).toBe('/parks/');
  });

  test.each(some([['**/*.pf_index'], ['**/*.pf_meta'], ['**/wasm.*']], 1))(
    '%s is damaged: the page says so',
    async (files) => {
      const page = await open();
      await page.route(files, (route) => route.fulfill({ body: '<!doctype html>' }));
      await page.goto(searchFor('新能源'));
      await page.locator('[data-status]', { hasText: '检索索引已损坏' }).waitFor();
    },
  );

  test('WebAssembly: the page says so', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
    await page.goto(searchFor('新能源'));
    await page.locator('[data-status]', { hasText: '这个浏览器没有' }).waitFor();
  });

  test('a policy that lets no WebAssembly run is said; one with wasm-unsafe-eval is enough', async () => {
    for (const [sources, isEnough] of [
      ["'self' 'unsafe-inline'", false],
      ["'self' 'unsafe-inline' 'wasm-unsafe-eval'", true],
    ] as const) {
      const page = await open({ expectsViolations: true });
      await page.route('**/search/?q=*', async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': `script-src ${sources}` };
        await route.fulfill({ response, headers });
      });
      await page.goto(searchFor('新能源'));
      if (isEnough) await results(page).first().waitFor();
      else await page.locator('[data-status]', { hasText: '不允许它运行' }).waitFor();
    }
  });

  test('the script: the page says so, and offers the lists', async () => {
    const page = await open();
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(searchFor('新能源'));
    await page.getByText('检索程序没有载入').waitFor();
    expect(await page.locator('.search-unloaded').getByRole('link', { name: '园区' }).getAttribute('href')).toBe(
      '/parks/',
    );
    expect(await page.getByRole('combobox', { name: '排序' }).isVisible()).toBe(false);
  });

  test('the text of one article: it counts, the others are shown, and it comes when asked for again', async () => {
    const page = await open();
    let lost = '';
    await page.route('**/text/*.json', async (route) => {
      lost ||= route.request().url();
      await (route.request().url() === lost ? route.abort() : route.continue());
    });
    await page.goto(searchFor('新能源'));
    const missing = page.locator('[data-results] > li.lost');
    await missing.waitFor();
    await isShown(page);
    const found = await total(page);
    expect(await results(page).count()).toBe(found - 1);
    expect(await missing.innerText()).toContain('文字没有取到');
    await page.unroute('**/text/*.json');
    await missing.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => results(page).count()).toBe(found);
  });

  test('the network, until it is back', async () => {
    const page = await openSearch('新能源');
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: '检索词' }).fill('零碳工厂');
    await page.getByText('当前没有网络').waitFor();
    await page.context().setOffline(false);
    await page.locator('[data-status]', { hasText: '检索“零碳工厂”' }).waitFor();
  });
});

describe('nothing found', () => {
  test('says which of the words occur, and offers what asks for less', async () => {
    const page = await openSearch('零碳工厂 量子纠缠火锅');
    const advice = page.locator('[data-advice]');
    expect(await advice.innerText()).toMatch(/量子纠缠火锅\s*0 篇/);
    expect(await findViolations(page)).toEqual([]);
    await advice.getByRole('link', { name: '零碳工厂' }).click();
    await results(page).first().waitFor();
    expect(await page.getByRole('combobox', { name: '检索词' }).inputValue()).toBe('零碳工厂');
  });

  test('pinyin leads to what it may mean', async () => {
    const page = await openSearch('zqgxq');
    const advice = page.locator('[data-advice] li').filter({ hasText: '园区' });
    await advice.getByRole('link', { name: '肇庆高新区' }).first().click();
    await page.waitForURL(`${site}parks/zhaoqing/`);
  });

  test.each(
    some(
      [
        ['小朋汽车', '小鹏汽车'],
        ['肇庆高新去', '肇庆高新区'],
        ['新能原汽车', '新能源汽车'],
        ['小鹏气车', '小鹏汽车'],
        ['xiaopeng', '小鹏'],
        ['lingtan', '零碳'],
      ],
      2,
    ),
  )('%s: is %s meant? One click, with its count', async (typed, meant) => {
    const page = await openSearch(typed);
    const advice = page.locator('[data-advice]');
    expect(await advice.innerText()).toContain('您是不是要找');
    const row = advice
      .locator('li')
      .filter({ has: page.getByRole('link', { name: meant, exact: true }) })
      .first();
    const [, count] = /(\d+) 篇/.exec(await row.innerText()) ?? [];
    await row.getByRole('link').click();
    await page.locator('[data-status]', { hasText: `检索“${meant}”` }).waitFor();
    expect(await total(page)).toBe(Number(count));
    expect(Number(count)).toBeGreaterThan(0);
  });

  test('what comes near shows the passage that does, and what it prints', async () => {
    const page = await openSearch('小朋汽车');
    const near = page.locator('[data-near] [data-result]').first();
    expect(await near.locator('mark').allInnerTexts()).toContain('小鹏汽车');
    expect(await near.innerText()).toContain('印的是“小鹏汽车”');
  });

  test('one word: the longest pieces of it that occur', async () => {
    const page = await openSearch('零碳工厂火锅');
    const piece = page.locator('[data-advice]').getByRole('link', { name: '零碳工厂' });
    await piece.click();
    await results(page).first().waitFor();
  });

  test('a piece that begins with a dash does not exclude', async () => {
    const page = await openSearch('项目-肇庆');
    const pieces = page.locator('[data-advice] li a');
    expect(await pieces.allInnerTexts()).toEqual(['项目', '肇庆']);
  });

  test('a very long query is not said again in full', async () => {
    const page = await openSearch('没有这样的词'.repeat(40));
    expect((await page.locator('[data-status]').innerText()).length).toBeLessThan(90);
    expect((await page.title()).length).toBeLessThan(90);
  });
});

describe('a slow line', () => {
  test('the page is there without its script', async () => {
    const page = await open();
    await page.route('**/_astro/client*', () => undefined);
    await page.goto(`${site}search/`, { waitUntil: 'commit' });
    await page.getByRole('heading', { name: '检索' }).waitFor();
  });
});

describe('dates that are known roughly', () => {
  test('are said to lie perhaps in the range, and found in the whole year', async () => {
    const page = await openSearch(
      '新能源汽车',
      '&park=%E8%82%87%E5%BA%86%E9%AB%98%E6%96%B0%E5%8C%BA&from=2023-11-10&to=2023-11-20',
    );
    expect(await total(page)).toBe(0);
    const status = page.locator('[data-status]');
    expect(await status.innerText()).toContain('另有 1 篇日期只知大概');
    await status.getByRole('link', { name: '看2023年的全部' }).click();
    // The two that are known not to lie in these days, and the one that may.
    await expect.poll(() => total(page)).toBe(3);
  });
});

describe('an article opened from a hit', () => {
  const marked = (page: Page, name: string): Promise<string[]> =>
    page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

  test('marks the words, counts them, goes through them by key, and is clean on request', async () => {
    const page = await openSearch('零碳工厂');
    await page.locator('[data-result]', { hasText: '首家“零碳工厂”诞生' }).locator('.headline a').click();
    const count = page.locator('.marks-count');
    await count.waitFor();
    expect(page.url()).not.toContain('?');
    const all = await marked(page, 'searched');
    expect(new Set(all.map((text) => fold(text).text))).toEqual(new Set(['零碳工厂']));
    const first = Number(/第 (\d+) \//.exec(await count.innerText())?.[1]);
    expect(await count.innerText()).toBe(`第 ${String(first)} / ${String(all.length)} 处`);
    await page.keyboard.press('n');
    expect(await count.innerText()).toContain(`第 ${String((first % all.length) + 1)} /`);
    await page.keyboard.press('Shift+n');
    expect(await count.innerText()).toContain(`第 ${String(first)} /`);
    expect(await marked(page, 'searched-current')).toHaveLength(1);
    expect(await findViolations(page)).toEqual([]);
    await page.reload();
    await count.waitFor();
    await page.keyboard.press('Escape');
    expect(await marked(page, 'searched')).toEqual([]);
    expect(await count.count()).toBe(0);
  });

  test.each(
    some(
      [
        ['数字孪生智慧工厂', '数字孪生'],
        ['数字李生智慧工厂', '数字孪生'],
        ['李生', '数字孪生'],
      ],
      1,
    ),
  )('%s, in part corrected: it is marked in the text that is read', async (query, begins) => {
    const page = await openSearch(query);
    await results(page).first().locator('.headline a').click();
    await page.locator('.marks-count').waitFor();
    expect(await page.locator('.marks-count').innerText()).toBe('第 1 / 1 处');
    const [text = ''] = await marked(page, 'searched');
    expect(text.slice(0, begins.length)).toBe(begins);
    const isSeen = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('searched') ?? [])] as Range[];
      const { top, bottom, width } = range?.getBoundingClientRect() ?? new DOMRect();
      return width > 0 && top > 0 && bottom < innerHeight;
    });
    expect(isSeen).toBe(true);
  });

  test('an article opened otherwise loads no script', async () => {
    const page = await open();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(`${site}articles/0c720ab8/`, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
  });

  test('a browser that cannot mark still counts and jumps', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await page.goto(`${site}articles/0c720ab8/?q=${encodeURIComponent('云碳贷')}`);
    await page.locator('.marks-count').waitFor();
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  });
});

describe('small and large', () => {
  test('on paper in landscape the hits take the width', async () => {
    const page = await openSearch('新能源', '', { viewport: { width: 1047, height: 700 } });
    await page.emulateMedia({ media: 'print' });
    const box = await results(page).first().boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(700);
  });

  test.each(
    some(
      [
        ['found', '高新区', '&park=%E8%82%87%E5%BA%86%E9%AB%98%E6%96%B0%E5%8C%BA', 'light'],
        ['found', '新能源', '', 'dark'],
        ['not found', '没有的词 高新区', '', 'dark'],
      ] as const,
      1,
    ),
  )('at 320 px, %s (%s%s), everything open, %s: axe finds nothing', async (_, query, more, colorScheme) => {
    const page = await openSearch(query, more, { colorScheme, viewport: { width: 320, height: 640 } });
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    if (_ === 'found') {
      await page.getByRole('combobox', { name: '检索词' }).dispatchEvent('input');
      await page.locator('[role=option]').first().waitFor();
    }
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('text of twice the size on a phone scrolls nothing sideways', async () => {
    const page = await openSearch('新能源', '', { viewport: { width: 360, height: 640 } });
    await addStyle(page, ':root { font-size: 200% }');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(site);
    await addStyle(page, ':root { font-size: 200% }');
    const box = await page.locator('.site-head .search-form').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  });
});
