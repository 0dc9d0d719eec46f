/** Which routes have a share card, and where it lies below the archive's root. */
import { archiveSettings } from '../archive/archive-settings.ts';
import type { Archive } from '../schema/archive.ts';

export type CardMode = Exclude<Archive['share']['cards'], 'auto'>;

/**
 * Articles up to which `auto` draws a card for each: a choice. A thousand cards take 20 MB and most of a minute at the first
 * build.
 */
export const mostArticleCards = 1000;

/** What has cards in an archive of so many articles. `setting`: of archive.yaml. */
export function toCardMode(articles: number, setting = archiveSettings.share.cards): CardMode {
  if (setting !== 'auto') return setting;
  return articles <= mostArticleCards ? 'articles' : 'lists';
}

/** The archive's own: of every route that has none. */
export const archiveCard = 'cards/archive.png';

/** Lists of whose entries each has a card, where lists have. */
export const listsWithCards = ['parks', 'reporters', 'topics'] as const;

export const listCard = (mode: CardMode, list: (typeof listsWithCards)[number], id: string): string =>
  mode === 'lists' ? `cards/${list}/${id}.png` : archiveCard;

/** `park`: id of the article's park, which lends its card where articles have none. */
export const articleCard = (mode: CardMode, id: string, park: string | undefined): string => {
  if (mode === 'articles') return `cards/articles/${id}.png`;
  return park === undefined ? archiveCard : listCard(mode, 'parks', park);
};
