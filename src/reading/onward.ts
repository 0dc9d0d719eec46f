/** What a reader of one article is led on to: made once a build from all articles together. */
import { anchorOf } from '../core/anchors.ts';
import { bodyOf, catalogue } from '../archive/route-content.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { knownWords } from './known-words.ts';
import { toNameLinks, type NameLinks } from './name-links.ts';
import { toRelated, type Comparable, type Related } from './related.ts';

/** What a shared heading counts for: the main topic more than the others. */
const weights = { park: 4, reporter: 3, mainTopic: 1.5, topic: 0.75 } as const;
const mostRelated = 6;

let names: Promise<NameLinks> | undefined;
let kinship: Promise<(id: string) => readonly Related[]> | undefined;

/** Names with a page here. */
export const nameLinks = (): Promise<NameLinks> => (names ??= catalogue().then(toNameLinks));

/** Articles that go with one, and why. */
export const relatedTo = async (id: string): Promise<readonly Related[]> => (await (kinship ??= compareAll()))(id);

async function compareAll(): Promise<(id: string) => readonly Related[]> {
  const { articles, parkOf, reporterOf } = await catalogue();
  const compared: Comparable[] = [];
  for (const article of articles) {
    const { kicker, title, deck, park, reporter, topic } = article;
    const { blocks } = await bodyOf(article);
    compared.push({
      id: article.id,
      headings: [
        ...(park === null ? [] : [['park', parkOf(park)?.name ?? park, weights.park] as const]),
        ...(reporter ?? []).map(({ name }) => ['reporter', reporterOf(name)?.name ?? name, weights.reporter] as const),
        ...(topic ?? []).map((id, index) => ['topic', id, index === 0 ? weights.mainTopic : weights.topic] as const),
      ],
      text: [kicker, title, deck, ...blocks].filter((part) => part !== undefined).join('\n'),
    });
  }
  return toRelated(compared, mostRelated, knownWords);
}

/** Words that an article of the same newspaper page prints, this one or another. */
export interface Quoted {
  readonly article: ArticleFrontMatter;
  /** Anchor of the paragraph; undefined: they stand in the headline. */
  readonly anchor: string | undefined;
}

/** Where the words that told the year are printed, in the order in which the reason names them; each place once. */
export async function witnessesOf(article: ArticleFrontMatter): Promise<readonly Quoted[]> {
  const { date } = article.basis;
  if (date?.basis !== 'inferred') return [];
  const named = [...(date.reason ?? '').matchAll(/(本文|同版另一篇)(?:提到|[^（）“”]*（)“([^”]+)”/g)];
  const { byPage } = await catalogue();
  const page = byPage.get(article.source.page) ?? [];
  const found: Quoted[] = [];
  for (const [, where, words = ''] of named) {
    const witness = await findWords(where === '本文' ? [article] : page.filter((other) => other !== article), words);
    if (witness && !found.some(({ article: other, anchor }) => other === witness.article && anchor === witness.anchor))
      found.push(witness);
  }
  return found;
}

async function findWords(articles: readonly ArticleFrontMatter[], words: string): Promise<Quoted | null> {
  for (const article of articles) {
    const anchor = anchorOf(await bodyOf(article), words);
    if (anchor !== undefined) return { article, anchor };
    if ([article.kicker, article.title, article.deck].some((part) => part?.includes(words)))
      return { article, anchor: undefined };
  }
  return null;
}
