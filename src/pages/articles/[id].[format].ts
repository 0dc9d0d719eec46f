/** The machine-readable forms of an article: `articles/k4m2x9a.json`, `.txt`, `.md`, `.xml`; what became of a retired one: `.json`. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { archiveSettings } from '../../archive/archive-settings.ts';
import { catalogue } from '../../archive/route-content.ts';
import { openArticleOf, toRetired } from '../../open/open-articles.ts';
import { retiredEntries } from '../../archive/site-register.ts';
import { formats, type FormatEnd } from '../../open/paths.ts';
import type { OpenArticle } from '../../open/schema.ts';
import { toTei } from '../../open/tei.ts';
import { toMarkdown, toText } from '../../open/text-form.ts';
import type { ArticleFrontMatter } from '../../schema/article.ts';
import type { RetiredEntry } from '../../schema/register.ts';

interface Props {
  readonly source: { readonly article: ArticleFrontMatter } | { readonly retired: RetiredEntry };
}

// The forms of one article follow each other: its file is read once.
export const getStaticPaths = (async () => {
  const { articles } = await catalogue();
  return [
    ...articles.flatMap((article) =>
      formats.map(({ end }) => ({ params: { id: article.id, format: end }, props: { source: { article } } })),
    ),
    ...retiredEntries.map((retired) => ({
      params: { id: retired.id, format: 'json' },
      props: { source: { retired } },
    })),
  ];
}) satisfies GetStaticPaths;

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const writers: Readonly<Record<FormatEnd, (record: OpenArticle) => string>> = {
  json: toJson,
  txt: toText,
  md: toMarkdown,
  xml: (record) => toTei(record, archiveSettings.title),
};

export const GET: APIRoute<Props, { id: string; format: FormatEnd }> = async ({ props: { source }, params }) => {
  const text =
    'retired' in source
      ? toJson(toRetired(source.retired))
      : writers[params.format](await openArticleOf(source.article));
  const type = formats.find(({ end }) => end === params.format)?.type ?? 'text/plain';
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
