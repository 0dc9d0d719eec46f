/** Records → the text of their files. */
import { createHash } from 'node:crypto';
import { formatArticle } from '../../../src/markdown/article-file.ts';
import { versions } from '../../../src/core/versions.ts';
import type { PageRecord } from '../../../src/schema/page.ts';
import { suppliedFields, type Sidecar } from '../../../src/schema/sidecar.ts';
import type { PageResult } from '../pipeline.ts';
import { digestOf } from './digest.ts';

/** A file below the content folder. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** A page's text, and where it came from. */
export type PageOrigin = Pick<PageRecord, 'file' | 'sha256' | 'format' | 'encoding' | 'sheet' | 'image'> & {
  readonly name: string;
  readonly text: string;
  readonly supplied: Sidecar;
};

/**
 * One file an article, the page text, and the record of the page with the place of every character in that text. `digestFor` says which digest the
 * record gives an article; null: none. Unless told otherwise, that of its file.
 */
export function toFiles(
  origin: PageOrigin,
  result: PageResult,
  digestFor: (id: string, digest: string) => string | null = (_, digest) => digest,
): readonly ContentFile[] {
  const files = result.articles.map(({ data, body }) => ({
    id: data.id,
    path: `articles/${origin.name}/${data.id}.mdx`,
    text: formatArticle({ data, body }),
  }));
  const digests = files.flatMap(({ id, text }): [string, string][] => {
    const digest = digestFor(id, digestOf(text));
    return digest === null ? [] : [[id, digest]];
  });
  const record: PageRecord = {
    version: versions.page,
    page: origin.name,
    file: origin.file,
    sha256: origin.sha256,
    format: origin.format,
    encoding: origin.encoding,
    sheet: origin.sheet,
    ...(origin.image && { image: origin.image }),
    textSha256: createHash('sha256').update(origin.text).digest('hex'),
    length: origin.text.length,
    newspaper: result.imprint.newspaper,
    issueDate: result.imprint.issueDate,
    printPage: result.imprint.printPage,
    section: result.imprint.section,
    source: origin.supplied.source ?? null,
    supplied: suppliedFields.filter((field) => origin.supplied[field] !== undefined),
    articles: result.articles.map(({ data }) => data.id),
    digests: Object.fromEntries(digests),
    confidence: Object.fromEntries(
      result.articles.flatMap(({ data, confidence }) => (confidence ? [[data.id, confidence]] : [])),
    ),
    ...(result.withdrawn && { withdrawn: [...result.withdrawn] }),
    segments: [...result.segments],
  };
  return [
    ...files.map(({ path, text }) => ({ path, text })),
    { path: `pages/${origin.name}.txt`, text: origin.text },
    { path: `pages/${origin.name}.json`, text: formatPage(record) },
  ];
}

/** JSON with one segment a line: a difference can be read. */
export function formatPage({ segments, ...record }: PageRecord): string {
  const head = JSON.stringify(record, null, 2).slice(0, -2);
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`).join(',\n');
  return `${head},\n  "segments": [\n${lines}\n  ]\n}\n`;
}
