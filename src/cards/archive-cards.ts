/** The share cards of an archive: what each says, by its path. A card says nothing that changes when another article comes in. */
import type { Catalogue } from '../archive/catalogue.ts';
import { dateLabel } from '../core/dates.ts';
import { isParkInKicker } from '../core/full-title.ts';
import { toReading } from '../markdown/reading-marks.ts';
import { knownWords } from '../reading/known-words.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { Archive } from '../schema/archive.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { archiveCard, articleCard, listCard, type CardMode } from './card-paths.ts';
import type { Card } from './draw-card.ts';

type Lists = Pick<Catalogue, 'articles' | 'parks' | 'reporters' | 'topics'>;

export function toCards(
  lists: Lists,
  mode: CardMode,
  { title, description }: Pick<Archive, 'title' | 'description'>,
): ReadonlyMap<string, Card> {
  if (mode === 'none') return new Map();
  const own: Card = { above: '', pieces: toPieces(title), below: description, archive: '' };
  const cards = new Map([[archiveCard, own]]);
  if (mode === 'articles')
    for (const article of lists.articles)
      cards.set(articleCard(mode, article.id, undefined), toArticleCard(article, title));
  else
    for (const [list, above] of [
      ['parks', '园区'],
      ['reporters', '作者'],
      ['topics', '主题'],
    ] as const)
      for (const { id, name } of lists[list])
        cards.set(listCard(mode, list, id), { above, pieces: toPieces(name), below: '', archive: title });
  return cards;
}

/** Kicker or park, headline, newspaper and date; what is inferred stands in brackets, as in lists. */
function toArticleCard(article: ArticleFrontMatter, archive: string): Card {
  const { kicker, park, title, newspaper, issueDate, date, basis } = article;
  const over = kicker?.replace(/[：:—\s]+$/u, '');
  const isGuess = issueDate === undefined && basis.date?.basis === 'inferred';
  const day = issueDate ?? date;
  const label = day === null ? null : dateLabel(day);
  const parts = [newspaper === undefined ? null : `《${newspaper}》`, label !== null && isGuess ? `[${label}]` : label];
  return {
    above: toReading([isParkInKicker(article) ? null : park, over].filter(Boolean).join('　')),
    pieces: toPieces(title),
    below: parts.filter((part) => part !== null).join('　'),
    archive,
  };
}

const toPieces = (text: string): readonly string[] => wordsOf(toReading(text), knownWords);
