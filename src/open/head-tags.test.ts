import { describe, expect, test } from 'vitest';
import { toRecord, type Made } from '../../tests/open-record.ts';
import { toLinkTags, toMetaTags } from './head-tags.ts';

const contents = (made: Made, name: string): string[] =>
  toMetaTags(toRecord(made)).flatMap((tag) =>
    ('name' in tag ? tag.name : tag.property) === name ? [tag.content] : [],
  );

describe('toMetaTags', () => {
  test('Zotero is told a newspaper article', () => {
    expect(contents({}, 'z:itemType')).toEqual(['newspaperArticle']);
  });

  test('one tag a writer, in printed order', () => {
    const reporter = ['柳鑫', '谢妮妮', '周娴', '过国忠'].map((name) => ({ name, role: 'author' as const }));
    expect(contents({ article: { reporter } }, 'citation_author')).toEqual(['柳鑫', '谢妮妮', '周娴', '过国忠']);
  });

  test.each([
    [{ issueDate: '2023-11-06', date: '2023-11-02' }, ['2023/11/06'], []],
    [{ date: '2023-11-02' }, [], ['2023/11/02']],
    [{ date: '2023-11' }, [], ['2023/11']],
    [{ date: '2023-11~' }, [], []],
    [{}, [], []],
  ])('date %o', (article, published, date) => {
    expect(contents({ article }, 'citation_publication_date')).toEqual(published);
    expect(contents({ article }, 'citation_date')).toEqual(date);
  });

  test('never what would make it a journal article, or give it the archive’s name for a newspaper', () => {
    const full = { newspaper: '科技日报', issueDate: '2023-11-06', printPage: '11', section: '园区' };
    const names = toMetaTags(toRecord({ article: full })).map((tag) => ('name' in tag ? tag.name : tag.property));
    expect(names).not.toContain('citation_journal_title');
    expect(names).not.toContain('og:site_name');
    expect(contents({ article: full }, 'prism.publicationName')).toEqual(['科技日报']);
    expect(contents({ article: full }, 'citation_firstpage')).toEqual(['11']);
  });

  test('nothing is empty', () => {
    expect(toMetaTags(toRecord({ accession: null })).filter(({ content }) => content === '')).toEqual([]);
  });
});

test('every form is an alternate with its type', () => {
  const alternates = toLinkTags(toRecord()).filter(({ rel }) => rel === 'alternate');
  expect(alternates.map(({ type, href }) => [type, href.split('/').at(-1)])).toEqual([
    ['application/json', 'k4m2x9a0.json'],
    ['text/plain', 'k4m2x9a0.txt'],
    ['text/markdown', 'k4m2x9a0.md'],
    ['application/tei+xml', 'k4m2x9a0.xml'],
  ]);
});
