/** Builds the search index after the site: Pagefind over pairs of characters, and the texts that excerpts are cut from. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dateKey } from '../lib/dates.ts';
import { indexNames } from '../lib/index-names.ts';
import { listArticleFiles } from '../lib/article-loader.ts';
import { parkAuthority, topicAuthority } from '../lib/authority.ts';
import { contentDirectory } from '../lib/paths.ts';
import { parseArticle, type ArticleFile } from '../markdown/article-file.ts';
import { searchFolder, toSearchRecord } from '../search/records.ts';

/** Indexes all articles of content/articles/ once the routes are written. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      const articles = await readArticles();
      const outcome = join(fileURLToPath(dir), searchFolder);
      await rm(outcome, { recursive: true, force: true });
      const topics = new Map(topicAuthority.map(({ id, name }) => [id, name]));
      const parks = indexNames(parkAuthority);
      const records = articles
        .map(({ data, body }) =>
          toSearchRecord(data, body, {
            topicName: (id) => topics.get(id) ?? id,
            parkOf: (name) => parks.get(name),
          }),
        )
        .sort((a, b) => dateKey(b.date).localeCompare(dateKey(a.date)) || a.place.localeCompare(b.place));
      await write(outcome, 'articles.json', JSON.stringify(records));
      logger.info(
        `${String(articles.length)} articles indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`,
      );
    },
  },
});

async function readArticles(): Promise<readonly ArticleFile[]> {
  const files = await listArticleFiles(join(contentDirectory, 'articles'));
  return Promise.all(files.map(async (file) => parseArticle(await readFile(file, 'utf8'))));
}

async function write(directory: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
