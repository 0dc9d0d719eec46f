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

/** Whether reports are filed by park: an archive of another paper has no list of parks, and names none. */
export const filesByPark = async (): Promise<boolean> =>
  parkAuthority.length > 0 || (await catalogue()).parks.length > 0;

/** The body of one article, from its own file. */
export async function bodyOf({ id, source }: ArticleFrontMatter): Promise<ArticleBody> {
  const file = join(contentDirectory, 'articles', source.page, `${id}.mdx`);
  return readBody(await readFile(file, 'utf8'), file);
}
