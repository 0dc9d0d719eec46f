/** Builds the search index after the site: Pagefind over pairs of characters, and the texts that excerpts are cut from. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { listArticleFiles } from '../lib/article-loader.ts';
import { topicAuthority } from '../lib/authority.ts';
import { contentDirectory } from '../lib/paths.ts';
import { parseArticle, type ArticleFile } from '../markdown/article-file.ts';
import { fold } from '../search/fold.ts';
import { searchFolder, toSearchCatalogue, toSearchParts, toSearchText, type SearchText } from '../search/records.ts';
import { border, forHead, toPairs, toSingles } from '../search/tokens.ts';

/** Weights of Pagefind, 0 to 10: what stands in the headline counts most. */
const weights = { title: 10, kicker: 7, deck: 7, body: 1, again: 0.1 } as const;

/** The files of Pagefind that the browser reads; its own interface, worker and texts are not among them. */
const isUsed = (path: string): boolean =>
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\..*|pagefind\..*\.pf_meta|index\/.*)$/.test(path);

/** Indexes all articles of content/articles/ once the routes are written. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const started = performance.now();
      const articles = await readArticles();
      const outcome = join(fileURLToPath(dir), searchFolder);
      await rm(outcome, { recursive: true, force: true });
      const files = await toIndexFiles(articles);
      const keys = readKeys(files);
      const topics = new Map(topicAuthority.map(({ id, name }) => [id, name]));
      const rows = articles.map(({ data }) => ({ key: keyOf(keys, data.id), data }));
      await write(outcome, 'catalogue.json', JSON.stringify(toSearchCatalogue(rows, (id) => topics.get(id) ?? id)));
      for (const { data, body } of articles) {
        await write(outcome, `text/${data.id}.json`, JSON.stringify(toSearchText(data, body)));
      }
      for (const { path, content } of files) if (isUsed(path)) await write(outcome, path, content);
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

/** Pagefind's files for these articles, in memory. */
export async function toIndexFiles(articles: readonly ArticleFile[]): Promise<readonly IndexFile[]> {
  try {
    const { errors, index } = await createIndex({});
    check(errors, 'Pagefind could not begin an index');
    if (!index) throw new Error('Pagefind gave no index');
    for (const article of articles) await addArticle(index, article);
    const written = await index.getFiles();
    check(written.errors, 'Pagefind could not write its index');
    return written.files;
  } finally {
    await close();
  }
}

async function addArticle(index: PagefindIndex, { data, body }: ArticleFile): Promise<void> {
  // Every token is made of letters only: nothing here needs escaping.
  const { errors } = await index.addHTMLFile({
    url: data.id,
    content: `<html lang="unknown"><body data-pagefind-body>${toMarkup(toSearchText(data, body))}</body></html>`,
  });
  check(errors, `Pagefind refused article ${data.id}`);
}

/** Every part as pairs; then the head once more, spelled for itself; then the single characters. */
function toMarkup(text: SearchText): string {
  const parts = toSearchParts(text).map(({ text: source, role }) => ({ folded: fold(source).text, role }));
  const head = parts.filter(({ role }) => role !== 'body').map(({ folded }) => folded);
  const all = parts.map(({ folded }) => folded);
  return [
    ...parts.map(({ folded, role }) => paragraph(toPairs(folded), weights[role])),
    ...head.map((folded) => paragraph(forHead(toPairs(folded)), weights.again)),
    paragraph(forHead(toSingles(head.join(''))), weights.again),
    paragraph(toSingles(all.join('')), weights.again),
  ].join(paragraph([border], weights.again));
}

const paragraph = (tokens: readonly string[], weight: number): string =>
  `<p data-pagefind-weight="${String(weight)}">${tokens.join(' ')}</p>`;

/**
 * Article id → the name that Pagefind gives it in its results. Its fragments tell; they hold pairs of characters, not
 * text, and are left out of the site.
 */
export function readKeys(files: readonly IndexFile[]): ReadonlyMap<string, string> {
  const fragments = files.filter(({ path }) => path.endsWith('.pf_fragment'));
  return new Map(
    fragments.map(({ path, content }) => {
      const json = gunzipSync(content).toString('utf8');
      const { url } = JSON.parse(json.slice(json.indexOf('{'))) as { readonly url: string };
      return [url.replaceAll('/', ''), path.replace(/^.*\/|\.pf_fragment$/g, '')];
    }),
  );
}

function keyOf(keys: ReadonlyMap<string, string>, id: string): string {
  const key = keys.get(id);
  if (key === undefined) throw new Error(`search index: article ${id} is not in it`);
  return key;
}

function check(errors: readonly string[], message: string): void {
  if (errors.length > 0) throw new Error(`${message}: ${errors.join('; ')}`);
}

async function write(directory: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(directory, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
