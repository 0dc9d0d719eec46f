/** Articles made up for the tests of what is published to programs, and readers of what is written. */
import { SaxesParser } from 'saxes';
import type { BodyBlock } from '../src/markdown/article-file.ts';
import { toOpenArticle, type OpenSources } from '../src/open/record.ts';
import type { OpenArticle } from '../src/open/schema.ts';
import { toCatalogue } from '../src/archive/catalogue.ts';
import type { ArticleFrontMatter } from '../src/schema/article.ts';
import type { Archive } from '../src/schema/archive.ts';
import type { PageRecord, Segment } from '../src/schema/page.ts';

export const archive: Archive = {
  title: '试验文库',
  description: '为试验而设。',
  language: 'zh-CN',
  site: { url: 'https://example.org', base: '/archive/' },
  newspaper: {},
  search: { engine: 'auto' },
  share: { cards: 'auto' },
  reports: {},
};

const root = 'https://example.org/archive/';

export const plain: ArticleFrontMatter = {
  id: 'k4m2x9a0',
  title: '轧钢车间投产',
  kind: 'article',
  park: null,
  date: null,
  reporter: null,
  topic: null,
  basis: { title: { basis: 'printed' } },
  source: { page: 'page-1', order: 2, lines: [[3, 9]] },
};

/** A word of the headline that a person corrected. */
export const correction = {
  field: 'title',
  printed: '李',
  corrected: '孪',
  by: '王',
  when: '2026-12-01',
  why: '误',
} as const;

const authority = {
  parks: [
    {
      id: 'zhaoqing',
      name: '肇庆高新区',
      officialName: '肇庆高新技术产业开发区',
      variants: [],
      province: '广东',
      city: '肇庆',
      coordinates: [112.47, 23.05] as [number, number],
    },
  ],
  topics: [{ id: 'energy', name: '新能源', definition: '新能源。', terms: ['光伏', '风电', '储能'] }],
  people: [],
};

export interface Made {
  readonly article?: Partial<ArticleFrontMatter>;
  readonly body?: readonly BodyBlock[];
  readonly archive?: Partial<Archive>;
  readonly accession?: string | null;
  readonly segments?: readonly Segment[];
  readonly pageText?: string;
}

/** A record as the build would make it of these. */
export function toRecord({ article = {}, body = [], accession = '2026-11-01', ...rest }: Made = {}): OpenArticle {
  const data = { ...plain, ...article };
  const page = {
    page: data.source.page,
    newspaper: data.newspaper ?? null,
    issueDate: data.issueDate ?? null,
    printPage: data.printPage ?? null,
    section: data.section ?? null,
    segments: [...(rest.segments ?? [])],
  } as PageRecord;
  const sources: OpenSources = {
    archive: { ...archive, ...rest.archive },
    catalogue: toCatalogue([data], authority),
    pageOf: () => page,
    textOf: () => rest.pageText ?? '',
    accessionOf: () => accession,
    address: (path) => root + path,
  };
  return toOpenArticle(data, body, sources);
}

export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (ReadElement | string)[];
}

/** An XML document as it is read back; throws where it is not well-formed. */
export function readXml(text: string): ReadElement {
  const top: ReadElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const read: ReadElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(read);
    open.push(read);
  });
  parser.on('text', (value) => {
    open.at(-1)?.children.push(value);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const first = top.children.find((child) => typeof child !== 'string');
  if (first === undefined || typeof first === 'string') throw new Error('expected an element; found none');
  return first;
}

/** All elements of a name, in document order. */
export const findAll = (node: ReadElement, name: string): ReadElement[] =>
  node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );

/** Text of an element, without that of elements called `except`. */
export const textOf = (node: ReadElement, except = ''): string =>
  node.children
    .map((child) => (typeof child === 'string' ? child : child.name === except ? '' : textOf(child, except)))
    .join('');

/** The paragraphs and crossheads of a TEI document, as they are to be read. */
export const teiBlocks = (tei: ReadElement): { readonly anchor: string; readonly text: string }[] =>
  findAll(tei, 'body').flatMap(blocksOf);

const blocksOf = (node: ReadElement): { readonly anchor: string; readonly text: string }[] =>
  node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const anchor = child.attributes['xml:id'];
    return anchor === undefined ? blocksOf(child) : [{ anchor, text: textOf(child, 'sic') }];
  });

/** The blocks of the plain text form: what stands between its head and its rule. */
export const textBlocks = (text: string): string[] => {
  const parts = text.split('\n\n');
  return parts.slice(1, parts.lastIndexOf('----'));
};
