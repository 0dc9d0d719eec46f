/** Files with the citations of a list: every article of a park, reporter or topic, for reference managers. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { formats } from '../cite/formats.ts';
import type { Catalogue } from './catalogue.ts';
import { toItem } from './cite.ts';
import { catalogue } from './content.ts';
import type { Heading } from './headings.ts';

/** File name endings, and what a link to such a file says. */
export const listFormats = [
  ['bib', 'bibtex'],
  ['ris', 'ris'],
] as const;

type ListOf = (lists: Catalogue) => readonly Heading[];

/** `parks/<id>.bib`, `parks/<id>.ris`, for each list that has articles. */
export const citationPaths = (listOf: ListOf) =>
  (async () => {
    const headings = listOf(await catalogue()).filter(({ articles }) => articles.length > 0);
    return headings.flatMap((heading) =>
      listFormats.map(([extension, key]) => ({
        params: { list: heading.id, extension },
        props: { articles: heading.articles, key },
      })),
    );
  }) satisfies GetStaticPaths;

type CitationProps = Awaited<ReturnType<ReturnType<typeof citationPaths>>>[number]['props'];

export const citationFile: APIRoute<CitationProps> = ({ props: { articles, key } }) => {
  const { toText, mediaType } = formats[key];
  return new Response(toText(articles.map(toItem)), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
