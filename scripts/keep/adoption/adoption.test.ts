import { describe, expect, test } from 'vitest';
import { fromRuns } from '../../../src/markdown/corrected-text.ts';
import type { BodyBlock } from '../../../src/markdown/article-file.ts';
import { findHunks } from '../../read/text/diff.ts';
import { alignBlocks } from './align.ts';
import { findWordChanges } from './edited-words.ts';

/** `甲[乙|丙]丁`: 乙 is read where 丙 is printed. */
const reading = (text: string) =>
  fromRuns(
    text.split(/(\[[^\]]*\])/).map((part) => {
      const [corrected = '', printed = ''] = part.startsWith('[') ? part.slice(1, -1).split('|') : [];
      return part.startsWith('[') ? { text: corrected, printed } : { text: part, printed: null };
    }),
  );

/** Corrections as `printed → read`. */
const changes = (old: string, now: string): string | readonly string[] => {
  const before = reading(old);
  const printed = old.replace(/\[[^|]*\|([^\]]*)\]/g, '$1');
  const found = findWordChanges(before, reading(now));
  return typeof found === 'string' ? found : found.map(({ start, end, to }) => `${printed.slice(start, end)} → ${to}`);
};

describe('findWordChanges', () => {
  test.each<[string, string, readonly string[]]>([
    ['北汽重卡数字李生智慧工厂', '北汽重卡数字孪生智慧工厂', ['李 → 孪']],
    ['增长百分之五。', '增长百分之十五。', ['五 → 十五']],
    ['企业的的产值。', '企业的产值。', ['的的 → 的']],
    ['本报讯 近日，', '本报讯近日，', ['讯 近 → 讯近']],
    ['本报讯近日，', '本报讯 近日，', ['讯近 → 讯 近']],
    ['第一甲乙丙丁戊己第二', '第壹甲乙丙丁戊己第贰', ['一 → 壹', '二 → 贰']],
    // A pair of surrogates is one character.
    ['甲𠮷乙丙', '甲𠮸乙丙', ['𠮷 → 𠮸']],
    // Marked by hand: taken as marked.
    ['重卡数字李生智慧', '重卡[数字孪生|数字李生]智慧', ['数字李生 → 数字孪生']],
    // Corrected before: left as it is.
    ['重卡数字[孪|李]生智慧工场', '重卡数字[孪|李]生智慧工厂', ['场 → 厂']],
    ['重卡数字[孪|李]生智慧工场', '重卡数字孪生智慧工厂', ['场 → 厂']],
  ])('%s, edited: %s', (old, now, expected) => {
    const found = changes(old, now);
    // The word around a slip may be wider where the machine's dictionary knows it.
    expect(typeof found === 'string' ? found : found.length).toBe(expected.length);
    for (const [index, row] of expected.entries()) {
      const [from = '', to = ''] = row.split(' → ');
      const [wideFrom = '', wideTo = ''] = (found[index] ?? '').split(' → ');
      expect([wideFrom.includes(from), wideTo.includes(to)]).toEqual([true, true]);
    }
  });

  test.each<[string, string, RegExp]>([
    ['重卡数字[孪|李]生智慧', '重卡数字挛生智慧', /touches a word that an earlier ruling corrects/],
    ['甲乙丙丁'.repeat(10), `${'甲乙丙丁'.repeat(10)}${'子丑寅卯辰'.repeat(5)}`, /more than a slip/],
  ])('%s, edited: %s', (old, now, message) => {
    expect(changes(old, now)).toMatch(message);
  });
});

describe('findHunks', () => {
  test.each<[string, string, readonly (readonly number[])[]]>([
    ['', '', []],
    ['甲乙丙', '甲乙丙', []],
    ['甲乙丙', '甲丙', [[1, 2, 1, 1]]],
    ['甲丙', '甲乙丙', [[1, 1, 1, 2]]],
    ['', '甲', [[0, 0, 0, 1]]],
    [
      '甲乙丙丁',
      '子乙丑丁',
      [
        [0, 1, 0, 1],
        [2, 3, 2, 3],
      ],
    ],
  ])('%j, %j', (a, b, expected) => {
    expect(findHunks(a, b).map(({ aStart, aEnd, bStart, bEnd }) => [aStart, aEnd, bStart, bEnd])).toEqual(expected);
  });
});

describe('alignBlocks', () => {
  const blocks = (...texts: string[]): BodyBlock[] => texts.map((text) => ({ type: 'paragraph', text }));
  const [a, b, c] = ['轧钢车间投产，产值增长两成。', '据介绍，企业已有三百二十家。', '下一步，将继续支持改造。'];
  test.each<[string, BodyBlock[], string]>([
    ['nothing', blocks(a, b, c), '0-0 1-1 2-2'],
    ['removed', blocks(a, c), '0-0 1- 2-1'],
    ['joined', blocks(a, b + c), '0-0 1,2-1'],
    ['cut', blocks(a.slice(0, 7), a.slice(7), b, c), '0-0,1 1-2 2-3'],
    ['added', blocks(a, '图书馆昨夜闭馆。', b, c), '0-0 -1 1-2 2-3'],
    ['corrected', blocks(a, b.replace('三', '五'), c), '0-0 1-1 2-2'],
    ['moved', blocks(b, c, a), '0- 1-0 2-1 -2'],
  ])('%s', (_, now, expected) => {
    const matches = alignBlocks(blocks(a, b, c), now);
    expect(matches.map(({ old, now: to }) => `${old.join(',')}-${to.join(',')}`).join(' ')).toBe(expected);
  });
});
