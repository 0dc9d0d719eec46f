/** What has become of an article: its route is read, which also says where it was merged, split or withdrawn. */
import { readArticlePage, type ArticlePage } from '../article-page.ts';
import { isArticleId } from '../folder.ts';

export type Fate =
  | { readonly state: 'here'; readonly id: string; readonly page: ArticlePage }
  /** Its text is in several articles now, or it was withdrawn: `says` is the heading of its route. */
  | { readonly state: 'split' | 'withdrawn'; readonly id: string; readonly says: string }
  | { readonly state: 'missing' }
  /** Not to be had just now. */
  | { readonly state: 'offline' };

const longestWay = 5;

/** `base`: root of the site. A merged article is followed to where its text is now. */
export async function lookUp(base: string, id: string, way = 0): Promise<Fate> {
  const response = await fetch(`${base}articles/${id}/`).catch(() => null);
  if (response === null) return { state: 'offline' };
  if (response.status === 404) return { state: 'missing' };
  if (!response.ok) return { state: 'offline' };
  const route = new DOMParser().parseFromString(await response.text(), 'text/html');
  const page = readArticlePage(route);
  if (page) return { state: 'here', id, page };
  const retired = route.querySelector<HTMLElement>('[data-retired]')?.dataset['retired'];
  if (retired === 'merged') {
    const next = /\/articles\/([^/]+)\/$/.exec(
      route.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
    )?.[1];
    return isArticleId(next) && way < longestWay ? lookUp(base, next, way + 1) : { state: 'missing' };
  }
  const says = route.querySelector('h1')?.textContent ?? '';
  return retired === 'split' || retired === 'withdrawn' ? { state: retired, id, says } : { state: 'missing' };
}

/** Looks up many, a few at a time; each is told as soon as it is known. */
export async function lookUpAll(
  base: string,
  ids: Iterable<string>,
  tell: (id: string, fate: Fate) => void,
): Promise<void> {
  const waiting = [...new Set(ids)].values();
  const work = async (): Promise<void> => {
    for (const id of waiting) tell(id, await lookUp(base, id));
  };
  await Promise.all([work(), work(), work(), work()]);
}
