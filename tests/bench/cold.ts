/** The first search of a reader who has never been here: a fresh browser profile, from the address to the first hits. */
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Host } from './server.ts';

export interface Cold {
  readonly bytes: number;
  readonly requests: number;
  /** From the start of the navigation to the first hit, milliseconds. */
  readonly milliseconds: number;
}

/** What a new window does beside the page, milliseconds. */
const settling = 300;

/** `path`: of the page that searches `text` and shows hits as `[data-result]`. Null where it shows none. */
export async function measureCold(browser: Browser, site: Host, path: string, latency: number): Promise<Cold | null> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('[data-result]') === null) return;
      watch.disconnect();
      console.debug(`first hit: ${String(performance.now())}`);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  site.latency = latency;
  site.bytes = 0;
  site.requests = 0;
  try {
    // Until then nothing is asked of the page: what asks would work beside it.
    const shown = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('first hit: '),
      timeout: 20_000,
    });
    // The reader's window is there before the address is typed.
    await setTimeout(settling);
    await page.goto(site.url + path, { waitUntil: 'commit' });
    const milliseconds = Number((await shown).text().replace('first hit: ', ''));
    await page.waitForLoadState('networkidle');
    return { bytes: site.bytes, requests: site.requests, milliseconds };
  } catch {
    return null;
  } finally {
    site.latency = 0;
    await context.close();
  }
}

const toPage = (script: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Pagefind</title><body><ol></ol><script type="module">
const text = new URLSearchParams(location.search).get('q');
const show = (content) => {
  const item = document.createElement('li');
  item.dataset.result = '';
  item.textContent = content;
  return item;
};
${script}
// An answer that nothing was found is an answer too.
if (document.querySelector('[data-result]') === null) document.querySelector('ol').append(show('nothing'));
</script></body></html>`;

/** A page that searches with Pagefind, and nothing else: no style, no facets. */
export const pagefindPages: Readonly<Record<string, string>> = {
  '/stock.html': toPage(`const pagefind = await import('/stock/pagefind.js');
const { results } = await pagefind.search(text);
const texts = await Promise.all(results.slice(0, 10).map((result) => result.data()));
document.querySelector('ol').append(...texts.map(({ excerpt }) => show(excerpt)));`),
};

/** Bare modules by their place, for the sources that are served as they stand. */
export const modulesPage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<script type="importmap">{"imports":{"opencc-js/dict/TSCharacters":"/modules/opencc-js/dist/esm-lib/dict/TSCharacters.js"}}</script>
<body></body></html>`;
