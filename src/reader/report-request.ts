/** How the article's script asks for the report dialog, which is loaded apart. */
import type { ArticlePage } from './article-page.ts';
import type { Stretch } from './pieces.ts';

export const reportEvent = 'banku:report';

export interface ReportRequest {
  readonly page: ArticlePage;
  /** What the reader picked; empty: the article as a whole. */
  readonly stretches: readonly Stretch[];
}
