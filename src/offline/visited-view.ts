/** The pages that were read and are kept, as a list. */
import { element } from '../search/page/view/elements.ts';
import { toStoreNames } from './stores.ts';

export interface VisitedPage {
  readonly address: string;
  readonly title: string;
  readonly isArticle: boolean;
}

/** The pages that are kept, the one read last first. */
export async function readVisited(root: string): Promise<readonly VisitedPage[]> {
  const store = await caches.open(toStoreNames(root).visited);
  const keys = [...(await store.keys())].reverse();
  const parser = new DOMParser();
  return Promise.all(
    keys.map(async ({ url }) => {
      const html = (await (await store.match(url))?.text()) ?? '';
      const { title } = parser.parseFromString(html, 'text/html');
      // The name of the archive stands behind the title of each page.
      return { address: url, title: title.replace(/ · [^·]*$/, ''), isArticle: /\/articles\/[^/]+\/$/.test(url) };
    }),
  );
}

/** Forgets them all. */
export async function forgetVisited(root: string): Promise<void> {
  await caches.delete(toStoreNames(root).visited);
}

/** Articles first, then the other pages. */
export function toVisitedView(pages: readonly VisitedPage[]): HTMLElement[] {
  const articles = pages.filter(({ isArticle }) => isArticle);
  const others = pages.filter(({ isArticle }) => !isArticle);
  return [...toGroup('报道', articles), ...toGroup('其他页面', others)];
}

function toGroup(label: string, pages: readonly VisitedPage[]): HTMLElement[] {
  if (pages.length === 0) return [];
  const entries = pages.map(({ address, title }) => element('li', {}, element('a', { href: address }, title)));
  return [
    element('h3', {}, `${label} `, element('span', { class: 'count' }, String(pages.length))),
    element('ul', { class: 'offline-kept' }, ...entries),
  ];
}
