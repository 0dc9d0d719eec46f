import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { markTerms, mostTyped, parseQuery, stringsOf } from './query.ts';
import { edge } from './words.ts';

/** `+甲|乙 -标题:丙`: alternatives joined, `"` around what is quoted. */
const inShort = (typed: string): string =>
  parseQuery(typed)
    .clauses.map(({ alternatives, excluded }) => {
      const terms = alternatives.map(({ folded, field, quoted }) => {
        const text = quoted ? `"${folded}"` : folded;
        return field === 'any' ? text : `${field}:${text}`;
      });
      return (excluded ? '-' : '+') + terms.join('|');
    })
    .join(' ');

test.each([
  ['零碳工厂 西安', '+零碳工厂 +西安'],
  ['  零碳　工厂 ', '+零碳 +工厂'],
  ['"AI PC" -培训', '+"ai pc" -培训'],
  ['甲 OR 乙 丙', '+甲|乙 +丙'],
  ['甲 OR 乙 OR 丙', '+甲|乙|丙'],
  ['-甲 OR -乙', '-甲|乙'],
  ['标题：零碳 園區:"西安"', '+title:零碳 +park:"西安"'],
  ['-记者:张静', '-reporter:张静'],
  ['标题: 零碳 西安', '+title:零碳 +西安'],
  ['甲 -"2023"', '+甲 -"2023"'],
  ['“零碳工厂”', '+"零碳工厂"'],
  ['「零碳 工厂」', '+"零碳工厂"'],
  ['零碳 零碳', '+零碳'],
  ['主题:储能 報紙:日报', '+topic:储能 +newspaper:日报'],
  ['*5亿元 IP＊', '+5亿元 +ip'],
  ['', ''],
])('%s is read as %s', (typed, expected) => {
  expect(inShort(typed)).toBe(expected);
});

describe('a string that was copied is one term', () => {
  test.each([
    ['首家“零碳工厂”诞生', '+首家零碳工厂诞生'],
    ['“零碳工厂”诞生', '+零碳工厂诞生'],
    ['“零碳', '+零碳'],
    ['时间:10月', '+时间:10月'],
    ['5-10月', '+5-10月'],
    ['--', '+--'],
    ['-5℃', '+-5°c'],
    ['-10-31', '+-10-31'],
    ['《导报》', '+导报'],
    ['10:30', '+10:30'],
  ])('%s', (typed, expected) => {
    expect(inShort(typed)).toBe(expected);
  });
});

test.each([
  ['体裁:通讯', ['“体裁:”按原文检索；体裁在“筛选”中选。']],
  ['储能|光伏', ['竖线按原文检索；两者之一即可的，请用“OR”。']],
  ['(储能 OR 光伏) 西安', ['括号按原文检索，不表示先后；两者之一即可的，请用“OR”。']],
  ['电气（5G）工厂', []],
  ['5*元', ['星号只在词的开头或末尾有作用，别处按原文检索。']],
  ['*5亿元 IP*', []],
  ['肇庆 or 清远', ['“or”按原文检索；两者之一即可的，请用大写的“OR”。']],
  ['项目 AND 肇庆', ['“AND”按原文检索；空格隔开的词本来就须同时出现。']],
  ['肇庆 OR 清远', []],
  ['and', []],
  ['"rock and roll" 甲', []],
  ['甲 -or 乙', []],
  ['时间:10月 标题:肇庆', []],
])('%s: what it may have been meant for is said', (typed, problems) => {
  expect(parseQuery(typed).problems).toEqual(problems);
});

test.each([
  ['5亿元', '‸5‸亿元'],
  ['*5亿元', '5‸亿元'],
  ['IP', '‸ip‸'],
  ['IP*', '‸ip'],
  ['5G', '‸5‸g‸'],
  ['1.5亿', '‸1.5‸亿'],
  ['5.', '‸5‸.', '‸5.'],
  ['.5亿', '.‸5‸亿', '.5‸亿'],
  ['"AI PC"', '‸ai‸ ‸pc‸'],
  ['*零碳*', '零碳'],
])('%s is looked for as %s', (typed, ...sought) => {
  const [term] = parseQuery(typed).clauses[0]?.alternatives ?? [];
  expect(term && stringsOf(term).map((string) => string.replaceAll(edge, '‸'))).toEqual(sought);
});

test('a query that is too long is cut, which is said', () => {
  const query = parseQuery('碳'.repeat(mostTyped + 1));
  expect(query.clauses[0]?.alternatives[0]?.folded).toHaveLength(mostTyped);
  expect(query.problems).toEqual(['检索词太长，只用前 2000 个字符。']);
});

test('a quotation that is still being typed is one term', () => {
  expect(inShort('青岛 "AI P')).toBe('+青岛 +"ai p"');
});

test.each([
  ['-甲', ['只有要排除的词']],
  ['""', ['只有标点或空格的词']],
  ['甲 OR', ['“OR”两边都要有词']],
  ['甲 OR -乙', ['“OR”不能连接']],
  ['甲 -乙', []],
])('what is odd about %s is said', (typed, beginnings) => {
  const { problems } = parseQuery(typed);
  expect(problems.map((problem, index) => problem.startsWith(beginnings[index] ?? '?'))).toEqual(
    beginnings.map(() => true),
  );
});

test('what is marked: what was wanted, in headlines also what they were asked for', () => {
  const query = parseQuery('零碳 标题:工厂 -西安 记者:张静 绿色 OR 低碳');
  expect(markTerms(query)).toEqual(['零碳', '绿色', '低碳']);
  expect(markTerms(query, 'title')).toEqual(['零碳', '工厂', '绿色', '低碳']);
});

property.prop([fc.string({ unit: fc.constantFrom(...'甲乙 "“”-－:：OR标题记者，　'), maxLength: 30 })], { seed: 11 })(
  'no query is too odd to be read, and no term is empty',
  (typed) => {
    for (const { alternatives } of parseQuery(typed).clauses) {
      expect(alternatives.length).toBeGreaterThan(0);
      for (const { folded } of alternatives) expect(folded).not.toBe('');
    }
  },
);
