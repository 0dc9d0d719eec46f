/** Article → the record that every machine-readable form of it is made from. */
import type { BodyBlock } from '../markdown/article-file.ts';
import { toAnchors } from '../core/anchors.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { formatPaths, type FormatPaths } from './paths.ts';
import { articlePath } from '../core/links.ts';
import { pageLabel } from '../core/page-label.ts';
import { roleWords } from '../core/value-words.ts';
import type { Archive } from '../schema/archive.ts';
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { PageRecord } from '../schema/page.ts';
import { datelineOf, signedWhere } from './dateline-signature.ts';
import { modifiedOn } from './modified.ts';
import type { OpenArticle } from './schema.ts';
import { countWords } from './word-count.ts';

/** What a record says beyond the article's own file. */
export interface OpenSources {
  readonly archive: Archive;
  readonly catalogue: Pick<Catalogue, 'filesByPark' | 'parkOf' | 'reporterOf' | 'topicOf' | 'byPage'>;
  readonly pageOf: (article: ArticleFrontMatter) => PageRecord;
  /** The page's text, that the offsets of its record speak of. */
  readonly textOf: (page: PageRecord) => string;
  /** Day on which the id was given; null where no register says. */
  readonly accessionOf: (id: string) => string | null;
  /** Path from the archive's root → absolute address. */
  readonly address: (path: string) => string;
}

/** Front matter and body → record. */
export function toOpenArticle(
  article: ArticleFrontMatter,
  body: readonly BodyBlock[],
  sources: OpenSources,
): OpenArticle {
  const { archive, address } = sources;
  const {
    id,
    title,
    kicker,
    deck,
    kind,
    date,
    photos,
    newspaper,
    issueDate,
    printPage,
    section,
    continuedFrom,
    continuedOn,
    corrections,
  } = article;
  const page = sources.pageOf(article);
  const dateline = body[0]?.type === 'paragraph' ? datelineOf(page, sources.textOf, id, body[0].text) : null;
  const accession = sources.accessionOf(id);
  const anchors = toAnchors(body.map(({ type }) => type));
  return {
    state: 'live',
    id,
    address: address(articlePath(id)),
    title,
    ...given({ kicker, deck }),
    kind,
    ...(sources.catalogue.filesByPark ? { park: toPark(article, sources) } : {}),
    date,
    reporters: toReporters(article, sources),
    topics: toTopics(article, sources),
    ...given({ photos, newspaper, issueDate, printPage, section, continuedFrom, continuedOn }),
    ...given({ dateline: dateline ?? undefined, signed: signedWhere(page, article) ?? undefined }),
    body: body.map((block, index) => ({
      type: block.type,
      anchor: anchors[index] ?? '',
      text: block.text,
      ...(block.corrections === undefined ? {} : { corrections: [...block.corrections] }),
    })),
    wordCount: body.reduce((sum, { text }) => sum + countWords(text), 0),
    language: archive.language,
    ...given({ corrections }),
    basis: given(article.basis),
    source: toSource(article, page, sources),
    accession,
    modified: modifiedOn(article, accession),
    ...given({ rights: archive.rights, licence: archive.licence, metadataLicence: archive.metadataLicence }),
    formats: mapValues(formatPaths(id), address),
  };
}

function toPark({ park }: ArticleFrontMatter, { catalogue, address }: OpenSources): OpenArticle['park'] {
  const heading = park === null ? undefined : catalogue.parkOf(park);
  if (park === null || heading === undefined) return null;
  const { officialName, province, city, coordinates } = heading.entry ?? {};
  return {
    name: heading.name,
    id: heading.id,
    address: address(`parks/${heading.id}/`),
    ...given({ officialName, province, city, coordinates }),
  };
}

function toReporters({ reporter }: ArticleFrontMatter, { catalogue, address }: OpenSources): OpenArticle['reporters'] {
  if (reporter === null) return null;
  return reporter.map(({ name, role }) => {
    const id = catalogue.reporterOf(name)?.id;
    const roleName = roleWords[role] ?? undefined;
    return { name, role, ...given({ roleName, address: id === undefined ? undefined : address(`reporters/${id}/`) }) };
  });
}

const toTopics = ({ topic }: ArticleFrontMatter, { catalogue, address }: OpenSources): OpenArticle['topics'] =>
  topic?.map((id) => ({ id, name: catalogue.topicOf(id)?.name ?? id, address: address(`topics/${id}/`) })) ?? null;

function toSource(
  article: ArticleFrontMatter,
  record: PageRecord,
  { address, catalogue }: OpenSources,
): OpenArticle['source'] {
  const { page, order, lines, url } = article.source;
  return {
    page,
    label: pageLabel(record, catalogue.byPage),
    address: address(`pages/${page}/`),
    order,
    lines,
    ...given({ url }),
  };
}

/** Without the fields that are undefined. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const given = <T extends object>(fields: T): Partial<Given<T>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<T>>;

const mapValues = (paths: FormatPaths, map: (path: string) => string): Record<keyof FormatPaths, string> => ({
  html: map(paths.html),
  json: map(paths.json),
  text: map(paths.text),
  markdown: map(paths.markdown),
  tei: map(paths.tei),
});
