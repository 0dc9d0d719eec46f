/** Files with the citations of a list, for reference managers: every article of a park, reporter, topic, year or month, and of the archive. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formats } from '../cite/formats.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { toItem } from './cited.ts';
import { catalogue } from '../archive/route-content.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';

/** File name endings, and what a link to such a file says. */
export const listFormats = [
  ['bib', 'bibtex'],
  ['ris', 'ris'],
] as const;

/** A list that is cited, and what its address is made of: `{ list: 'zhaoqing' }`, `{ year: '2023', list: '06' }`. */
interface Cited {
  readonly params: Readonly<Record<string, string>>;
  readonly articles: readonly ArticleFrontMatter[];
}

/** `parks/<id>.bib`, `parks/<id>.ris`, for each list that has articles. */
export const citationPaths = (listsOf: (lists: Catalogue) => readonly Cited[]) =>
  (async () =>
    listsOf(await catalogue())
      .filter(({ articles }) => articles.length > 0)
      .flatMap(({ params, articles }) =>
        listFormats.map(([extension, key]) => ({ params: { ...params, extension }, props: { articles, key } })),
      )) satisfies GetStaticPaths;

/** A list that is called by its `id`. */
export const byId = ({ id, articles }: { readonly id: string; readonly articles: Cited['articles'] }): Cited => ({
  params: { list: id },
  articles,
});

type CitationProps = Awaited<ReturnType<ReturnType<typeof citationPaths>>>[number]['props'];

export const citationFile: APIRoute<CitationProps> = ({ props: { articles, key } }) => {
  const { toText, mediaType } = formats[key];
  return new Response(toText(articles.map(toItem)), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
