/** The feeds of this archive: of all of it, and of each park, topic and reporter. */
import { newestOf, feedTitle, updatedOn, type Dated, type Feed } from './feed.ts';
import { toAtom, toJsonFeed } from './feed-forms.ts';
import { feedPaths } from './paths.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { archiveSettings } from '../archive/archive-settings.ts';
import { bodyOf, catalogue } from '../archive/route-content.ts';
import { excerpt } from '../core/excerpt.ts';
import { toAddress } from './open-sources.ts';
import { accessionOf } from '../archive/site-register.ts';

const { title: archiveName, description, language, rights } = archiveSettings;

const beginnings = new Map<string, Promise<string>>();

/** An article stands in several feeds; its file is read for the first. */
function beginningOf(article: ArticleFrontMatter): Promise<string> {
  const known = beginnings.get(article.id);
  if (known !== undefined) return known;
  const beginning = bodyOf(article).then(({ blocks }) => excerpt(blocks[0] ?? article.title, 200));
  beginnings.set(article.id, beginning);
  return beginning;
}

/** Has a list a feed? Not where none of its articles has a known accession: a feed must say when it changed. */
export const hasFeed = (articles: readonly ArticleFrontMatter[]): boolean =>
  articles.some(({ id }) => accessionOf(id) !== null);

/** The feed of the articles of one route; null where it has none. `path`: the route's, from the archive's root; `name`: what the list is called, none for the archive's own. */
export async function toFeed(
  path: string,
  name: string | null,
  articles: readonly ArticleFrontMatter[],
): Promise<Feed | null> {
  const dated = newestOf(articles, accessionOf);
  const updated = updatedOn(dated);
  if (updated === null) return null;
  const { atom, json } = feedPaths(path);
  return {
    title: name === null ? `${archiveName}：新入库与新订正` : `${name} · ${archiveName}`,
    description: name === null ? description : `${archiveName}中关于“${name}”的报道，按入库与订正日期由新到旧。`,
    route: toAddress(path),
    atom: toAddress(atom),
    json: toAddress(json),
    language,
    rights,
    author: archiveName,
    updated,
    entries: await Promise.all(dated.map(toEntry)),
  };
}

async function toEntry({ article, published, updated }: Dated): Promise<Feed['entries'][number]> {
  const { topicOf } = await catalogue();
  const topics = (article.topic ?? []).map((id) => topicOf(id)?.name ?? id);
  return {
    address: toAddress(`articles/${article.id}/`),
    title: feedTitle(article),
    excerpt: await beginningOf(article),
    published,
    updated,
    authors: (article.reporter ?? []).map(({ name }) => name),
    tags: [...(article.park === null ? [] : [article.park]), ...topics],
  };
}

/** A feed as it is served: Atom or JSON Feed. An answer without a body is no file. */
export function toFeedResponse(feed: Feed | null, form: 'atom' | 'json'): Response {
  if (feed === null) return new Response(null);
  if (form === 'atom') return respond(toAtom(feed), 'application/atom+xml');
  return respond(`${JSON.stringify(toJsonFeed(feed), null, 2)}\n`, 'application/feed+json');
}

const respond = (text: string, type: string): Response =>
  new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
