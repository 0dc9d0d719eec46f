/** Lists and the home page as schema.org has them (JSON-LD 1.1). */
import type { Dataset, Graph, ItemList, Thing, WebSite, WithContext } from 'schema-dts';
import type { Archive } from '../schema/archive.ts';
import { toBreadcrumbs, type Crumb } from './json-ld.ts';

/** One route that a list leads to. */
export interface Listed {
  readonly title: string;
  readonly address: string;
}

export interface ListRoute {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  /** How many there are in all, on other pages of the list too. */
  readonly total: number;
  /** Those on this route, in order. */
  readonly entries: readonly Listed[];
  /** From the home page to this route, both included. */
  readonly crumbs: readonly Crumb[];
  /** What the list is about: a park, a term. */
  readonly about?: Thing | undefined;
}

/** How many entries of a list its metadata names: enough to be found by, short enough to be loaded by all. */
const named = 30;

/** The home page: the archive, and how its search is asked. */
export const toWebSite = (archive: Archive, home: string, search: string): WithContext<WebSite> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  '@id': home,
  url: home,
  name: archive.title,
  description: archive.description,
  inLanguage: archive.language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    // Google's extension of the vocabulary, in the form that it documents.
    ...({ 'query-input': 'required name=search_term_string' } as object),
  },
});

/** A list of articles as CollectionPage with ItemList, and its breadcrumbs. */
export function toCollection({ title, description, address, total, entries, crumbs, about }: ListRoute): Graph {
  const list: ItemList = {
    '@type': 'ItemList',
    numberOfItems: total,
    itemListElement: entries.slice(0, named).map((entry, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: entry.title,
      url: entry.address,
    })),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'CollectionPage',
        '@id': address,
        url: address,
        name: title,
        description,
        mainEntity: list,
        ...(about === undefined ? {} : { about }),
      },
      toBreadcrumbs(crumbs),
    ],
  };
}

export interface DatasetParts {
  readonly home: string;
  /** Of the folder of the downloads, and of the route that documents them. */
  readonly address: string;
  readonly modified: string | null;
  readonly newspapers: readonly string[];
  readonly files: readonly { readonly file: string; readonly title: string; readonly mediatype: string }[];
}

/** The downloads as schema.org's Dataset: what search engines for data look for. */
export const toDataset = (archive: Archive, parts: DatasetParts): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': parts.address,
  url: parts.address,
  name: archive.title,
  description: archive.description,
  inLanguage: archive.language,
  isAccessibleForFree: true,
  ...(parts.modified === null ? {} : { dateModified: parts.modified, version: parts.modified }),
  ...(archive.licence === undefined ? {} : { license: archive.licence.url }),
  ...(archive.rights === undefined ? {} : { copyrightNotice: archive.rights }),
  creator: { '@type': 'Organization', name: archive.title, url: parts.home },
  ...(parts.newspapers.length === 0
    ? {}
    : { isBasedOn: parts.newspapers.map((name) => ({ '@type': 'Newspaper', name }) as const) }),
  distribution: parts.files.map(({ file, title, mediatype }) => ({
    '@type': 'DataDownload',
    name: title,
    encodingFormat: mediatype,
    contentUrl: parts.address + file,
  })),
});
