/** Records → the text of their files. */
import { formatArticle } from '../../src/markdown/article-file.ts';
import type { PageRecord } from '../../src/schema/page.ts';
import type { PageResult } from '../pipeline.ts';
import { digestOf } from './digest.ts';

/** A file below the content folder. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}

/** Where a page's raw text came from. */
export interface PageOrigin {
  readonly name: string;
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * One file an article, and the record of the page with the place of every character. `digestFor` says which digest the
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
    page: origin.name,
    file: origin.file,
    sha256: origin.sha256,
    length: origin.text.length,
    newspaper: result.imprint.newspaper,
    issueDate: result.imprint.issueDate,
    printPage: result.imprint.printPage,
    section: result.imprint.section,
    articles: result.articles.map(({ data }) => data.id),
    digests: Object.fromEntries(digests),
    segments: [...result.segments],
  };
  return [
    ...files.map(({ path, text }) => ({ path, text })),
    { path: `pages/${origin.name}.json`, text: formatPage(record) },
  ];
}

/** JSON with one segment a line: a difference can be read. */
function formatPage({ segments, ...record }: PageRecord): string {
  const head = JSON.stringify(record, null, 2).slice(0, -2);
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`).join(',\n');
  return `${head},\n  "segments": [\n${lines}\n  ]\n}\n`;
}
