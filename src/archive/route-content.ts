/** What routes read: the catalogue, built once a build, and the bodies of articles, read one at a time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { readBody, type ArticleBody } from '../markdown/render.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { parkAuthority, personAuthority, topicAuthority } from './authority-files.ts';
import { toCatalogue, type Catalogue } from './catalogue.ts';
import { contentDirectory } from './directories.ts';

let building: Promise<Catalogue> | undefined;

async function build(): Promise<Catalogue> {
  const entries = await getCollection('articles');
  return toCatalogue(
    entries.map(({ data }) => data),
    { parks: parkAuthority, topics: topicAuthority, people: personAuthority },
  );
}

/** The archive's lists. */
export const catalogue = (): Promise<Catalogue> => (building ??= build());

export const filesByPark = async (): Promise<boolean> => (await catalogue()).filesByPark;

/** The routes `/parks/…` that list parks: none where reports are not filed by park. */
export const parkRoutes = async (): Promise<{ readonly params: { readonly parks: string } }[]> =>
  (await filesByPark()) ? [{ params: { parks: 'parks' } }] : [];

/** The body of one article, from its own file. */
export async function bodyOf({ id, source }: ArticleFrontMatter): Promise<ArticleBody> {
  const file = join(contentDirectory, 'articles', source.page, `${id}.mdx`);
  return readBody(await readFile(file, 'utf8'), file);
}
