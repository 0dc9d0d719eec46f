/** What readers do with an article beyond reading it: cite, copy, link, collect, share, report. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { parseRulings } from '../../scripts/keep/files/rulings.ts';
import { splitPage } from '../../scripts/read/pipeline.ts';
import { toEntries } from '../../scripts/read/rulings/entries.ts';
import { archiveSettings } from '../../src/archive/archive-settings.ts';
import { knowledge } from '../knowledge.ts';
import { some } from '../cases.ts';
import { useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

const openPage = useBrowser();
const site = inject('site');
const address = (id: string): string => `${site}articles/${id}/`;
const published = (id: string): string => `${archiveSettings.site.url}/articles/${id}/`;
/** Of four writers, with a corrected word in its first paragraph. */
const corrected = 'k8ccmqe9';
const plain = '0c720ab8';

const open = (options: BrowserContextOptions = {}): Promise<Page> =>
  openPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');
const bar = (page: Page) => page.getByRole('group', { name: '选中的文字' });

/** Selects `words` in a paragraph, as a reader's mouse does. */
async function select(page: Page, anchor: string, words: string): Promise<void> {
  await page.evaluate(
    ([id = '', wanted = '']) => {
      const walker = document.createTreeWalker(document.getElementById(id) ?? document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('.sic')) nodes.push(walker.currentNode as Text);
      const start = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted);
      const placeOf = (offset: number): [Text, number] | null => {
        let before = 0;
        for (const node of nodes) {
          if (offset <= before + node.length) return [node, offset - before];
          before += node.length;
        }
        return null;
      };
      const [from, to] = [placeOf(start), placeOf(start + wanted.length)];
      if (from && to) getSelection()?.setBaseAndExtent(...from, ...to);
    },
    [anchor, words],
  );
  await bar(page).waitFor();
}

describe('citations', () => {
  test('are copied with the day of access, downloaded, and the format is remembered', async () => {
    const page = await open();
    await page.goto(address(corrected));
    expect(await page.locator('.citation span').innerText()).toBe(
      `柳鑫，谢妮妮，周娴，等. 激活园区发展新能源“引擎”[N/OL]. [科技日报]，[2023-03-28]. ${published(corrected)}.`,
    );
    await page.locator('.cite summary').click();
    await page.getByLabel('GB/T 7714—2015').check();
    await page.locator('.cite').getByRole('button', { name: '复制' }).click();
    await page.locator('.cite').getByText('已复制 GB/T 7714—2015').waitFor();
    expect(await clipboard(page)).toMatch(/^柳鑫, 谢妮妮, 周娴, 等\. .*\[2023-03-28\]\[\d{4}-\d\d-\d\d\]\. https/);
    await page.getByLabel('RIS').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.cite').getByRole('button', { name: '下载' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`banku-${corrected}.ris`);
    expect(await textOf(download)).toMatch(/^TY {2}- NEWS\r\n[^]*\r\nY2 {2}- \d{4}\/\d\d\/\d\d\r\n[^]*ER {2}- \r\n$/);
    await page.goto(address(plain));
    await page.locator('.cite summary').click();
    await expect.poll(() => page.getByLabel('RIS').isChecked()).toBe(true);
  });

  test('are given in the format that was picked before the script had come', async () => {
    const page = await open();
    const { promise: come, resolve: letCome } = Promise.withResolvers<undefined>();
    await page.route('**/*.js', async (route) => {
      await come;
      await route.continue();
    });
    await page.goto(address(plain), { waitUntil: 'commit' });
    await page.locator('.cite summary').click();
    await page.getByLabel('BibTeX').check();
    letCome(undefined);
    await page.locator('.cite').getByRole('button', { name: '复制' }).click();
    await page.locator('.cite').getByText('已复制 BibTeX').waitFor();
    expect(await clipboard(page)).toContain('author = {{赖小琴}}');
  });

  test('can be chosen and selected with scripts switched off', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(address(plain));
    await page.locator('.cite summary').click();
    expect(await page.locator('[data-format="bibtex"]').isVisible()).toBe(false);
    await page.getByLabel('BibTeX').check();
    expect(await page.locator('[data-format="bibtex"]').innerText()).toContain('author = {{赖小琴}}');
    expect(await page.locator('.article-tools').isVisible()).toBe(false);
  });

  test('of a list are a file', async () => {
    const text = await (await fetch(`${site}parks/zhaoqing.ris`)).text();
    const page = await open();
    await page.goto(`${site}parks/zhaoqing/`);
    expect(text.match(/^TY/gm)).toHaveLength(await page.locator('.article-list > li').count());
    expect(await page.getByRole('link', { name: 'RIS' }).getAttribute('href')).toBe('/parks/zhaoqing.ris');
  });

  test.each(['articles', 'dates/2023', 'dates/2023/06'])(
    'of %s, and its feeds where it has some, are linked',
    async (list) => {
      const page = await open();
      await page.goto(`${site}${list}/`);
      const [said = ''] = /\d+/.exec(await page.locator('.route-note').first().innerText()) ?? [];
      const text = await (await fetch(`${site}${list}.ris`)).text();
      expect(text.match(/^TY/gm)).toHaveLength(Number(said));
      expect(await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href')).toBe(`/${list}.bib`);
      expect(await page.getByRole('main').getByRole('link', { name: 'Atom' }).count()).toBe(
        list === 'articles' ? 1 : 0,
      );
    },
  );

  test('of the hits of a search are a file', async () => {
    const page = await open();
    await page.goto(`${site}search/?q=${encodeURIComponent('零碳')}`);
    await page.locator('[data-result]').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 BibTeX' }).click(),
    ]);
    expect((await textOf(download)).match(/^@/gm)).toHaveLength(await page.locator('[data-results] > li').count());
  });
});

describe('selected words', () => {
  test('are copied as they are to be read, with their citation, without signs of the site', async () => {
    const page = await open();
    await page.goto(address(corrected));
    await select(page, 'p1', '北汽重卡数字孪生智慧');
    await bar(page).getByRole('button', { name: '复制并注明出处' }).click();
    await bar(page).getByText('已复制文字与出处').waitFor();
    expect(await clipboard(page)).toMatch(/^北汽重卡数字孪生智慧\n\n柳鑫，谢妮妮，周娴，等\. .* https:\/\/\S+#p1\.\n$/);
  });

  test('Tab leads into the toolbar, Esc closes it, and nothing is said until something is done', async () => {
    const page = await open();
    await page.goto(address(plain));
    await select(page, 'p2', '肇庆高新区');
    expect(await bar(page).getByRole('status').innerText()).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制并注明出处');
    await page.keyboard.press('Escape');
    expect(await bar(page).isVisible()).toBe(false);
  });

  test.each([1280, 390, 320])('the toolbar covers none of them at %i px', async (width) => {
    const page = await open({ viewport: { width, height: 700 } });
    await page.goto(address(plain));
    await select(page, 'p3', '肇庆高新区');
    await page.locator('#p3').scrollIntoViewIfNeeded();
    const [box, words] = await Promise.all([
      bar(page).boundingBox(),
      page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect),
    ]);
    const isApart =
      (box?.x ?? 0) >= words.right || (box?.y ?? 0) >= words.bottom || (box?.y ?? 0) + (box?.height ?? 0) <= words.top;
    expect(isApart).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('their link leads to the paragraph, and lights it', async () => {
    const page = await open();
    await page.goto(address(plain));
    await select(page, 'p4', '肇庆高新区');
    await bar(page).getByRole('button', { name: '复制链接' }).click();
    await bar(page).getByText('已复制链接').waitFor();
    const link = await clipboard(page);
    expect(link.startsWith(`${published(plain)}#p4:~:text=`)).toBe(true);
    expect(decodeURIComponent(link)).toMatch(/(?:=|-,)肇庆高新区,-/);
    const other = await open({ viewport: { width: 1000, height: 400 } });
    await other.goto(link.replace(published(plain), address(plain)));
    expect(await other.locator(':target').getAttribute('id')).toBe('p4');
    await expect.poll(async () => (await other.locator('#p4').boundingBox())?.y ?? 9999).toBeLessThan(400);
  });

  test('the sign behind a paragraph picks all of it', async () => {
    const page = await open();
    await page.goto(address(plain));
    await page.locator('#p2 .permalink').focus();
    await page.keyboard.press('Enter');
    await bar(page).waitFor();
    await bar(page).getByRole('button', { name: '复制链接' }).click();
    await bar(page).getByText('已复制链接').waitFor();
    expect(await clipboard(page)).toBe(`${published(plain)}#p2`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('permalink');
  });
});

/** The titles on the clippings' route, in their order. */
const titles = (page: Page): Promise<string[]> => page.locator('.clip-list h2').allInnerTexts();

async function collect(page: Page): Promise<void> {
  await page.goto(address(plain));
  await select(page, 'p2', '肇庆高新区');
  await bar(page).getByRole('button', { name: '收入剪报' }).click();
  await bar(page).getByText('共 1 条').waitFor();
  await page.goto(address(corrected));
  await page.locator('.article-tools').getByRole('button', { name: '收入剪报' }).click();
  await page.getByText('共 2 条').waitFor();
}

describe('clippings', () => {
  test('are explained while there are none', async () => {
    const page = await open();
    await page.goto(`${site}clippings/`);
    await page.getByText('还没有剪报').waitFor();
    expect(await page.locator('[data-clippings]').innerText()).toBe('');
  });

  test('are collected, noted, ordered, exported, shared, and taken over by who opens the address', async () => {
    const page = await open();
    await collect(page);
    expect(await page.locator('[data-clippings]').innerText()).toBe('2');
    await page.goto(`${site}clippings/`);
    expect(await titles(page)).toEqual(['肇庆高新区特色产业集群登榜', '激活园区发展新能源“引擎”']);
    // As the lists have them: kicker, inferred date, park; the second kicker names the park already.
    const heads = await page
      .locator('.clip-list li')
      .evaluateAll((entries) =>
        entries.map((entry) =>
          [...entry.querySelectorAll('.kicker, .inferred[title], .meta span:nth-child(2)')].map(
            ({ textContent }) => textContent,
          ),
        ),
      );
    expect(heads).toEqual([
      ['千亿元级新能源智能网联汽车产业集群雏形显现', '2023年10月31日至11月30日', '肇庆高新区'],
      ['江苏常州高新区', '2023年3月28日', '柳鑫、谢妮妮、周娴、过国忠'],
    ]);
    await page.getByLabel('笔记').first().fill('要查原件');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.ariaLabel ?? '');
    await page.getByRole('button', { name: '下移：肇庆' }).focus();
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual(['激活园区发展新能源“引擎”', '肇庆高新区特色产业集群登榜']);
    // At the end, where the same button is off, the other one.
    expect(await focused()).toBe('上移：肇庆高新区特色产业集群登榜，“肇庆高新区”');
    await page.getByLabel('格式').selectOption('csv');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    const table = await textOf(download);
    expect(table).toContain('"肇庆高新区","要查原件"');
    expect(table).toMatch(/"肇庆高新区"\r\n$/);
    await page.getByLabel('格式').selectOption('ris');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByText('已复制').waitFor();
    expect((await clipboard(page)).match(/(?<=^UR {2}- ).*(?=\r?$)/gm)).toEqual([
      published(corrected),
      `${published(plain)}#p2`,
    ]);
    await page.getByRole('button', { name: '复制分享地址' }).click();
    await page.getByText('分享地址已复制').waitFor();
    const shared = await clipboard(page);

    const other = await open();
    await other.goto(shared);
    await other.getByText('这是别人分享的剪报').waitFor();
    await expect.poll(() => titles(other)).toEqual(['激活园区发展新能源“引擎”', '肇庆高新区特色产业集群登榜']);
    expect(await other.locator('.clip-list blockquote').innerText()).toBe('肇庆高新区');
    expect(await other.locator('.clip-list').innerText()).toContain('要查原件');
    expect(await other.locator('.clip-list .inferred').allInnerTexts()).toContain('2023年10月31日至11月30日');
    expect(await other.getByRole('button', { name: /移除|清空/ }).count()).toBe(0);
    await other.getByRole('button', { name: '收入我的剪报' }).click();
    await other.getByText('收入 2 条').waitFor();
    await other.reload();
    expect(await titles(other)).toHaveLength(2);
  });

  test('come back when removed by mistake; another window follows', async () => {
    const page = await open();
    await collect(page);
    const window = await page.context().newPage();
    await Promise.all([page.goto(`${site}clippings/`), window.goto(`${site}clippings/`)]);
    await page.getByRole('button', { name: '移除：肇庆' }).click();
    await expect.poll(() => titles(window)).toEqual(['激活园区发展新能源“引擎”']);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => titles(window)).toHaveLength(2);
  });

  test('go to a file and come back from it', async () => {
    const page = await open();
    await collect(page);
    await page.goto(`${site}clippings/`);
    await page.getByLabel('格式').selectOption('folder');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载' }).click(),
    ]);
    await page.getByRole('button', { name: '清空' }).click();
    await page.getByText('还没有剪报').waitFor();
    await page.getByLabel('导入剪报 JSON').setInputFiles(await download.path());
    await page.getByText('已导入 2 条').waitFor();
    expect(await titles(page)).toHaveLength(2);
  });

  test('kept before the lists’ dates and parks were kept are shown, and brought up to date', async () => {
    const page = await open();
    await collect(page);
    await page.evaluate(() => {
      const kept = JSON.parse(localStorage.getItem('banku:/:clippings') ?? '') as { clippings: { head?: unknown }[] };
      for (const clipping of kept.clippings) delete clipping.head;
      localStorage.setItem('banku:/:clippings', JSON.stringify(kept));
    });
    await page.route('**/articles/**', (route) => route.abort());
    await page.goto(`${site}clippings/`);
    expect(await titles(page)).toHaveLength(2);
    expect(await page.locator('.clip-list .meta').first().innerText()).toContain('报道日期2023年');
    await page.unroute('**/articles/**');
    await page.reload();
    await page.locator('.clip-list .kicker').first().waitFor();
    expect(await page.locator('.clip-list .meta').first().innerText()).not.toContain('报道日期');
  });

  test('work without a network', async () => {
    const page = await open();
    await collect(page);
    await page.route('**/articles/**', (route) => route.abort());
    await page.goto(`${site}clippings/`);
    expect(await titles(page)).toHaveLength(2);
  });

  test('that cannot be read are said to be so, and not lost', async () => {
    const page = await open();
    await page.goto(`${site}clippings/`);
    await page.evaluate(() => {
      localStorage.setItem('banku:/:clippings', '{"version":9}');
    });
    await page.reload();
    await page.getByText('不会被覆盖').waitFor();
    await page.goto(address(plain));
    await page.locator('.article-tools').getByRole('button', { name: '收入剪报' }).click();
    await page.getByText('共 1 条').waitFor();
    const kept = await page.evaluate(
      () => Object.values(localStorage).filter((value) => value === '{"version":9}').length,
    );
    expect(kept).toBe(1);
  });

  test('that the browser has no room for are said not to be kept', async () => {
    const page = await open();
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(address(plain));
    await page.locator('.article-tools').getByRole('button', { name: '收入剪报' }).click();
    await page.getByText('浏览器存不下').waitFor();
  });

  test('an address that was cut short is said to be so', async () => {
    const page = await open();
    await page.goto(`${site}clippings/#f=abc`);
    await page.getByText('不完整或已损坏').waitFor();
  });
});

describe('a report', () => {
  test('becomes a ruling that the pipeline follows', async () => {
    const page = await open();
    await page.goto(address(corrected));
    await select(page, 'p2', '常州');
    await bar(page).getByRole('button', { name: '报错' }).click();
    const dialog = page.getByRole('dialog', { name: '报错' });
    await dialog.getByRole('button', { name: '生成勘误单' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('依据');
    await dialog.getByLabel('应为').fill('常洲');
    await dialog.getByLabel('依据').fill('试一试：“引号”# 与冒号');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog
        .getByRole('button', { name: '生成勘误单' })
        .click()
        .then(() => dialog.getByRole('button', { name: '下载裁定' }).click()),
    ]);
    expect(download.suggestedFilename()).toBe('003_58ae244ee8e1cf52.yaml');
    const rulings = toEntries(parseRulings(await textOf(download), 'reader.yaml').toJS());
    const text = await readFile('content/pages/003_58ae244ee8e1cf52.txt', 'utf8');
    const result = splitPage({ name: '003_58ae244ee8e1cf52', text, rulings }, knowledge);
    expect(result.problems).toEqual([]);
    expect(result.articles.flatMap(({ data }) => data.corrections ?? [])).toMatchObject([
      { field: 'body', number: 2, printed: '常州', corrected: '常洲', by: '读者' },
    ]);
  });
});

describe('a report without a selection', () => {
  test('asks for the wrong words at once, says how often they stand there, and keeps what was typed', async () => {
    const page = await open();
    await page.goto(address(corrected));
    const door = page.locator('.article-tools').getByRole('button', { name: '报错' });
    await door.click();
    const dialog = page.getByRole('dialog', { name: '报错' });
    const words = dialog.getByLabel('有误的文字');
    await dialog.getByLabel('哪里有误').selectOption('错字');
    await words.fill('常州');
    await words.press('Tab');
    expect(await dialog.getByRole('alert').innerText()).toMatch(/^文中有 \d+ 处/);
    await words.fill('北汽重卡数字孪生智慧');
    await words.press('Tab');
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await dialog.getByLabel('应为').fill('北汽重卡数字');
    await page.keyboard.press('Escape');
    expect(await door.evaluate((element) => element === document.activeElement)).toBe(true);
    await door.click();
    expect([await words.inputValue(), await dialog.getByLabel('应为').inputValue()]).toEqual([
      '北汽重卡数字孪生智慧',
      '北汽重卡数字',
    ]);
    await dialog.getByLabel('依据').fill('试');
    await dialog.getByRole('button', { name: '生成勘误单' }).click();
    expect(await dialog.getByRole('status').innerText()).toContain('没有写明接收报告的地址');
    expect(await dialog.getByLabel('报告全文').innerText()).toContain('北汽重卡数字李生智慧');
    expect(await dialog.getByRole('link').count()).toBe(0);
  });

  test('goes where the settings say', async () => {
    const page = await open();
    await page.goto(address(plain));
    await page.locator('[data-reader]').evaluate((article: HTMLElement) => {
      const reports = { repository: 'https://git.example.org/ku', mail: 'ku@example.org' };
      article.dataset['reader'] = JSON.stringify({ ...JSON.parse(article.dataset['reader'] ?? ''), reports });
    });
    await page.locator('.article-tools').getByRole('button', { name: '报错' }).click();
    const dialog = page.getByRole('dialog', { name: '报错' });
    await dialog.getByLabel('正确的标题').fill('新题');
    await dialog.getByLabel('依据').fill('见原件');
    await dialog.getByRole('button', { name: '生成勘误单' }).click();
    const ways = await dialog.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways.map((way) => way?.slice(0, 40))).toEqual([
      'https://git.example.org/ku/issues/new?ti',
      'mailto:ku@example.org?subject=%E6%8A%A5%',
    ]);
    expect(await dialog.getByRole('status').innerText()).toContain('请选一种方式交给编者');
  });
});

describe('the focus', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      () => `${document.activeElement?.parentElement?.id ?? ''} ${document.activeElement?.className ?? ''}`,
    );

  test('goes back to the sign behind the paragraph, from the toolbar and from the report that it led to', async () => {
    const page = await open();
    await page.goto(address(plain));
    const sign = page.locator('#p2 .permalink');
    for (const close of ['Escape', 'Enter']) {
      await sign.focus();
      await page.keyboard.press('Enter');
      await bar(page).getByRole('button', { name: '报错' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: '报错' });
      await dialog.waitFor();
      if (close === 'Enter') await dialog.getByRole('button', { name: '关闭' }).focus();
      await page.keyboard.press(close);
      await dialog.waitFor({ state: 'detached' });
      expect(await focused(page)).toBe('p2 mark permalink');
      expect(await bar(page).isVisible()).toBe(false);
    }
  });

  test('stays in the toolbar of a sign that was used before the script had come', async () => {
    const page = await open();
    const { promise: come, resolve: letCome } = Promise.withResolvers<undefined>();
    await page.route('**/article-client*.js', async (route) => {
      await come;
      await route.continue();
    });
    await page.goto(address(plain));
    await page.locator('#p2 .permalink').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('');
    letCome(undefined);
    await bar(page).waitFor();
    expect(
      await bar(page)
        .getByRole('button')
        .first()
        .evaluate((button) => button === document.activeElement),
    ).toBe(true);
    expect(new URL(page.url()).hash).toBe('#p2');
  });

  test('follows the sign as a link where the script cannot be had', async () => {
    const page = await open();
    await page.route('**/article-client*.js', (route) => route.abort());
    await page.goto(address(plain));
    // By key: for a pointer, the sign is there once the paragraph is pointed at.
    await page.locator('#p2 .permalink').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#p2$/);
  });

  test('leaves the toolbar by Tab past either end, which closes it', async () => {
    const page = await open();
    await page.goto(address(plain));
    for (const [end, key, next] of [
      ['报错', 'Tab', 'p2 mark place'],
      ['复制并注明出处', 'Shift+Tab', 'p2 mark permalink'],
    ] as const) {
      await page.locator('#p2 .permalink').focus();
      await page.keyboard.press('Enter');
      await bar(page).getByRole('button', { name: end }).press(key);
      expect(await focused(page)).toBe(next);
      expect(await bar(page).isVisible()).toBe(false);
    }
  });
});

describe.each(some(['light', 'dark'] as const, 1))('axe finds nothing, %s', (colorScheme) => {
  test('in an article with all of it open', async () => {
    const page = await open({ colorScheme });
    await page.goto(address(corrected));
    await page.locator('.cite summary').click();
    await select(page, 'p1', '北汽重卡');
    expect(await findViolations(page)).toEqual([]);
    await bar(page).getByRole('button', { name: '报错' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByLabel('依据').fill('据上下文');
    await page.getByLabel('应为').fill('北汽');
    await page.getByRole('button', { name: '生成勘误单' }).click();
    await page.getByRole('button', { name: '下载裁定' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  test('in clippings, one’s own and shared', async () => {
    const page = await open({ colorScheme });
    await collect(page);
    await page.goto(`${site}clippings/`);
    await page.locator('.clip-list li').first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '复制分享地址' }).click();
    await page.getByText('分享地址已复制').waitFor();
    await page.goto(await clipboard(page));
    await page.getByText('这是别人分享的剪报').waitFor();
    await page.locator('.clip-list li').nth(1).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

test('one click below the headline copies the citation, or the address where the device shares nothing', async () => {
  const page = await open();
  await page.goto(address(plain));
  const acts = page.locator('.article-acts');
  await acts.getByRole('button', { name: '复制引用' }).click();
  await acts.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[N/OL]');
  await page.evaluate(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
  await acts.getByRole('button', { name: '分享' }).click();
  await acts.getByText('已复制链接').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/articles\/\w{8}\/$/);
});
