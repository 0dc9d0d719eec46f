/** Reading an article, and where a reader goes from it. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addStyle, useBrowser } from './browser.ts';
import { findViolations } from './violations.ts';

const open = useBrowser();
const site = inject('site');
/** Its headline was printed apart from its text; its year is told by another article of the page. */
const displaced = `${site}articles/8kgnb8pj/`;
const article = `${site}articles/6qbzc9bm/`;
const photoStory = `${site}articles/f7zbq390/`;
const transcript = `${site}pages/001_8d50f6d304642107/`;

const background = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundColor);

/** With scripts and without, all of this is plain links and style. */
describe.each([true, false])('with scripts: %s', (javaScriptEnabled) => {
  test('from an article to its place on the page, lit, and along its parts', async () => {
    const page = await open({ javaScriptEnabled });
    await page.goto(displaced);
    const facts = page.locator('.article-head .stretches a');
    expect(await facts.allInnerTexts()).toEqual(['第1—10段', '标题']);
    await facts.first().click();
    await page.waitForURL(`${transcript}#s*`);
    const [own, other] = [
      await background(page, '.segment.of-8kgnb8pj:not(:target)'),
      await background(page, '.segment.of-6qbzc9bm'),
    ];
    expect(other).toBe('rgba(0, 0, 0, 0)');
    expect(own).not.toBe(other);
    await page.getByRole('link', { name: /《嘉兴高新区 硬核实力看“三个新”》下转：标题/ }).click();
    expect(await page.locator(':target').innerText()).toBe('嘉兴高新区');
    await page.getByRole('link', { name: '全部亮出' }).click();
    expect(await background(page, '.segment.of-6qbzc9bm')).not.toBe(other);
  });

  test('from the list of what a page left out, by keyboard, to the place and its reason', async () => {
    const page = await open({ javaScriptEnabled });
    await page.goto(transcript);
    await page.locator('.left-out summary').press('Enter');
    const links = page.locator('.left-out').getByRole('link');
    expect(await links.count()).toBe(await page.locator('.transcript .dropped').count());
    await page.getByRole('link', { name: '重复印刷：知识产权服务业集聚区揭牌' }).press('Enter');
    const place = page.locator('.transcript :target');
    expect(await place.innerText()).toBe('知识产权服务业集聚区揭牌');
    expect(await place.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('重复印刷');
  });

  test('from the lines that an article was made of to their place; no link where the evidence names the head', async () => {
    const page = await open({ javaScriptEnabled });
    await page.goto(displaced);
    const evidence = page.locator('.evidence');
    await evidence.locator('summary').click();
    const park = evidence.getByRole('listitem').filter({ hasText: '园区' }).first();
    expect(await park.innerText()).toContain('见于引题');
    expect(await park.getByRole('link').count()).toBe(0);
    await evidence
      .getByRole('link', { name: /行的原版位置/ })
      .first()
      .click();
    await page.waitForURL(`${transcript}#s*`);
    expect(await page.locator('.segment.of-8kgnb8pj:target').count()).toBe(1);
  });

  test('from a figure in the table to its sentence', async () => {
    const page = await open({ javaScriptEnabled, viewport: { width: 1280, height: 700 } });
    await page.goto(article);
    const row = page.getByRole('row', { name: /近300亿元/ });
    await page.getByText('其余 16 个').click();
    expect(await row.getByRole('cell').innerText()).toBe('实现产值近300亿元');
    await row.getByRole('link').click();
    const target = page.locator('.body :target');
    expect(await target.innerText()).toBe('近300亿元');
    expect(await target.locator('xpath=..').innerText()).toContain(
      '2022年肇庆高新区拥有新能源电池产业规模以上企业23家',
    );
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThan(100);
    expect(box?.y).toBeLessThan(600);
  });
});

describe('an article says', () => {
  test('how its year is known, with the way to the words that told it', async () => {
    const page = await open();
    await page.goto(article);
    const note = page.locator('.article-head .why');
    await note.getByText('推定', { exact: true }).click();
    expect(await note.innerText()).toMatch(
      /^推定\s+推定：导语未印日期，本文称2022年为过去（“2022年突破500亿元”），同版另一篇提到“2023年第八届”，由此推定为2023年.*（见本文第1段、同版《2023年第八届/,
    );
    await note.getByRole('link', { name: '本文第1段' }).click();
    expect(await page.locator(':target').innerText()).toContain('2022年突破500亿');
    await note.getByRole('link', { name: '2023年第八届' }).click();
    expect(await page.locator(':target').innerText()).toContain('2023年第八届');
  });

  test('what is known of its park, its writers and its topics', async () => {
    const page = await open();
    await page.goto(article);
    const rail = page.getByRole('complementary', { name: '本文资料' });
    expect(await rail.locator('.park-card').innerText()).toMatch(
      /肇庆高新技术产业开发区[\s\S]*广东 肇庆[\s\S]*2010年起/,
    );
    expect(await rail.locator('.writer-card').innerText()).toMatch(/赖小琴\s*特约通讯员/);
    expect(await rail.locator('.topic-card').innerText()).toMatch(/新能源汽车[\s\S]*判定用词：新能源汽车、汽车产业/);
    // How much of each is here changes with every addition: the lists say it.
    expect(await rail.innerText()).not.toMatch(/\d+ 篇/);
    await rail.locator('.park-card').getByRole('link').click();
    await page.waitForURL('**/parks/zhaoqing/');
  });

  test('that a park is not in the authority file', async () => {
    const page = await open();
    await page.goto(`${site}articles/my5dy78q/`);
    expect(await page.locator('.park-card').innerText()).toContain('园区名录未收此名');
  });

  test('which others go with it, and why', async () => {
    const page = await open();
    await page.goto(article);
    const first = page.getByRole('region', { name: '相关报道' }).locator('ul > li').first();
    expect(await first.innerText()).toMatch(/同园区 肇庆高新区\s*同作者 赖小琴\s*同主题 新能源汽车、产业集群/);
    const title = await first.locator('.headline').innerText();
    await first.getByRole('link').click();
    expect(await page.locator('main h1').innerText()).toBe(title);
  });

  test('who is named in it: the first mention of a park leads to it, once, and copies as text', async () => {
    const page = await open();
    await page.goto(article);
    const names = page.locator('.body a.name');
    expect(await names.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '/parks/zhaoqing/',
    ]);
    expect(await page.locator('#p1').innerText()).toContain('肇庆高新区汽车产业年产值');
  });

  test('which kicker it has, in its title and beside its neighbours', async () => {
    const page = await open();
    await page.goto(article);
    expect(await page.title()).toContain('今年产值有望突破800亿元 肇庆高新区新能源汽车产业开新局');
    expect(await page.getByRole('navigation', { name: '同版报道' }).innerText()).toMatch(
      /西安高新区\s*首家“零碳工厂”诞生/,
    );
  });
});

describe('阅读设置', () => {
  const choose = async (page: Page, ...labels: string[]): Promise<void> => {
    await page.getByRole('button', { name: '设置' }).click();
    for (const label of labels) await page.getByText(label, { exact: true }).click();
  };
  const look = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.documentElement).fontSize,
    ]);

  test('light, dark and size are kept from route to route, and set before the body is there', async () => {
    const page = await open({ colorScheme: 'light' });
    await page.goto(article);
    const before = await look(page);
    await choose(page, '深', '特大');
    const chosen = await look(page);
    expect(chosen).toEqual(['rgb(21, 25, 27)', '21px']);
    expect(chosen).not.toEqual(before);
    // What the head has set when the parser comes to the body.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('body')) return;
        observer.disconnect();
        Object.assign(window, { early: { ...document.documentElement.dataset } });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(site);
    expect(await page.evaluate(() => (window as unknown as { early: unknown }).early)).toEqual({
      theme: 'dark',
      size: 'larger',
      marks: 'reading',
    });
    expect(await look(page)).toEqual(chosen);
    await choose(page, '随系统', '标准');
    expect(await look(page)).toEqual(before);
  });

  test('work by keyboard, and axe finds nothing in them', async () => {
    const page = await open();
    await page.goto(article);
    await page.getByRole('button', { name: '设置' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('group', { name: '阅读设置' }).isVisible()).toBe(false);
  });

  test('are not offered without a script, and fit a phone of 320 px', async () => {
    const still = await open({ javaScriptEnabled: false });
    await still.goto(article);
    expect(await still.getByRole('button', { name: '设置' }).isVisible()).toBe(false);
    const phone = await open({ viewport: { width: 320, height: 640 } });
    await phone.goto(article);
    await phone.getByRole('button', { name: '菜单' }).click();
    await choose(phone, '特大');
    const box = await phone.getByRole('group', { name: '阅读设置' }).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test.each([
  ['home', site],
  ['article', article],
  ['photo story', photoStory],
  ['transcript', transcript],
])('text of twice the size fits a phone of 320 px: %s', async (_, address) => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(address);
  await addStyle(page, ':root:root { font-size: 200% }');
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > 321 && element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

describe('the text is set', () => {
  /** Of a last line that is full, one of each width. */
  test.each([
    ['k8ccmqe9', 1280, 'normal'],
    ['k8ynr1r8', 390, 'larger'],
    ['0c720ab8', 320, 'normal'],
  ])('signs behind paragraphs make no line and stay in the window: %s, %i px, %s', async (id, width, size) => {
    const page = await open({ viewport: { width, height: 800 } });
    await page.addInitScript((value) => {
      localStorage['banku-size'] = value;
    }, size);
    await page.goto(`${site}articles/${id}/`);
    const heights = (): Promise<number[]> =>
      page.locator('.body > [id]').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    const [before, signs] = [
      await heights(),
      await page.locator('.body .mark').evaluateAll((marks) =>
        marks.map((mark) => {
          const last = document.createRange();
          last.selectNodeContents(mark.parentElement ?? mark);
          last.setEndBefore(mark.parentElement?.querySelector('.mark') ?? mark);
          const line = [...last.getClientRects()].at(-1);
          return Math.abs(mark.getBoundingClientRect().left - (line?.right ?? 0)) < 2;
        }),
      ),
    ];
    expect(signs.filter((isBehind) => !isBehind)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await addStyle(page, '.body .mark { display: none }');
    expect(await heights()).toEqual(before);
  });

  test('evenly in a wide column, ragged in a narrow one; a crosshead in the middle of each of its lines', async () => {
    const page = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${site}articles/k8ynr1r8/`);
    const align = (): Promise<string> => page.locator('#p1').evaluate((part) => getComputedStyle(part).textAlign);
    expect(await align()).toBe('justify');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('html').evaluate((root) => {
      root.dataset['size'] = 'larger';
    });
    expect(await align()).not.toBe('justify');
    const middles = await page.locator('#s1-words').evaluate((words) => {
      words.append('再添几个字使它成为两行');
      return [...words.getClientRects()].map(({ left, right }) => Math.round((left + right) / 2));
    });
    expect(middles.length).toBeGreaterThan(1);
    for (const middle of middles) expect(Math.abs(middle - 195)).toBeLessThanOrEqual(1);
  });

  test('a passage that an address names is tinted, what the skip link leads to is not', async () => {
    const page = await open();
    await page.goto(`${article}#main`);
    expect(await background(page, 'main:target')).toBe('rgba(0, 0, 0, 0)');
    await page.goto(`${article}#p2`);
    expect(await background(page, '#p2')).not.toBe('rgba(0, 0, 0, 0)');
  });

  test('a headline that breaks between words is called by its words', async () => {
    const page = await open();
    await page.goto(article);
    expect(await page.locator('h1 wbr').count()).toBeGreaterThan(0);
    await page.getByRole('heading', { level: 1, name: '肇庆高新区新能源汽车产业开新局', exact: true }).waitFor();
    expect(await page.locator('main').ariaSnapshot()).toContain('heading "肇庆高新区新能源汽车产业开新局"');
  });
});

test('an inferred date stands in brackets in a list', async () => {
  const page = await open();
  await page.goto(`${site}articles/`);
  const date = page.locator('.article-list time').first();
  expect(await date.evaluate((time) => getComputedStyle(time, '::before').content)).toContain('[');
  expect(await date.getAttribute('title')).toContain('推定');
});

describe('on paper', () => {
  test('an article is a clipping: headline, who, when, where, text, address; nothing else', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.goto(article);
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['.nameplate', 'h1', '.article-head .kicker', '#p1', '.writers', '.citation'])
      expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
    for (const hidden of [
      '.site-nav',
      '.search-box',
      '.rail',
      '.related',
      '.on-page',
      '.site-foot',
      '.mark',
      '.evidence',
      '.forms',
      '.stretches',
    ])
      expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
    expect(await background(page, 'body')).toBe('rgb(255, 255, 255)');
    expect(await page.locator('.facts div', { hasText: '日期' }).innerText()).toContain(
      '2023年6月17日至7月17日（推定）',
    );
    const link = page.locator('.body a.name').first();
    expect(
      await link.evaluate((element) => [
        getComputedStyle(element).textDecorationLine,
        getComputedStyle(element, '::after').content,
      ]),
    ).toEqual(['none', 'none']);
  });

  test('the clipping has its citation', async () => {
    const page = await open();
    await page.goto(article);
    await page.emulateMedia({ media: 'print' });
    const citation = page.locator('.citation');
    expect(await citation.isVisible()).toBe(true);
    expect(await citation.textContent()).toContain('[N/OL]');
  });
});

describe('今日回望', () => {
  test.each([
    ['2026-06-15T10:00:00', /^6月15日，往年今日：/, '首家“零碳工厂”诞生'],
    ['2026-11-21T10:00:00', /^本库没有11月21日的报道；相近的日子有：/, '2023年10月31日'],
  ])('on %s', async (now, said, story) => {
    const page = await open();
    await page.clock.setFixedTime(now);
    await page.goto(site);
    const today = page.getByRole('region', { name: '今日回望' });
    await today.getByText(story).first().waitFor();
    expect(await today.locator('.day').innerText()).toMatch(said);
    await today.getByRole('listitem').first().getByRole('link').click();
    await page.waitForURL('**/articles/*/');
  });

  test('without a script leads to the dates', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(site);
    await page.getByRole('region', { name: '今日回望' }).getByRole('link', { name: '按日期查阅' }).click();
    await page.waitForURL('**/dates/');
  });
});
