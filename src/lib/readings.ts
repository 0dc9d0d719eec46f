/** What a reader of one article is led on to: made once a build from all articles together. */
import { anchorOf } from './anchors.ts';
import { bodyOf, catalogue } from './content.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
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
  return toRelated(compared, mostRelated);
}

/** Words that another article of the same newspaper page prints. */
export interface Quoted {
  readonly article: ArticleFrontMatter;
  /** Anchor of the paragraph; undefined: they stand in the headline. */
  readonly anchor: string | undefined;
}

/** The article of the same page whose words told the year of this one; null where its own did, or none is found. */
export async function yearSourceOf(article: ArticleFrontMatter): Promise<Quoted | null> {
  const { date } = article.basis;
  if (date?.basis !== 'inferred' || date.reason?.includes('同版') !== true) return null;
  const words = /（“([^”]+)”）$/.exec(date.reason)?.[1] ?? date.quote;
  if (words === undefined) return null;
  const { byPage } = await catalogue();
  for (const other of byPage.get(article.source.page) ?? []) {
    if (other === article) continue;
    const anchor = anchorOf(await bodyOf(other), words);
    if (anchor !== undefined) return { article: other, anchor };
    if ([other.kicker, other.title, other.deck].some((part) => part?.includes(words)))
      return { article: other, anchor: undefined };
  }
  return null;
}
