/** An article as schema.org's NewsArticle (JSON-LD 1.1), from its record. */
import type { BreadcrumbList, Graph, NewsArticle, Newspaper, Place, PublicationIssue } from 'schema-dts';
import type { Archive } from '../schema/archive.ts';
import { photographersOf, publishedOn } from './publication.ts';
import type { OpenArticle } from './schema.ts';

/** A step of the way from the home page to a route, outermost first. */
export interface Crumb {
  readonly name: string;
  readonly address: string;
}

/** The article and its breadcrumbs as one graph. `home`: address of the archive. */
export const toArticleGraph = (
  record: OpenArticle,
  archive: Pick<Archive, 'title'>,
  crumbs: readonly Crumb[],
): Graph => ({
  '@context': 'https://schema.org',
  '@graph': [toNewsArticle(record, archive, crumbs[0]?.address ?? record.address), toBreadcrumbs(crumbs)],
});

export function toNewsArticle(record: OpenArticle, archive: Pick<Archive, 'title'>, home: string): NewsArticle {
  const { kicker, deck, date, reporters, topics, printPage, section, dateline, rights, licence, metadataLicence } =
    record;
  const published = publishedOn(record);
  const photographers = photographersOf(record);
  return {
    '@type': 'NewsArticle',
    '@id': record.address,
    url: record.address,
    mainEntityOfPage: record.address,
    identifier: record.id,
    headline: record.title,
    ...(kicker || deck ? { alternativeHeadline: [kicker, deck].filter((line) => line !== undefined) } : {}),
    ...(published === null ? {} : { datePublished: published }),
    ...(date === null ? {} : { temporalCoverage: date }),
    ...(record.modified === null ? {} : { sdDatePublished: record.modified }),
    ...(reporters === null ? {} : { author: reporters.map(toAuthor) }),
    ...(photographers.length === 0
      ? {}
      : { contributor: photographers.map((name) => ({ '@type': 'Person', name, jobTitle: '摄影' }) as const) }),
    ...toPublication(record),
    ...(printPage === undefined ? {} : { printPage }),
    ...(section === undefined ? {} : { printSection: section }),
    ...(dateline === undefined ? {} : { dateline }),
    inLanguage: record.language,
    wordCount: record.wordCount,
    ...(record.park ? { contentLocation: toPlace(record.park) } : {}),
    ...(topics === null
      ? {}
      : { about: topics.map(({ name, address }) => ({ '@type': 'DefinedTerm', name, url: address }) as const) }),
    ...(rights === undefined ? {} : { copyrightNotice: rights }),
    ...(licence === undefined ? {} : { license: licence.url }),
    ...(metadataLicence === undefined ? {} : { sdLicense: metadataLicence.url }),
    sdPublisher: { '@type': 'Organization', name: archive.title, url: home },
    isAccessibleForFree: true,
  };
}

/** `jobTitle`: what the newspaper calls the writer in this article. */
const toAuthor = ({ name, roleName, address }: NonNullable<OpenArticle['reporters']>[number]) =>
  ({
    '@type': 'Person',
    name,
    ...(roleName === undefined ? {} : { jobTitle: roleName }),
    ...(address === undefined ? {} : { url: address }),
  }) as const;

/** Issue of a newspaper, as far as either is known; nothing where neither is. */
function toPublication(record: OpenArticle): { readonly isPartOf?: PublicationIssue | Newspaper } {
  const { newspaper } = record;
  const published = publishedOn(record);
  const paper: Newspaper | null = newspaper === undefined ? null : { '@type': 'Newspaper', name: newspaper };
  if (record.issueDate === undefined) return paper === null ? {} : { isPartOf: paper };
  return {
    isPartOf: {
      '@type': 'PublicationIssue',
      ...(published === null ? { temporalCoverage: record.issueDate } : { datePublished: published }),
      ...(paper === null ? {} : { isPartOf: paper }),
    },
  };
}

/** The authority file has the coordinates of the city, not of the park: they stand with the city. */
export function toPlace(park: NonNullable<OpenArticle['park']>): Place {
  const { name, officialName, province, city, coordinates, address } = park;
  const [longitude, latitude] = coordinates ?? [];
  return {
    '@type': 'Place',
    '@id': address,
    name,
    url: address,
    ...(officialName === undefined ? {} : { alternateName: officialName }),
    ...(city === undefined
      ? {}
      : {
          address: {
            '@type': 'PostalAddress',
            addressCountry: 'CN',
            addressRegion: province ?? city,
            addressLocality: city,
          },
          containedInPlace: {
            '@type': 'City',
            name: city,
            ...(latitude === undefined || longitude === undefined
              ? {}
              : { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
          },
        }),
  };
}

export const toBreadcrumbs = (crumbs: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});
