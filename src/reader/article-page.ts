/** What the route of an article tells the reader's script: in its attributes and in its texts. Also read from a route that was fetched. */
import type { CslItem } from '../cite/csl-item.ts';
import type { Head } from './head.ts';
import { piecesIn, type Piece } from './pieces.ts';

/** `data-reader` of the article, as JSON. */
export interface ReaderConfig {
  readonly id: string;
  /** Root of the site. */
  readonly base: string;
  /** Absent from a route that an older build left in the browser's store. */
  readonly head?: Head;
  /** Name of the newspaper page. */
  readonly page: string;
  /** Words of this article alone on that page; null where there are none. */
  readonly words: string | null;
  /** False where the headline is not what the page prints. */
  readonly isTitlePrinted: boolean;
  /** Where reports of mistakes go, and who answers for the archive; whatever its settings name. */
  readonly reports: Readonly<Partial<Record<'repository' | 'mail' | 'contact', string | undefined>>>;
  /** Address of report/report-client.ts. */
  readonly reportClient: string;
}

export interface ArticlePage {
  readonly article: HTMLElement;
  readonly config: ReaderConfig;
  readonly item: CslItem;
  readonly pieces: readonly Piece[];
}

/** The article of a route; null where the route is of something else. */
export function readArticlePage(route: ParentNode): ArticlePage | null {
  const article = route.querySelector<HTMLElement>('[data-reader]');
  const [item] = JSON.parse(route.querySelector('[data-format="csl"]')?.textContent ?? '[]') as readonly CslItem[];
  if (article === null || item === undefined) return null;
  const config = JSON.parse(article.dataset['reader'] ?? '') as ReaderConfig;
  return { article, config, item, pieces: piecesIn(article) };
}
