/** datapackage.json: Frictionless Data Package, version 2, of the downloads. */
import type { Archive } from '../schema/archive.ts';
import type { Download, Field } from './downloads.ts';

/** What became of a download when it was written. */
export interface Written {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface PackageParts {
  readonly archive: Archive;
  /** Address of the archive, and of the folder of the downloads. */
  readonly home: string;
  readonly folder: string;
  /** The latest accession or correction; null where none is known. */
  readonly modified: string | null;
  readonly newspapers: readonly string[];
  readonly downloads: readonly Download[];
  /** Fields of an article's record. */
  readonly recordFields: readonly Field[];
  /** By file name. */
  readonly written: ReadonlyMap<string, Written>;
}

export function toDataPackage(parts: PackageParts): object {
  const { archive, home, folder, modified, newspapers, downloads } = parts;
  const licences = [archive.licence, archive.metadataLicence].filter((licence) => licence !== undefined);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: new URL(home).hostname,
    id: `${folder}datapackage.json`,
    title: archive.title,
    description: archive.description,
    homepage: folder,
    ...(modified === null ? {} : { version: modified.replaceAll('-', '.'), created: `${modified}T00:00:00Z` }),
    ...(archive.rights === undefined ? {} : { rights: archive.rights }),
    ...(licences.length === 0
      ? {}
      : { licenses: licences.map(({ url, name }) => ({ path: url, ...(name === undefined ? {} : { title: name }) })) }),
    contributors: [{ title: archive.title, path: home, roles: ['publisher'] }],
    ...(newspapers.length === 0 ? {} : { sources: newspapers.map((title) => ({ title })) }),
    resources: downloads.map((download) => toResource(download, parts)),
  };
}

function toResource(download: Download, { written, recordFields }: PackageParts): object {
  const { name, file, title, about, mediatype, columns, key } = download;
  const found = written.get(file);
  if (found === undefined) throw new Error(`datapackage.json: expected ${file} to be written before; it was not`);
  return {
    name,
    type: 'table',
    path: file,
    title,
    description: about,
    format: file.split('.').at(-1),
    mediatype,
    encoding: 'utf-8',
    // Readers that are not told guess it from the first lines, and full texts mislead them.
    ...(mediatype === 'text/csv' ? { dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true } } : {}),
    bytes: found.bytes,
    hash: `sha256:${found.sha256}`,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: (columns ?? recordFields).map((field) => ({
        name: field.name,
        type: field.type,
        description: field.about,
      })),
      primaryKey: [key],
      missingValues: [''],
    },
  };
}
