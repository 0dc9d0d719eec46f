/** What stands where on the front page. */
import type { ArticleFrontMatter } from '../schema/article.ts';

export interface FrontPage {
  readonly lead: ArticleFrontMatter | undefined;
  /** Shown with their beginnings. */
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
    stories: others.slice(0, 4),
    headlines: others.slice(4, 14),
    photoStories: articles.filter(({ kind }) => kind === 'photoStory').slice(0, 4),
  };
}
