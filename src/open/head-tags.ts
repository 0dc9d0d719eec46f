/**
 * `<meta>` and `<link>` of an article's head: Highwire tags and Zotero's own for reference managers, DCTERMS for libraries,
 * Open Graph for link previews, alternates for programs.
 *
 * Never `citation_journal_title`: Zotero would file a journal article. Nor `og:site_name`: it becomes the newspaper's name.
 */
import { dateLabel } from '../core/dates.ts';
import { formats } from './paths.ts';
import { exactDay, photographersOf, publishedOn, toSlashedDate } from './publication.ts';
import type { OpenArticle } from './schema.ts';

export type MetaTag = Readonly<{ name: string; content: string } | { property: string; content: string }>;
export type LinkTag = Readonly<{ rel: string; href: string; type?: string; title?: string }>;

/** Vocabularies that names below are of: `<link rel="schema.z">`. */
const vocabularies: readonly LinkTag[] = [
  { rel: 'schema.z', href: 'http://www.zotero.org/namespaces/export#' },
  { rel: 'schema.prism', href: 'http://prismstandard.org/namespaces/1.2/basic/' },
  { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
];

export const toLinkTags = (record: OpenArticle): readonly LinkTag[] => [
  ...formats.map(({ key, type, name }) => ({ rel: 'alternate', type, title: name, href: record.formats[key] })),
  ...vocabularies,
  ...(record.licence === undefined ? [] : [{ rel: 'license', href: record.licence.url }]),
];

export const toMetaTags = (record: OpenArticle): readonly MetaTag[] => [
  ...named([['z:itemType', 'newspaperArticle'], ...toHighwire(record), ...toDublinCore(record)]),
  ...toOpenGraph(record).flatMap(([property, content]) => (content == null ? [] : [{ property, content }])),
];

type Row = readonly [name: string, content: string | null | undefined];

const named = (rows: readonly Row[]): MetaTag[] =>
  rows.flatMap(([name, content]) => (content == null || content === '' ? [] : [{ name, content }]));

function toHighwire(record: OpenArticle): Row[] {
  const issue = toSlashedDate(record.issueDate);
  return [
    ['citation_title', record.title],
    ...(record.reporters ?? []).map(({ name }): Row => ['citation_author', name]),
    ['citation_publication_date', issue],
    // The date of the text, where that of the issue is not known.
    ['citation_date', issue === null ? toSlashedDate(record.date) : null],
    ['citation_firstpage', record.printPage],
    ['citation_language', record.language],
    ['citation_public_url', record.address],
    ...(record.topics ?? []).map(({ name }): Row => ['citation_keywords', name]),
    ['prism.publicationName', record.newspaper],
    ['prism.section', record.section],
  ];
}

function toDublinCore(record: OpenArticle): Row[] {
  return [
    ['DCTERMS.title', record.title],
    ['DCTERMS.alternative', record.kicker],
    ['DCTERMS.alternative', record.deck],
    ...(record.reporters ?? []).map(({ name }): Row => ['DCTERMS.creator', name]),
    ...photographersOf(record).map((name): Row => ['DCTERMS.contributor', `${name}（摄影）`]),
    ['DCTERMS.issued', record.issueDate],
    ['DCTERMS.temporal', record.date],
    ['DCTERMS.dateAccepted', record.accession],
    ['DCTERMS.modified', record.modified],
    ...(record.topics ?? []).map(({ name }): Row => ['DCTERMS.subject', name]),
    ['DCTERMS.spatial', record.park?.name],
    ['DCTERMS.isPartOf', toPublicationLabel(record)],
    ['DCTERMS.type', 'Text'],
    ['DCTERMS.language', record.language],
    ['DCTERMS.identifier', record.address],
    ['DCTERMS.rights', record.rights],
    ['DCTERMS.license', record.licence?.url],
  ];
}

/** `科技日报，2023年11月6日，11版`; null where none of it is known. */
function toPublicationLabel({ newspaper, issueDate, printPage }: OpenArticle): string | null {
  const parts = [newspaper, issueDate === undefined ? undefined : dateLabel(issueDate), printPage && `${printPage}版`];
  return parts.filter(Boolean).join('，') || null;
}

function toOpenGraph(record: OpenArticle): Row[] {
  return [
    ['article:published_time', publishedOn(record)],
    ['article:modified_time', exactDay(record.modified)],
    ...(record.reporters ?? []).map(({ address }): Row => ['article:author', address]),
    ['article:section', record.section],
    ...(record.topics ?? []).map(({ name }): Row => ['article:tag', name]),
  ];
}
