/** When each route last changed what it shows: the day that the sitemap gives with its address. */
import type { Catalogue } from '../archive/catalogue.ts';
import { listPath, toListRoutes } from '../browse/paginate.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { latestOf } from './modified.ts';

/** Routes that are lists of all articles, or are made from them. */
const ofAll = [
  ...['', 'parks/', 'parks/pinyin/', 'reporters/', 'reporters/most/'],
  ...['topics/', 'dates/', 'pages/', 'overview/'],
];

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
  // The first route of a list tells of all of it: how many there are, and who writes of what.
  const addList = (list: string, articles: readonly ArticleFrontMatter[]): void => {
    for (const { number, entries } of toListRoutes(articles))
      add(listPath(list, number), number === null ? articles : entries);
  };
  addList('articles/', lists.articles);
  for (const { id, articles } of lists.parks) addList(`parks/${id}/`, articles);
  for (const { id, articles } of lists.reporters) addList(`reporters/${id}/`, articles);
  for (const { id, articles } of lists.topics) addList(`topics/${id}/`, articles);
  for (const { year, articles, months, monthless } of lists.years) {
    addList(`dates/${year}/`, monthless);
    add(`dates/${year}/`, articles);
    for (const { month, articles: own, around } of months) add(`dates/${year}/${month}/`, [...own, ...around]);
  }
  addList('dates/undated/', lists.undated);
  for (const [page, articles] of lists.byPage) add(`pages/${page}/`, articles);
  return shown;
}
