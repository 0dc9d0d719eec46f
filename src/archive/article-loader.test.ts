import { describe, expect, test } from 'vitest';
import { formatArticle } from '../markdown/article-file.ts';
import { readArticle } from './article-loader.ts';

const good = formatArticle({
  data: {
    id: 'k1',
    title: '标题',
    kind: 'brief',
    park: null,
    date: '2023-10-31',
    reporter: null,
    topic: null,
    basis: { title: { basis: 'printed' } },
    source: { page: 'A01', order: 1, lines: [[3, 9]] },
  },
  body: [{ type: 'paragraph', text: '正文。' }],
});

const problems = (source: string, file = 'articles/A01/k1.mdx') => readArticle({ file, source, lines: 9 }).problems;

describe('readArticle', () => {
  test('a good file', () => {
    const { data, problems } = readArticle({ file: 'articles/A01/k1.mdx', source: good, lines: null });
    expect(problems).toEqual([]);
    expect(data?.title).toBe('标题');
  });

  test('says the file, the field, what was expected, what was found', () => {
    expect(problems(good.replace('kind: brief', 'kind: news'))).toEqual([
      'articles/A01/k1.mdx: kind: expected one of article, brief, photoStory, notice, fragment; found "news"',
    ]);
    expect(problems(good.replace('park: null', 'parc: null'))).toEqual([
      'articles/A01/k1.mdx: park: expected string; found nothing',
      'articles/A01/k1.mdx: (whole file): expected no such field; found "parc"',
    ]);
  });

  test('lines that end before they begin, or that the page does not have', () => {
    expect(problems(good.replace('[3, 9]', '[9, 3]'))).toEqual([
      'articles/A01/k1.mdx: source.lines.0: expected a first line that is not behind the last; found [9,3]',
    ]);
    expect(problems(good.replace('[3, 9]', '[3, 10]'))).toEqual([
      'articles/A01/k1.mdx: source.lines.0: expected lines of the page, which has 9; found [3, 10]',
    ]);
  });

  test('a component that is none of ours', () => {
    expect(problems(good.replace('正文。', '正<Video src="a">文</Video>。'))[0]).toMatch(
      /k1\.mdx:\d+: .*found <Video>$/,
    );
  });

  test('an article in the wrong place', () => {
    expect(problems(good, 'articles/A02/k2.mdx')).toEqual([
      'articles/A02/k2.mdx: id: expected k2; found k1',
      'articles/A02/k2.mdx: source.page: expected A02; found A01',
    ]);
  });

  test('front matter and body are both looked at', () => {
    const found = problems(good.replace('kind: brief', 'kind: news').replace('正文。', '{1}'));
    expect(found).toHaveLength(2);
    expect(found[1]).toMatch(/^articles\/A01\/k1\.mdx:\d+: .*found mdxFlowExpression$/);
  });

  test('no front matter, and YAML that does not parse', () => {
    expect(problems('正文')[0]).toMatch(/^articles\/A01\/k1\.mdx: expected front matter/);
    expect(problems('---\ntitle: "x\n---\n')[0]).toMatch(/^articles\/A01\/k1\.mdx: /);
  });
});
