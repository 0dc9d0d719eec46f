/** Articles as they are published to programs: the records of src/open/, made from this archive's files. */
import { toBody } from '../markdown/article-file.ts';
import type { ArticleBody } from '../markdown/render.ts';
import { toOpenArticle } from './record.ts';
import type { OpenArticle, RetiredArticle } from './schema.ts';
import { formatPaths } from './paths.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { RetiredEntry } from '../schema/register.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { bodyOf, catalogue } from '../archive/route-content.ts';
import { articlePath } from '../core/links.ts';
import { openSources, toAddress } from './open-sources.ts';
import { endOf } from '../archive/site-register.ts';

let last: { readonly article: ArticleFrontMatter; readonly record: Promise<OpenArticle> } | null = null;

/** The record of an article. The forms of one article are asked for one after the other: its file is read once. */
export function openArticleOf(article: ArticleFrontMatter): Promise<OpenArticle> {
  if (last?.article !== article) last = { article, record: readRecord(article) };
  return last.record;
}

const readRecord = async (article: ArticleFrontMatter): Promise<OpenArticle> =>
  toRecord(article, await bodyOf(article), await catalogue());

/** The same where the body was read already. */
export const toRecord = (article: ArticleFrontMatter, { tree }: ArticleBody, lists: Catalogue): OpenArticle =>
  toOpenArticle(article, toBody(tree), openSources(lists));

/** What is said at the address of an article that is merged, split or withdrawn. */
export function toRetired(entry: RetiredEntry): RetiredArticle {
  const { id, title, accession, on } = entry;
  const common = { id, title, address: toAddress(articlePath(id)), accession, on };
  const toSuccessor = (successor: string) => {
    const end = endOf(successor);
    const { html, json } = formatPaths(end.id);
    return { id: end.id, title: end.title, address: toAddress(html), json: toAddress(json) };
  };
  if (entry.state === 'merged') return { state: 'merged', ...common, into: [toSuccessor(id)] };
  if (entry.state === 'split') return { state: 'split', ...common, into: entry.into.map(toSuccessor) };
  const { why, by, note } = entry;
  return {
    state: 'withdrawn',
    ...common,
    why,
    ...(by === undefined ? {} : { by }),
    ...(note === undefined ? {} : { note }),
  };
}
