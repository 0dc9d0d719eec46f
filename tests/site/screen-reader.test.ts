/**
 * A reader who hears the page: the walk of somebody with a screen reader, by landmarks, headings and links, over the
 * accessibility tree that Chromium gives to such programs.
 */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser({ keeps: true });

/** What a screen reader says of one thing. */
interface Heard {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | null;
  /** The landmarks around it, outermost first: `main`. */
  readonly within: readonly string[];
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

const landmarks = new Set(['banner', 'navigation', 'search', 'main', 'contentinfo', 'complementary', 'region', 'form']);

/** All of the page, in the order of reading. */
async function hear(page: Page): Promise<readonly Heard[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const visit = (node: AxNode, within: readonly string[]): void => {
    const role = node.role?.value ?? '';
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    if (!node.ignored)
      heard.push({ role, name: node.name?.value ?? '', level: typeof level === 'number' ? level : null, within });
    const inside = !node.ignored && landmarks.has(role) ? [...within, role] : within;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, inside);
    }
  };
  const [root] = nodes;
  if (root) visit(root, []);
  return heard;
}

let heard: readonly Heard[];
const by = (role: string): readonly Heard[] => heard.filter((each) => each.role === role);
const names = (role: string): readonly string[] => by(role).map(({ name }) => name);
/** Place in the order of reading of the first thing that is so. */
const place = (is: (each: Heard) => boolean): number => heard.findIndex(is);

describe('an article', () => {
  beforeEach(async () => {
    const page = await open();
    await page.goto(`${inject('site')}articles/0c720ab8/`);
    heard = await hear(page);
  });

  test('says in which language and what it is', () => {
    expect(by('RootWebArea')[0]?.name).toBe(
      '千亿元级新能源智能网联汽车产业集群雏形显现 肇庆高新区特色产业集群登榜 · 高新区报道文库',
    );
  });

  test('has its landmarks once each, named in Chinese where there are several', () => {
    for (const role of ['banner', 'main', 'contentinfo']) expect(by(role), role).toHaveLength(1);
    expect(names('navigation')).toContain('主要栏目');
    expect(names('search')).toEqual(['全文检索']);
    const navigations = names('navigation');
    expect(new Set(navigations).size).toBe(navigations.length);
    for (const name of navigations) expect(name).toMatch(/\p{Script=Han}/u);
  });

  test('lets one search: a box and a button that say what they are', () => {
    const inSearch = heard.filter(({ within }) => within.includes('search'));
    expect(inSearch.filter(({ role }) => role === 'textbox').map(({ name }) => name)).toEqual(['检索词']);
    expect(inSearch.filter(({ role }) => role === 'button').map(({ name }) => name)).toEqual(['检索']);
  });

  test('is found by its headings: the headline is the first in the text, the others go down step by step', () => {
    const headings = by('heading');
    const inMain = headings.filter(({ within }) => within.includes('main'));
    // Where a line may break, between words, Chromium gives a space.
    const first = headings.filter(({ level }) => level === 1).map(({ name }) => name.replaceAll(' ', ''));
    expect(first).toEqual(['肇庆高新区特色产业集群登榜']);
    expect(inMain[0]?.level).toBe(1);
    inMain.forEach(({ level }, index) => {
      expect(level ?? 0).toBeLessThanOrEqual((inMain[index - 1]?.level ?? 0) + 1);
    });
    // Headings are heard one after the other: nothing but their words.
    expect(inMain.map(({ name }) => name)).toContain('专项扶持推进 产业集聚加速');
  });

  test('is heard in order: headline, who and when, the text, and the way to the next one', () => {
    const order = [
      place(({ role, level }) => role === 'heading' && level === 1),
      place(({ role, name }) => role === 'link' && name === '赖小琴'),
      place(({ role, name }) => role === 'StaticText' && name.startsWith('工业和信息化部公布')),
      place(
        ({ role, name, within }) => role === 'link' && name.startsWith('同版下一篇') && within.at(-1) === 'navigation',
      ),
      place(({ role }) => role === 'contentinfo'),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    const head = heard.slice(order[0], order[2]);
    expect(head.map(({ name }) => name)).toContain('2023年10月31日至11月30日');
  });

  test('has no link, button or field without a name', () => {
    for (const role of ['link', 'button', 'textbox', 'combobox'])
      for (const { name } of by(role)) expect(name.trim(), role).not.toBe('');
  });
});

test('hits are announced: how many there are, and each by its headline', async () => {
  const page = await open();
  await page.goto(`${inject('site')}search/?q=${encodeURIComponent('零碳工厂')}`);
  await page.locator('[data-result]').first().waitFor();
  heard = await hear(page);
  expect(place(({ role }) => role === 'status')).toBeGreaterThan(0);
  expect(heard.map(({ name }) => name).join('')).toMatch(/检索“零碳工厂”，找到 ?\d+ ?篇报道/);
  expect(names('list')).toContain('检索结果');
  const links = by('link').filter(({ within }) => within.includes('main'));
  expect(links.some(({ name }) => name.includes('零碳工厂'))).toBe(true);
});
