import { describe, expect, test } from 'vitest';
import { correction, findAll, plain, readXml, textOf } from '../../tests/open-record.ts';
import { feedLength, feedTitle, newestOf, updatedOn, type Feed } from './feed.ts';
import { toAtom, toJsonFeed } from './feed-forms.ts';

const article = (id: string, date: string | null = null) => ({ ...plain, id, date });
const accessions: Readonly<Record<string, string>> = { old: '2026-01-01', new: '2026-11-01', mid: '2026-05-01' };
const accessionOf = (id: string): string | null => accessions[id] ?? null;

describe('newestOf', () => {
  test('goes by accession, not by the newspaper’s date', () => {
    const articles = [article('old', '2023-12-31'), article('new', '1998-01-01'), article('mid')];
    expect(newestOf(articles, accessionOf).map((one) => one.article.id)).toEqual(['new', 'mid', 'old']);
  });

  test('a correction brings an old one to the top, and leaves the day on which it came in', () => {
    const [first] = newestOf([article('new'), { ...article('old'), corrections: [correction] }], accessionOf);
    expect(first).toMatchObject({ article: { id: 'old' }, published: '2026-01-01', updated: '2026-12-01' });
  });

  test('leaves out what nobody knows the accession of; has fifty at most', () => {
    expect(newestOf([article('stranger')], accessionOf)).toEqual([]);
    const many = Array.from({ length: 99 }, (_, index) => article(`a${String(index)}`));
    expect(newestOf(many, () => '2026-11-01')).toHaveLength(feedLength);
  });

  test('of no entries there is no day', () => {
    expect(updatedOn([])).toBeNull();
  });
});

test.each([
  ['“零碳工厂”诞生', '厦门火炬高新区', '厦门火炬高新区：“零碳工厂”诞生'],
  ['厦门火炬高新区建园区', '厦门火炬高新区', '厦门火炬高新区建园区'],
  ['投产', null, '投产'],
])('title %s of %s', (title, park, expected) => {
  expect(feedTitle({ title, park })).toBe(expected);
});

const feed: Feed = {
  title: '<文库> & “新”\u0000',
  description: ']]>',
  route: 'https://example.org/parks/a/',
  atom: 'https://example.org/parks/a/atom.xml',
  json: 'https://example.org/parks/a/feed.json',
  language: 'zh-CN',
  rights: undefined,
  author: '文库',
  updated: '2026-11-01',
  entries: [
    {
      address: 'https://example.org/articles/k1/',
      title: '<b>题</b>',
      excerpt: '甲 & 乙\uD800',
      published: '2026-10-01',
      updated: '2026-11-01',
      authors: ['赖小琴'],
      tags: ['新能源'],
    },
  ],
};

test('Atom survives any text', () => {
  const read = readXml(toAtom(feed));
  expect(findAll(read, 'title').map((title) => textOf(title))).toEqual(['<文库> & “新”\uFFFD', '<b>题</b>']);
  expect(findAll(read, 'subtitle').map((title) => textOf(title))).toEqual([']]>']);
  expect(findAll(read, 'summary').map((summary) => textOf(summary))).toEqual(['甲 & 乙\uFFFD']);
});

test('JSON Feed 1.1', () => {
  expect(toJsonFeed(feed)).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: feed.json,
    items: [
      { id: 'https://example.org/articles/k1/', date_published: '2026-10-01T00:00:00Z', authors: [{ name: '赖小琴' }] },
    ],
  });
});
