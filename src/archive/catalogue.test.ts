import { describe, expect, test } from 'vitest';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { toCatalogue, type Authority } from './catalogue.ts';

const made = (id: string, order: number, values: Partial<ArticleFrontMatter>): ArticleFrontMatter => ({
  id,
  title: id,
  kind: 'article',
  park: null,
  date: null,
  reporter: null,
  topic: null,
  basis: { title: { basis: 'printed' } },
  source: { page: 'A01', order, lines: [[1, 2]] },
  ...values,
});

const authority: Authority = {
  parks: [{ id: 'zhaoqing', name: '肇庆高新区', variants: ['广东肇庆高新区'], province: '广东', city: '肇庆' }],
  topics: [
    { id: 'green', name: '绿色', definition: '…', terms: ['a', 'b', 'c'] },
    { id: 'trade', name: '外贸', definition: '…', terms: ['d', 'e', 'f'] },
  ],
  people: [{ id: 'zhang-san', name: '张三', variants: ['章三'] }],
};

const reporter = (name: string) => [{ name, role: 'author' as const }];

const articles = [
  made('a', 3, { date: '2023', park: '肇庆高新区', reporter: reporter('张三'), topic: ['green'] }),
  made('b', 2, { date: '2023-10-31', park: '广东肇庆高新区', reporter: reporter('章三') }),
  made('c', 1, { park: '某某新城', reporter: reporter('李四') }),
  made('d', 4, { date: '2024-02~', topic: ['green', 'trade'] }),
];

const ids = (list: readonly ArticleFrontMatter[] | undefined) => list?.map(({ id }) => id);

describe('toCatalogue', () => {
  const catalogue = toCatalogue(articles, authority);

  test('newest first, without a date last', () => {
    expect(ids(catalogue.articles)).toEqual(['d', 'b', 'a', 'c']);
  });

  test('variants of a park share its list; a park that the file does not know has its own', () => {
    expect(catalogue.parks.map(({ id, articles }) => [id, ids(articles)])).toEqual([
      [expect.stringMatching(/^mou-mou-xin-cheng-/), ['c']],
      ['zhaoqing', ['b', 'a']],
    ]);
    expect(catalogue.parkOf('广东肇庆高新区')?.id).toBe('zhaoqing');
  });

  test('variants of a person share an address', () => {
    expect(catalogue.reporters.map(({ id }) => id)).toEqual([expect.stringMatching(/^li-si-/), 'zhang-san']);
    expect(catalogue.reporterOf('章三')?.name).toBe('张三');
  });

  test('topics stand in the order of the vocabulary', () => {
    expect(catalogue.topics.map(({ id, articles }) => [id, ids(articles)])).toEqual([
      ['green', ['d', 'a']],
      ['trade', ['d']],
    ]);
  });

  test('years and months, newest first', () => {
    expect(catalogue.years.map(({ year, months }) => [year, months.map(({ month }) => month)])).toEqual([
      ['2024', ['02']],
      ['2023', ['10']],
    ]);
    expect(ids(catalogue.undated)).toEqual(['c']);
  });

  test('a newspaper page has its reading order', () => {
    expect(ids(catalogue.byPage.get('A01'))).toEqual(['c', 'b', 'a', 'd']);
  });

  test('a topic outside the vocabulary is named with its article', () => {
    expect(() => toCatalogue([made('e', 1, { topic: ['golf'] })], authority)).toThrow(
      'articles/A01/e.mdx: topic: expected an id of authority/topics.yaml; found "golf"',
    );
  });
});
