/** Every route carries its policy, and works under it: nothing that the archive itself does is a violation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, inject, test } from 'vitest';
import { siteDirectory } from '../../src/archive/directories.ts';
import { wasmMark } from '../../src/policy/policy.ts';
import { useBrowser } from './browser.ts';
import { listRouteKinds } from './route-kinds.ts';

const open = useBrowser({ keeps: true });
const site = inject('site');

type Node = DefaultTreeAdapterMap['childNode'];
const listElements = (nodes: readonly Node[]): DefaultTreeAdapterMap['element'][] =>
  nodes.flatMap((node) => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? listElements(node.childNodes) : []),
  ]);

test('every route has one, before anything is loaded; none has a handler or a style in an attribute', () => {
  const routes = readdirSync(siteDirectory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(routes.length).toBeGreaterThan(100);
  for (const route of routes) {
    const html = readFileSync(join(siteDirectory, route), 'utf8');
    expect(html, route).toMatch(
      /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' [^"]*base-uri 'none'; form-action 'self'">/,
    );
    expect(html, route).not.toMatch(/'unsafe-/);
    const elements = listElements(parse(html).childNodes);
    // WebAssembly only where a search box may start Pagefind's.
    expect(html.includes("'wasm-unsafe-eval'"), route).toBe(
      elements.some(({ attrs }) => attrs.some(({ name }) => name === wasmMark)),
    );
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(
      attributes.filter((name) => name.startsWith('on') || name === 'style'),
      route,
    ).toEqual([]);
  }
});

// `useBrowser` fails a test in which a policy was violated.
const { kinds } = listRouteKinds();
test.each(kinds)('$name', async ({ example }) => {
  const page = await open();
  await page.goto(`${site}${example}`, { waitUntil: 'load' });
  expect(await page.title()).not.toBe('');
});

test('a search under the policy', async () => {
  const page = await open();
  await page.goto(`${site}search/?q=${encodeURIComponent('零碳')}`);
  await page.locator('[data-result]').first().waitFor();
});

test('a script that is not the archive’s own does not run', async () => {
  const page = await open({ expectsViolations: true });
  await page.goto(site);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.ran = true');
    image.src = 'data:,';
    document.body.append(image);
    return new Promise((resolve) => {
      setTimeout(() => {
        resolve('ran' in window);
      }, 200);
    });
  });
  expect(ran).toBe(false);
});
