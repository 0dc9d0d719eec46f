/**
 * Loads the front matter of every article into Astro's content store: metadata and a digest, no body.
 *
 * A store without bodies, and articles that are no Vite modules, keep a build of many thousand articles small.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../markdown/article-file.ts';
import { describeRefusal, parseBody } from '../markdown/render.ts';
import { article, type ArticleFrontMatter } from '../schema/article.ts';
import { describeMisfit, toMisfits } from '../core/parse-with.ts';

interface Read {
  readonly file: string;
  readonly source: string;
  /** How many lines its page has; null where the page's text is not there. */
  readonly lines: number | null;
}

/** Every `.mdx` file below `directory`, in order. Throws where the directory is not there. */
export async function listArticleFiles(directory: string): Promise<string[]> {
  const names = await readdir(directory, { recursive: true }).catch((cause: unknown) => {
    throw new Error(`${directory}: expected the articles; found no such directory; run \`npm run split\``, { cause });
  });
  return names
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(directory, name))
    .sort();
}

/** A loader of the articles below `directory`. It fails once, with everything that is wrong in any of them. */
export const articleLoader = (directory: string): Loader => ({
  name: 'articles',
  async load(context) {
    const { store, logger } = context;
    const schema = JSON.stringify(z.toJSONSchema(article, { unrepresentable: 'any' }));
    const files = await listArticleFiles(directory);
    const problems: string[] = [];
    const seen = new Map<string, string>();
    const pages = new Map<string, number | null>();
    const countLines = async (page: string): Promise<number | null> => {
      const known =
        pages.get(page) ??
        (await readFile(join(dirname(directory), 'pages', `${page}.txt`), 'utf8').then(
          (text) => text.split('\n').length,
          () => null,
        ));
      pages.set(page, known);
      return known;
    };
    for (const file of files) {
      const source = await readFile(file, 'utf8');
      // The schema is part of the digest: a stricter one must look at every article again.
      const digest = context.generateDigest(schema + file + source);
      const id = basename(file, '.mdx');
      problems.push(...findTwin(seen, id, file));
      if (store.get(id)?.digest === digest) continue;
      const { data, problems: found } = readArticle({ file, source, lines: await countLines(basename(dirname(file))) });
      problems.push(...found);
      if (data !== null && found.length === 0) store.set({ id, data, digest });
    }
    if (problems.length > 0) throw new Error(`${String(problems.length)} problems in articles\n${problems.join('\n')}`);
    for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
    logger.info(`${String(files.length)} articles`);
  },
});

function findTwin(seen: Map<string, string>, id: string, file: string): string[] {
  const twin = seen.get(id);
  seen.set(id, file);
  return twin === undefined ? [] : [`${file}: id: expected an id of its own; found that of ${twin}`];
}

/** One file → its front matter, and all that is wrong with it. */
export function readArticle({ file, source, lines }: Read): { data: ArticleFrontMatter | null; problems: string[] } {
  try {
    const value: unknown = parse(splitFrontMatter(source).yaml);
    const parsed = article.safeParse(value);
    const refused = parseBody(source).refusals.map((refusal) => describeRefusal(file, refusal));
    if (parsed.success)
      return { data: parsed.data, problems: [...findMisplaced(file, parsed.data, lines), ...refused] };
    const misfits = toMisfits(parsed.error, value).map((misfit) => describeMisfit(file, misfit));
    return { data: null, problems: [...misfits, ...refused] };
  } catch (cause) {
    return { data: null, problems: [`${file}: ${cause instanceof Error ? cause.message : String(cause)}`] };
  }
}

/** `articles/<page>/<id>.mdx`: the file's place repeats what stands in it, so that a route finds its file; and its page has the lines. */
function findMisplaced(file: string, { id, source }: ArticleFrontMatter, lines: number | null): string[] {
  const expected = { id: basename(file, '.mdx'), page: basename(dirname(file)) };
  return [
    ...(id === expected.id ? [] : [describeMisfit(file, { field: 'id', expected: expected.id, found: id })]),
    ...(source.page === expected.page
      ? []
      : [describeMisfit(file, { field: 'source.page', expected: expected.page, found: source.page })]),
    ...source.lines.flatMap(([first, last], index) =>
      lines === null || last <= lines
        ? []
        : [
            describeMisfit(file, {
              field: `source.lines.${String(index)}`,
              expected: `lines of the page, which has ${String(lines)}`,
              found: `[${String(first)}, ${String(last)}]`,
            }),
          ],
    ),
  ];
}
