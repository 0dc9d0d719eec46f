/**
 * Addresses within the site. Every internal link is made here, so that the site works below a sub-path.
 *
 * A *path* begins at the archive's root and carries no base (`articles/k4m2x9a/#p3`): it can be stored in an index.
 * An *href* is ready for a page (`/archive/articles/k4m2x9a/#p3`).
 */

// Plain Node (tests, commands) knows no import.meta.env.
const environment = import.meta.env as { readonly BASE_URL?: string } | undefined;
const base = (environment?.BASE_URL ?? '/').replace(/\/*$/, '/');

/** Path from the archive's root → link: `parks/zhaoqing/` → `/archive/parks/zhaoqing/`. */
export const href = (path = ''): string => base + path.replace(/^\/+/, '');

/** Path of an article, or of one block of its body: `anchor` as core/anchors.ts names it. */
export const articlePath = (id: string, anchor?: string): string =>
  `articles/${id}/${anchor === undefined ? '' : `#${anchor}`}`;

/** An article, or one block of its body. */
export const articleHref = (id: string, anchor?: string): string => href(articlePath(id, anchor));

/** One page of the list of articles; they are numbered from the oldest, so that a full one never changes. */
export const articlesHref = (number?: number): string =>
  href(number === undefined ? 'articles/' : `articles/page/${String(number)}/`);

/** A numbered route of any list, by the list's own link: `/parks/zhaoqing/` → `/parks/zhaoqing/page/3/`. */
export const listPageHref = (list: string, number: number | null): string =>
  number === null ? list : `${list}page/${String(number)}/`;

/** A park, or the list of parks. */
export const parkHref = (id?: string): string => href(id === undefined ? 'parks/' : `parks/${id}/`);

/** The parks of a province. */
export const provinceHref = (id: string): string => href(`parks/#${id}`);

/** The list of parks by pinyin. */
export const parksByPinyinHref = (): string => href('parks/pinyin/');

/** A reporter, or the list of reporters. */
export const reporterHref = (id?: string): string => href(id === undefined ? 'reporters/' : `reporters/${id}/`);

/** The list of reporters, those with most articles first. */
export const reportersByCountHref = (): string => href('reporters/most/');

/** A topic, or the list of topics. */
export const topicHref = (id?: string): string => href(id === undefined ? 'topics/' : `topics/${id}/`);

/** A year, one of its months (`2023`, `10`), a day of that, or the list of dates. */
export const dateHref = (year?: string, month?: string, day?: number): string =>
  href(['dates', year, month].filter((part) => part !== undefined).join('/') + '/') +
  (day === undefined ? '' : `#${dayAnchor(day)}`);

/** Where a day stands on the route of its month. */
export const dayAnchor = (day: number): string => `d${String(day)}`;

/** The articles whose date is not known. */
export const undatedHref = (): string => href('dates/undated/');

/** The transcript of a newspaper page, or the place in it where the segment at offset `start` stands. Without a name, the list of pages. */
export const pageHref = (page?: string, start?: number): string =>
  href(page === undefined ? 'pages/' : `pages/${page}/${start === undefined ? '' : `#s${String(start)}`}`);

/** The archive in charts. */
export const overviewHref = (): string => href('overview/');

/** The search page, or a search. */
export const searchHref = (query?: string): string =>
  href(query === undefined ? 'search/' : `search/?q=${encodeURIComponent(query)}`);

/** The reader's clippings. */
export const clippingsHref = (): string => href('clippings/');
/** What the archive gives away: downloads, formats, feeds, and how to use them. */
export const dataHref = (file = ''): string => href(`data/${file}`);

/** The page about the archive. */
export const aboutHref = (): string => href('about/');

/** What is kept on the reader's device. */
export const offlineHref = (): string => href('offline/');
