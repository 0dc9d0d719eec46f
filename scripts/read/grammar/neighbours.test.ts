/** What a line is by the lines around it, and by the page that it stands on. */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../tests/labelled.ts';

const blocks = (lines: readonly string[]) => readBlocks(lines.join('\n\n'));
const read = (lines: readonly string[]): unknown[] => blocks(lines).map(({ kind, passage }) => [kind, passage.text]);

const story = (what: string): string => `近日，${what}在临浦市城北动工，计划用两年时间建成，工程由市里的建筑公司承担。`;
const stories = ['图书馆', '体育馆', '文化馆', '科技馆', '博物馆', '美术馆'].map(story);

/** Kind of the only line of this text. */
const kindOf = (lines: readonly string[], text: string): unknown =>
  blocks(lines).find(({ passage }) => passage.text === text)?.kind;

describe('running heads', () => {
  test.each<[string, string, readonly string[], string]>([
    ['at the top', '4 要闻', ['4 要闻', '图书馆动工', ...stories], 'furniture'],
    ['at the foot', '产经 7', ['图书馆动工', ...stories, '产经 7'], 'furniture'],
    [
      'in the middle, beside a date',
      'A08 民生',
      [...stories, 'A08 民生', '2024年5月16日 星期四', ...stories],
      'furniture',
    ],
    ['in the middle, among text', '体育 7', [...stories, '体育 7', ...stories], 'heading'],
  ])('%s', (_, text, lines, kind) => {
    expect(kindOf(lines, text)).toBe(kind);
  });
});

describe('short lines that are no headings', () => {
  const [first = '', second = ''] = stories;
  test.each([
    ['（作者系临浦大学研究员）'],
    ['(文中人物为化名)'],
    ['数据来源：临浦市统计局'],
    ['来源：临浦市气象台'],
    ['- 新建停车位460个'],
    ['• 改造老旧小区12处'],
    ['编辑同志：'],
    ['各位代表：'],
    ['亲爱的读者：'],
  ])('%s', (line) => {
    expect(kindOf([first, line, second], line)).toBe('paragraph');
  });

  test.each(['临浦新区：', '一线故事：'])('%s stands above a headline', (line) => {
    expect(kindOf([first, line, '轧钢车间点火', second], line)).toBe('heading');
  });
});

describe('questions', () => {
  const [first = ''] = stories;
  const question = '家门口的路何时能修好？';
  test.each<[string, readonly string[], string]>([
    ['above a byline', [first, question, '本报记者 沈青', first], 'heading'],
    ['above a dateline', [first, question, '本报讯 近日，市里决定修路。'], 'heading'],
    ['above text', [first, question, first], 'paragraph'],
  ])('%s', (_, lines, kind) => {
    expect(kindOf(lines, question)).toBe(kind);
  });

  test.each(['沈青走进屋里，问大家：路何时能修好？', '这条路从城北一直通到城南的老码头前后修了整整二十年是为什么呢？'])(
    'a sentence that asks is text above a byline too: %s',
    (sentence) => {
      expect(kindOf([first, sentence, '本报记者 沈青', first], sentence)).toBe('paragraph');
    },
  );

  test('an exclamation may be a headline', () => {
    expect(kindOf([first, '这条路，通了！', '本报记者 沈青', first], '这条路，通了！')).toBe('paragraph');
    expect(kindOf([first, '这条路通了！', '本报记者 沈青', first], '这条路通了！')).toBe('heading');
  });
});

describe('who gives notice', () => {
  const notice = '兹定于5月20日起封闭城北大桥进行检修，请过往车辆绕行，由此带来的不便敬请谅解。';
  test.each(['临浦市交通运输局', '临浦自来水有限公司', '临浦市人民政府'])('%s signs below it', (issuer) => {
    expect(read(['公告', notice, issuer]).at(-1)).toEqual(['paragraph', issuer]);
  });
  test('the name of an office above its own text is a heading', () => {
    expect(read(['公告', notice, `临浦市交通运输局\n${stories[0] ?? ''}`])).toContainEqual([
      'heading',
      '临浦市交通运输局',
    ]);
  });
});
