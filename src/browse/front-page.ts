/** What stands where on the front page. */
import type { ArticleFrontMatter } from '../schema/article.ts';

export interface FrontPage {
  readonly lead: ArticleFrontMatter | undefined;
  /** Below the lead, with their beginnings. */
  readonly seconds: readonly ArticleFrontMatter[];
  /** Beside it, with their beginnings. */
  readonly stories: readonly ArticleFrontMatter[];
  /** Headlines alone. */
  readonly headlines: readonly ArticleFrontMatter[];
  readonly photoStories: readonly ArticleFrontMatter[];
}

/** Articles, newest first → the front page. The lead is the newest full story whose headline the newspaper printed. */
export function composeFrontPage(articles: readonly ArticleFrontMatter[]): FrontPage {
  const written = articles.filter(({ kind }) => kind === 'article' || kind === 'brief');
  const lead = written.find(({ kind, basis }) => kind === 'article' && basis.title.basis === 'printed') ?? written[0];
  const others = written.filter((article) => article !== lead);
  return {
    lead,
    seconds: others.slice(0, 2),
    stories: others.slice(2, 5),
    headlines: others.slice(5, 13),
    photoStories: articles.filter(({ kind }) => kind === 'photoStory').slice(0, 4),
  };
}
