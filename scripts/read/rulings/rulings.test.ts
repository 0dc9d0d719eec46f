import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findNearest } from '../../../src/core/nearest.ts';
import { knowledge } from '../../../tests/knowledge.ts';
import { parseRulings } from '../../keep/files/rulings.ts';
import { splitPage, type PageResult } from '../pipeline.ts';
import { isSpaceAt } from '../text/characters.ts';
import { describeProblem, toEntries } from './entries.ts';

/** Two stories, a picture, and a sentence printed again as a pull quote. */
const page = `# 西安高新区： 首个数字李生车间投产

本报讯(记者 沈青)6月5日，西安高新区的轧钢车间投产，产值比去年同期增长两成。企业负责人说，这是新的起点。

据介绍，该车间采用数字李生技术，工人的工作轻松了许多。目前，西安高新区的轧钢企业已有三百二十家，遍布全市。

轧钢车间一角

王晓明/摄

## 加快转型

下一步，西安高新区将继续支持轧钢企业改造，成为周边城市学习的样板。

# 珠海高新区疫苗车间启用

本报讯 近日，珠海高新区的疫苗车间启用，吸引了不少客商前来考察。

据介绍，珠海高新区的生物样本库也已升级，缩短了一半的等候时间。 郑明
`;
const by = '  by: 张三\n  when: 2026-11-21\n  why: 校对\n';

/** The page with rulings as a person writes them; `by`, `when` and `why` are added to each. */
const rule = (...entries: readonly string[]): PageResult => {
  const yaml = entries.map((entry) => `- ${entry.replaceAll('\n', '\n  ')}\n${by}`).join('');
  return splitPage({ name: 'p1', text: page, rulings: toEntries(parseRulings(yaml, 'p1.yaml').toJS()) }, knowledge);
};
/** First characters of each block of each article, headline first. */
const outline = ({ articles }: PageResult): string[][] =>
  articles.map(({ data, body }) => [data.title.slice(0, 8), ...body.map(({ text }) => text.slice(0, 6))]);
const problemsOf = ({ problems }: PageResult): string[] => problems.map(describeProblem);

const [first, second] = [
  ['首个数字李生车间', '本报讯(记者', '据介绍，该车', '加快转型', '下一步，西安'],
  ['珠海高新区疫苗车', '本报讯 近日', '据介绍，珠海'],
];

test('without rulings', () => {
  expect(outline(rule())).toEqual([first, second]);
});

describe('rulings on what stands where', () => {
  test.each<[string, string, string[][]]>([
    [
      'move to the end of an article',
      'move: 下一步，\nendOf: 疫苗车间启用，吸引',
      [first.slice(0, 4), [...second, '下一步，西安']],
    ],
    [
      'move behind a paragraph',
      'move: 下一步，\nbehind: 近日，珠海',
      [first.slice(0, 4), ['珠海高新区疫苗车', '本报讯 近日', '下一步，西安', '据介绍，珠海']],
    ],
    [
      'move ahead of one in the same article',
      'move: 下一步，\nahead: 据介绍，该',
      [['首个数字李生车间', '本报讯(记者', '下一步，西安', '据介绍，该车', '加快转型'], second],
    ],
    [
      'an article begins at a crosshead: it is the headline',
      'begin: 加快转型',
      [first.slice(0, 3), ['加快转型', '下一步，西安'], second],
    ],
    [
      'an article begins inside a paragraph',
      'begin: 目前，西安',
      [first.slice(0, 3), ['西安高新区的轧钢', '目前，西安高', '加快转型', '下一步，西安'], second],
    ],
    ['an article that begins there already', 'begin: 珠海高新区疫苗', [first, second]],
    [
      'two are one: the second headline is a crosshead',
      'join: 轧钢车间投产\nwith: 疫苗车间启用，',
      [[...first, '珠海高新区疫', ...second.slice(1)]],
    ],
    [
      'a paragraph begins',
      'paragraph: 企业负责人',
      [['首个数字李生车间', '本报讯(记者', '企业负责人说', ...first.slice(2)], second],
    ],
    [
      'a paragraph goes on',
      'goesOn: 据介绍，该',
      [['首个数字李生车间', '本报讯(记者', '加快转型', '下一步，西安'], second],
    ],
    ['a paragraph is dropped', 'drop: 加快转型', [[...first.slice(0, 3), '下一步，西安'], second]],
  ])('%s', (_, entry, expected) => {
    const result = rule(entry);
    expect(problemsOf(result)).toEqual([]);
    expect(outline(result)).toEqual(expected);
  });

  test('each sees what those before it made', () => {
    const result = rule('paragraph: 企业负责人', 'move: 企业负责人\nendOf: 疫苗车间启用，', 'goesOn: 企业负责人');
    expect(problemsOf(result)).toEqual([]);
    expect(result.articles[1]?.body.at(-1)?.text).toMatch(/^据介绍，珠海.*时间。企业负责人说，这是新的起点。$/);
  });

  test('a dropped paragraph is a noted drop, and can be ruled on in one place only', () => {
    const result = rule('drop: 下一步，西安', 'move: 下一步，西安\nendOf: 疫苗车间启用，');
    const dropped = result.segments.filter(([, , role]) => role === 'ruled').map(([a, b]) => page.slice(a, b));
    expect(dropped).toEqual(['下一步，西安高新区将继续支持轧钢企业改造，成为周边城市学习的样板。']);
    expect(problemsOf(result)).toEqual([expect.stringContaining('entry 2: move: “下一步，西安” is not found')]);
  });

  test('identifiers outlive rulings', () => {
    const ids = (result: PageResult): string[] => result.articles.map(({ data }) => data.id);
    const before = ids(rule());
    expect(ids(rule('drop: 本报讯(记者', 'correct: 疫苗车间启用，\nto: 疫苗厂房启用，'))).toEqual(before);
  });

  test('text that the rules left out is kept', () => {
    const quoted = '企业负责人说，这座全新的轧钢车间是西安高新区转型升级的新起点';
    const text = page
      .replace('企业负责人说，这是新的起点。', `${quoted}，也是工人们的骄傲。`)
      .replace('轧钢车间一角', `${quoted}。\n\n轧钢车间一角`);
    const before = splitPage({ name: 'p1', text }, knowledge);
    expect(before.segments.filter(([, , role]) => role === 'pullQuote')).toHaveLength(1);
    const yaml = `- keep: ${quoted}\n  behind: 下一步，\n${by}`;
    const after = splitPage({ name: 'p1', text, rulings: toEntries(parseRulings(yaml, '').toJS()) }, knowledge);
    expect(problemsOf(after)).toEqual([]);
    expect(after.segments.filter(([, , role]) => role === 'pullQuote')).toEqual([]);
    expect(after.articles[0]?.body.at(-1)?.text).toBe(`${quoted}。`);
  });
});

describe('rulings on words', () => {
  test('both forms stay: in the body, in the headline, in a caption', () => {
    const { articles, problems } = rule(
      'correct: 数字李生技术\nto: 数字孪生技术',
      'correct: { quote: 李, before: 数字, after: 生车间 }\nto: 孪',
      'correct: 轧钢车间一角\nto: 轧钢厂房一角',
    );
    expect(problems).toEqual([]);
    const [article] = articles;
    expect(article?.data.title).toBe('首个数字孪生车间投产');
    expect(article?.data.photos?.[0]?.caption).toBe('轧钢厂房一角');
    expect(article?.body[1]?.corrections).toEqual([{ start: 9, corrected: '数字孪生技术', printed: '数字李生技术' }]);
    expect(
      article?.data.corrections?.map(({ field, number, start, printed }) => [field, number, start, printed]),
    ).toEqual([
      ['title', undefined, 4, '李'],
      ['body', 2, undefined, '数字李生技术'],
      ['caption', 1, 0, '轧钢车间一角'],
    ]);
  });

  test('metadata is inferred from what is to be read', () => {
    const { articles } = rule(
      'correct: { quote: 6月5日, before: 沈青) }\nto: 6月15日',
      'correct: { quote: 沈青, in: 轧钢车间投产 }\nto: 沈清',
    );
    expect(articles[0]?.data.date).toMatch(/-06-15$/);
    expect(articles[0]?.data.reporter).toEqual([{ name: '沈清', role: 'staffReporter' }]);
  });

  test('white space and ends of lines are not compared', () => {
    expect(problemsOf(rule('correct: 本报讯近日\nto: 本报讯 昨日'))).toEqual([]);
  });
});

describe('rulings on fields', () => {
  test('they beat inference, and say who, when and why', () => {
    const { articles, problems } = rule(
      'set:\n  title: 新题\n  kicker: null\n  deck: 副题\n  park: null\n  date: 2022\n  reporter: [李四, { name: 王五, role: staffReporter }]\n  topic: [projects]\nof: 近日，珠海',
    );
    expect(problems).toEqual([]);
    const { data } = articles[1] ?? {};
    expect(data).toMatchObject({ title: '新题', deck: '副题', park: null, date: '2022', topic: ['projects'] });
    expect(data?.reporter).toEqual([
      { name: '李四', role: 'author' },
      { name: '王五', role: 'staffReporter' },
    ]);
    expect(data?.basis.park).toEqual({ basis: 'supplied', reason: '校对', by: '张三', when: '2026-11-21' });
    expect(Object.keys(data ?? {})).not.toContain('kicker');
  });

  test('what a person gives is no doubt any more', () => {
    // Names alone on a line, and a headline that nothing marks as one.
    const story = page.slice(0, page.indexOf('据介绍'));
    const text = `${story}郑明\n\n疫苗车间启用\n\n近日，珠海高新区的疫苗车间启用，吸引了不少客商前来考察。据介绍，珠海高新区的生物样本库也已升级。\n`;
    const doubts = (...entries: readonly string[]): string[] => {
      const rulings = toEntries(parseRulings(entries.map((entry) => `- ${entry}\n${by}`).join(''), 'p1.yaml').toJS());
      return splitPage({ name: 'p1', text, rulings }, knowledge).notes.map(({ code }) => code);
    };
    expect(doubts()).toEqual(expect.arrayContaining(['byline-doubtful', 'heading-doubtful', 'story-doubtful']));
    const title = 'set: { title: 疫苗车间启用 }\n  of: 近日，珠海';
    expect(doubts(title)).toContain('byline-doubtful');
    expect(doubts(title)).not.toContain('heading-doubtful');
    const names = 'set: { reporter: [沈青] }\n  of: 本报讯(记者';
    expect(doubts(names)).toContain('heading-doubtful');
    expect(doubts(names)).not.toContain('byline-doubtful');
    expect(doubts('join: 本报讯(记者\n  with: 近日，珠海')).not.toContain('story-doubtful');
  });

  test('of two on one field the later counts', () => {
    const { articles } = rule('set: { title: 甲 }\nof: 近日，珠海', 'set: { title: 乙 }\nof: 近日，珠海');
    expect(articles[1]?.data.title).toBe('乙');
  });

  test('a topic may be named', () => {
    const { articles } = rule('set: { topic: [项目建设] }\nof: 近日，珠海');
    expect(articles[1]?.data.topic).toEqual(['projects']);
  });
});

describe('a ruling that cannot be followed says why, and the others are followed', () => {
  test.each<[string, string]>([
    ['correct: 数字挛生技术\nto: 甲', 'correct: “数字挛生技术” is not found; the nearest is “数字李生技术” at 5:10'],
    [
      'correct: 数字李生\nto: 甲',
      'correct: “数字李生” is found 2 times, at 1:12, 5:10; quote more words, or give before, after or in',
    ],
    ['drop: { quote: 据介绍, in: 高新区 }', 'drop.in: “高新区” stands in 2 articles'],
    [
      'move: 下一步，\nendOf: 宁波高新区制造了飞船',
      'endOf: “宁波高新区制造了飞船” is not found; nothing on the page is like it',
    ],
    ['goesOn: 本报讯 近日', 'goesOn: the article begins with these words; use “join”'],
    ['move: 郑明\nendOf: 轧钢车间投产', 'move: the words stand in a signOff'],
    ['keep: 下一步，\nendOf: 近日，珠海', 'keep: “下一步，” is not found; it is part of an article already, at 13:1'],
    [
      'set: { topic: [航海] }\nof: 近日，珠海',
      'set.topic: expected topics of content/authority/topics.yaml; found 航海',
    ],
  ])('%s', (entry, message) => {
    const result = rule(entry, 'set: { title: 新题 }\nof: 近日，珠海');
    expect(problemsOf(result)).toEqual([expect.stringContaining(`entry 1: ${message}`)]);
    expect(result.articles[1]?.data.title).toBe('新题');
  });

  test('a word is corrected once', () => {
    const result = rule('correct: 数字李生技术\nto: 甲', 'correct: 李生技\nto: 乙');
    expect(problemsOf(result)).toEqual(['entry 2: correct: “李生技” is corrected by another entry already']);
  });
});

describe('an entry that is no ruling says which field is wrong', () => {
  test.each<[string, RegExp]>([
    ['- 甲', /^entry 1: expected a ruling with one of the keys correct, set, move/],
    [`- korrekt: 甲\n${by}`, /^entry 1: expected one of the keys correct.*found korrekt, by, when, why$/],
    [`- drop: 甲\n  keep: 乙\n${by}`, /^entry 1: keep: expected one decision an entry; found drop and keep$/],
    ['- drop: 甲\n  by: 张三\n  when: 2026-11-21', /^entry 1: why: expected string; found nothing$/],
    [
      '- drop: 甲\n  by: 张三\n  when: 2026年\n  why: 因',
      /^entry 1: when: expected a date such as 2026-11-21; found "2026年"$/,
    ],
    [`- correct: 甲\n  to: 甲\n${by}`, /^entry 1: to: expected other words than those printed; found "甲"$/],
    [
      `- correct: { qoute: 甲 }\n  to: 乙\n${by}`,
      /^entry 1: correct: expected no such field; found "qoute"|correct.quote/,
    ],
    [`- move: 甲\n${by}`, /^entry 1: behind: expected exactly one of behind, ahead, endOf; found nothing$/],
    [`- set: { date: 去年 }\n  of: 甲\n${by}`, /^entry 1: set\.date: expected an EDTF date.*found "去年"$/],
    [`- set: {}\n  of: 甲\n${by}`, /^entry 1: set: expected at least one of title/],
    ['甲: 乙', /^expected a list of rulings/],
  ])('%s', (yaml, message) => {
    expect(toEntries(parse(yaml)).problems.map(describeProblem).join('\n')).toMatch(message);
  });

  test('a file that is not YAML says where', () => {
    expect(() => parseRulings('- drop: "甲\n', 'content/rulings/p1.yaml')).toThrow(
      /^content\/rulings\/p1\.yaml:\d+:\d+: expected YAML/,
    );
  });

  test('numbers, dates and yes are words; an empty value is none', () => {
    expect(parseRulings('- [2023, 2026-11-21, yes, null, 0x1F]', '').toJS()).toEqual([
      ['2023', '2026-11-21', 'yes', null, '0x1F'],
    ]);
  });
});

describe('findNearest', () => {
  test.each<[string, string, string | null]>([
    ['数字挛生', '甲乙数字李生丙丁', '数字李生'],
    ['数字孪生车间', '甲数字生车间丙', '数字生车间'],
    ['数字李生', '数 字\n李 生', '数 字\n李 生'],
    ['飞船', '甲乙丙丁', null],
  ])('%s in %j', (words, text, expected) => {
    const nearest = findNearest(words, text, isSpaceAt);
    expect(nearest && text.slice(nearest.start, nearest.end)).toBe(expected);
  });
});
