/** What the built site gives to programs: every form of every article, the downloads, the feeds, the sitemap. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { archiveSettings } from '../../src/archive/archive-settings.ts';
import { siteDirectory } from '../../src/archive/directories.ts';
import { openArticle, type OpenArticle } from '../../src/open/schema.ts';
import { findAll, readXml, teiBlocks, textBlocks, textOf } from '../open-record.ts';

type Element = DefaultTreeAdapterMap['element'];

const { url, base } = archiveSettings.site;
const root = new URL(base, url).href;
const read = (path: string): string => readFileSync(join(siteDirectory, path), 'utf8');
/** Address → file of the built site. */
const fileOf = (address: string): string => {
  const { pathname } = new URL(address, root);
  const path = decodeURIComponent(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return all;
}
const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const links = (html: string, rel: string): { readonly type: string | undefined; readonly href: string }[] =>
  elementsOf(html)
    .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel)
    .map((element) => ({ type: attribute(element, 'type'), href: attribute(element, 'href') ?? '' }));
const metas = (html: string, name: string): string[] =>
  elementsOf(html)
    .filter((element) => element.tagName === 'meta' && attribute(element, 'name') === name)
    .map((element) => attribute(element, 'content') ?? '');
const linkedData = (html: string): unknown[] =>
  elementsOf(html)
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map(
      (element) =>
        JSON.parse(element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')) as unknown,
    );

const ids = readdirSync(join(siteDirectory, 'articles'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));
const records: readonly OpenArticle[] = ids.map((id) => openArticle.parse(JSON.parse(read(`articles/${id}.json`))));

describe('every article', () => {
  test('has a record', () => {
    const routes = readdirSync(join(siteDirectory, 'articles'), { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'page',
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
  });

  test('names its other forms, and is named as newspaper article', () => {
    for (const record of records) {
      const html = read(fileOf(record.address));
      const { json, text, markdown, tei } = record.formats;
      expect(links(html, 'alternate').map(({ href }) => href)).toEqual([json, text, markdown, tei]);
      for (const address of [json, text, markdown, tei])
        expect(existsSync(join(siteDirectory, fileOf(address)))).toBe(true);
      expect(metas(html, 'z:itemType')).toEqual(['newspaperArticle']);
      expect(metas(html, 'citation_title')).toEqual([record.title]);
      expect(metas(html, 'citation_author')).toEqual((record.reporters ?? []).map(({ name }) => name));
      expect(html).not.toContain('citation_journal_title');
      expect(html).not.toContain('og:site_name');
      expect(linkedData(html)).toMatchObject([
        { '@graph': [{ headline: record.title }, { '@type': 'BreadcrumbList' }] },
      ]);
    }
  });

  test('has a share card of its own, 1200 × 630 px and no heavier than 60 kB', () => {
    for (const record of records) {
      const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(read(fileOf(record.address))) ?? [];
      expect(address).toBe(new URL(`cards/articles/${record.id}.png`, root).href);
      const png = readFileSync(join(siteDirectory, 'cards/articles', `${record.id}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(60_000);
    }
  });

  test('says the same in all forms', () => {
    for (const record of records) {
      const texts = record.body.map(({ text }) => text);
      const html = read(fileOf(record.address));
      const anchors = elementsOf(html).flatMap((element) => {
        const id = attribute(element, 'id') ?? '';
        return /^[ps]\d+$/.test(id) ? [id] : [];
      });
      const tei = readXml(read(fileOf(record.formats.tei)));
      expect(anchors).toEqual(record.body.map(({ anchor }) => anchor));
      expect(teiBlocks(tei)).toEqual(record.body.map(({ anchor, text }) => ({ anchor, text })));
      expect(textBlocks(read(fileOf(record.formats.text)))).toEqual(texts);
      expect(textOf(findAll(tei, 'title')[0] ?? tei)).toBe(record.title);
      const markdown = read(fileOf(record.formats.markdown)).replaceAll('\\', '').replaceAll('&#x20;', ' ');
      for (const text of texts) expect(markdown).toContain(text.replaceAll('\\', ''));
    }
  });

  test('says in its texts whether the date was inferred, and why', () => {
    for (const { date, basis, formats } of records) {
      const { basis: kind, reason = '' } = basis['date'] ?? {};
      const isInferred = date !== null && kind === 'inferred';
      const [text, markdown] = [read(fileOf(formats.text)), read(fileOf(formats.markdown))];
      expect(text.split('\n\n')[0]?.endsWith('（推定）')).toBe(isInferred);
      for (const form of [text, markdown]) expect(/日期：.*推定/.test(form)).toBe(isInferred);
      if (isInferred) expect(text).toContain(reason);
    }
  });

  test('is TEI as its schema says', async () => {
    const { valid, errors } = await validateXML({
      xml: records.map(({ id }) => ({ fileName: `${id}.xml`, contents: read(`articles/${id}.xml`) })),
      schema: [{ fileName: 'article.rng', contents: readFileSync('tests/site/article.rng', 'utf8') }],
      extension: 'relaxng',
      initialMemoryPages: 1024,
      maxMemoryPages: 4096,
    });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe('the downloads', () => {
  interface Resource {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly dialect?: object;
    readonly schema: { readonly fields: readonly { readonly name: string }[] };
  }
  const { resources } = JSON.parse(read('data/datapackage.json')) as { readonly resources: readonly Resource[] };

  test('datapackage.json tells their true size, digest and columns', () => {
    expect(resources.map(({ path }) => path)).toContain('articles.jsonl');
    for (const { path, bytes, hash, schema, dialect } of resources) {
      const content = readFileSync(join(siteDirectory, 'data', path));
      expect([path, content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]).toEqual([
        path,
        bytes,
        hash,
      ]);
      if (!path.endsWith('.csv')) continue;
      expect(dialect).toEqual({ delimiter: ',', quoteChar: '"', doubleQuote: true });
      const [head] = content.toString('utf8').split('\r\n');
      // A byte order mark would become a part of the first name.
      expect(head).toBe(schema.fields.map(({ name }) => name).join(','));
    }
  });

  test('articles.jsonl is the records of all articles, one a line', () => {
    const lines = read('data/articles.jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as OpenArticle);
    const byId = (a: OpenArticle, b: OpenArticle): number => (a.id < b.id ? -1 : 1);
    expect(lines.toSorted(byId)).toEqual(records.toSorted(byId));
  });
});

/** Routes that have feeds, and the addresses of these. */
const subscribed = [
  '',
  ...['parks', 'topics', 'reporters'].flatMap((list) =>
    readdirSync(join(siteDirectory, list), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${list}/${name}/`),
  ),
];

describe('feeds', () => {
  const modified = new Map(records.map((record) => [record.address, record.modified ?? '']));

  test('every one is Atom as RFC 4287 asks, newest first, of articles that are there', () => {
    const found = subscribed.filter((path) => existsSync(join(siteDirectory, path, 'atom.xml')));
    expect(found.length).toBeGreaterThan(1);
    for (const path of found) {
      const feed = readXml(read(`${path}atom.xml`));
      const own = (name: string): string[] =>
        feed.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [textOf(child)] : []));
      const entries = findAll(feed, 'entry');
      const of = (name: string): string[] => entries.map((entry) => textOf(findAll(entry, name)[0] ?? feed));
      expect([own('id'), own('title').length, own('updated')]).toEqual([
        [root + path],
        1,
        [of('updated').toSorted().at(-1)],
      ]);
      expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
      expect(new Set(of('id')).size).toBe(entries.length);
      expect(of('updated')).toEqual(of('id').map((id) => `${modified.get(id) ?? ''}T00:00:00Z`));
      expect(of('updated')).toEqual(of('updated').toSorted().reverse());
      for (const entry of entries)
        expect(findAll(entry, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['alternate']);
      const json = JSON.parse(read(`${path}feed.json`)) as {
        readonly feed_url: string;
        readonly items: readonly { readonly id: string }[];
      };
      expect([json.feed_url, json.items.map(({ id }) => id)]).toEqual([`${root}${path}feed.json`, of('id')]);
    }
  });

  test('are announced by the routes that they are of, and by no other', () => {
    for (const path of subscribed) {
      const announced = links(read(`${path}index.html`), 'alternate').map(({ href }) => fileOf(href));
      const there = existsSync(join(siteDirectory, path, 'atom.xml'));
      expect([path, announced]).toEqual([path, there ? [`${path}atom.xml`, `${path}feed.json`] : []]);
    }
  });
});

describe('the sitemap', () => {
  const entries = findAll(readXml(read('sitemap-0.xml')), 'url').map((entry) => ({
    address: textOf(findAll(entry, 'loc')[0] ?? entry),
    day: findAll(entry, 'lastmod').map((lastmod) => textOf(lastmod).slice(0, 10))[0],
  }));

  test('names routes that are there and may be known', () => {
    for (const { address } of entries) {
      expect(existsSync(join(siteDirectory, fileOf(address)))).toBe(true);
      expect([address, metas(read(fileOf(address)), 'robots')]).toEqual([address, []]);
    }
    expect(entries.map(({ address }) => address)).toEqual(
      expect.arrayContaining(records.map(({ address }) => address)),
    );
  });

  test('dates each by the articles that it shows', () => {
    const days = new Map(entries.map(({ address, day }) => [address, day]));
    for (const record of records) {
      const lists = [
        record.address,
        record.park?.address,
        ...(record.topics ?? []).map(({ address }) => address),
        root,
      ];
      for (const address of lists) {
        if (address === undefined) continue;
        const day = days.get(address) ?? '';
        expect([address, day >= (record.modified ?? '')]).toEqual([address, true]);
        expect(records.some(({ modified }) => modified === day)).toBe(true);
      }
    }
    expect(days.get(`${root}about/`)).toBeUndefined();
  });

  test('leaves out lists of nothing; robots.txt names it', () => {
    const empty = readdirSync(join(siteDirectory, 'topics'), { withFileTypes: true })
      .filter(
        (entry) => entry.isDirectory() && !records.some(({ topics }) => topics?.some(({ id }) => id === entry.name)),
      )
      .map(({ name }) => `${root}topics/${name}/`);
    expect(empty.filter((address) => entries.some((entry) => entry.address === address))).toEqual([]);
    expect(read('robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml`);
  });
});

test('below a path every address carries it', () => {
  const file = join(inject('belowPathDirectory'), 'articles', `${ids[0] ?? ''}.json`);
  const record = openArticle.parse(JSON.parse(readFileSync(file, 'utf8')));
  const addresses = [record.address, record.source.address, ...Object.values(record.formats)];
  expect(addresses.filter((address) => !address.startsWith(new URL('/archive/', url).href))).toEqual([]);
});
