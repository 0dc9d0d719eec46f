/** Every article with its body, in plain Node: for what is made of the whole archive once its routes are written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle, type ArticleFile } from '../markdown/article-file.ts';
import { listArticleFiles } from './article-loader.ts';
import { parkAuthority, personAuthority, topicAuthority } from './authority-files.ts';
import { toCatalogue, type Catalogue } from './catalogue.ts';
import { contentDirectory } from './directories.ts';

let reading: Promise<readonly ArticleFile[]> | undefined;
let listing: Promise<Catalogue> | undefined;

/** Read once a build: the sitemap, the downloads and the search index are made from the same. */
export const allArticles = (): Promise<readonly ArticleFile[]> => (reading ??= readAll());

/** Their lists, as the routes have them. */
export const allLists = (): Promise<Catalogue> => (listing ??= readLists());

async function readAll(): Promise<readonly ArticleFile[]> {
  const files = await listArticleFiles(join(contentDirectory, 'articles'));
  return Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8'))));
}

const readLists = async (): Promise<Catalogue> =>
  toCatalogue(
    (await allArticles()).map(({ data }) => data),
    { parks: parkAuthority, topics: topicAuthority, people: personAuthority },
  );
