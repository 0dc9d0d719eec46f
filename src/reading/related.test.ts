import { describe, expect, test } from 'vitest';
import { toRelated, type Comparable } from './related.ts';

/** Words that every article prints, so that they are common. */
const everywhere = '高新区企业产业发展创新项目建设';

const article = (id: string, text: string, headings: Comparable['headings'] = []): Comparable => ({
  id,
  headings,
  text: `${everywhere}。${text}`,
});
const park = (name: string): Comparable['headings'][number] => ['park', name, 4];

const fillers = Array.from({ length: 30 }, (_, index) => {
  const start = 0x5000 + index * 40;
  return article(`f${String(index)}`, String.fromCodePoint(...Array.from({ length: 40 }, (__, at) => start + at)));
});

const related = (...articles: Comparable[]) => toRelated([...articles, ...fillers], 6);

describe('toRelated', () => {
  test.each([
    ['one park', article('a', '甲', [park('甲区')]), article('b', '乙', [park('甲区')]), [['park', '甲区']], []],
    [
      'words that few use, where there are two',
      article('a', '施耐德电气公司分布式光伏发电投产'),
      article('b', '工人说，施耐德电气公司的源网荷储，分布式光伏发电'),
      [],
      ['施耐德电气公司', '分布式光伏发电'],
    ],
  ])('%s', (_, a, b, shared, words) => {
    const [first, ...others] = related(a, b)('a');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: 'b', shared });
    expect([...(first?.words ?? [])].sort()).toEqual([...words].sort());
  });

  test.each([
    ['words that all use', article('a', '甲'), article('b', '乙')],
    ['a single word', article('a', '施耐德电气公司'), article('b', '施耐德电气公司')],
    ['words that joints cut', article('a', '工厂的投产，是了不起的'), article('b', '工厂的投产，是了不起的')],
  ])('%s are not enough', (_, a, b) => {
    expect(related(a, b)('a')).toEqual([]);
  });

  test.each([
    ['a part of a word', '国家级无人驾驶车辆', '省级无人驾驶项目', '无人驾驶'],
    ['a single character', '某批知识产权保护', '这批知识产权登记', '知识产权'],
    ['a word that all texts hold', '产业知识产权企业', '产业知识产权企业', '知识产权'],
    ['a single character, but not behind a mark', '建成“零碳工厂”之后', '叫作“零碳工厂”。', '零碳工厂'],
  ])('words shared are whole: without %s at their ends', (_, one, two, words) => {
    const [first] = related(article('a', one, [park('甲区')]), article('b', two, [park('甲区')]))('a');
    expect(first?.words).toEqual([words]);
  });

  test('more in common comes first; none is its own neighbour', () => {
    const of = related(
      article('a', '零碳工厂', [park('甲区'), ['reporter', '张三', 3]]),
      article('b', '甲', [park('甲区')]),
      article('c', '乙', [park('甲区'), ['reporter', '张三', 3]]),
    );
    expect(of('a').map(({ id }) => id)).toEqual(['c', 'b']);
  });

  test('an unknown article has none', () => {
    expect(related()('nobody')).toEqual([]);
  });

  test('the work for a heading of all articles is not that of all pairs', () => {
    const many = Array.from({ length: 5000 }, (_, index) => article(`m${String(index)}`, '甲', [park('甲区')]));
    const of = toRelated(
      [
        ...many,
        article('a', '分布式光伏发电，施耐德电气公司', [park('甲区')]),
        article('b', '分布式光伏发电，施耐德电气公司', [park('甲区')]),
      ],
      6,
    );
    expect(of('a').map(({ id }) => id)).toEqual(['b']);
    expect(of('m1')).toEqual([]);
  });
});
