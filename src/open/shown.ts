/** When each route last changed what it shows: the day that the sitemap gives with its address. */
import type { Catalogue } from '../lib/catalogue.ts';
import { paginate } from '../lib/paginate.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { latestOf } from './modified.ts';

/** Routes that are lists of all articles, or are made from them. */
const ofAll = ['', 'articles/', 'parks/', 'reporters/', 'topics/', 'dates/', 'pages/'];

/** What a route shows of the archive. */
export interface Shown {
  /** How many articles. */
  readonly count: number;
  /** The latest accession or correction of them; null where no register tells. */
  readonly changed: string | null;
}

/** Paths from the archive's root → what stands there. Routes that are not made of articles are not in it. */
export function toShown(
  lists: Catalogue,
  changedOn: (article: ArticleFrontMatter) => string | null,
): ReadonlyMap<string, Shown> {
  const days = new Map(lists.articles.map((article) => [article.id, changedOn(article)]));
  const shown = new Map<string, Shown>();
  const add = (path: string, articles: readonly ArticleFrontMatter[]): void => {
    shown.set(path, { count: articles.length, changed: latestOf(articles.map(({ id }) => days.get(id))) });
  };
  for (const path of ofAll) add(path, lists.articles);
  for (const article of lists.articles) add(`articles/${article.id}/`, [article]);
  for (const { number, entries } of paginate(lists.articles)) add(`articles/page/${String(number)}/`, entries);
  for (const { id, articles } of lists.parks) add(`parks/${id}/`, articles);
  for (const { id, articles } of lists.reporters) add(`reporters/${id}/`, articles);
  for (const { id, articles } of lists.topics) add(`topics/${id}/`, articles);
  for (const { year, articles, months } of lists.years) {
    add(`dates/${year}/`, articles);
    for (const { month, articles: own } of months) if (month !== null) add(`dates/${year}/${month}/`, own);
  }
  add('dates/undated/', lists.undated);
  for (const [page, articles] of lists.byPage) add(`pages/${page}/`, articles);
  return shown;
}
