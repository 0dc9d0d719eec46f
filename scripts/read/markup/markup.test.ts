import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { isSpace } from '../text/characters.ts';
import { nothing, readMarkup } from './index.ts';

/** What a page says, without the places of what prints nothing. */
const read = (page: string): string => readMarkup(page).text.replaceAll(nothing, '');

describe('formulas of figures and signs', () => {
  test.each([
    [String.raw`$\textcircled{1}$ 首批企业`, '①首批企业'],
    [String.raw`$\textcircled { 1 2 }$`, '⑫'],
    [String.raw`由 $3.2\%$ 升至 $4.1\%$，`, '由3.2%升至4.1%，'],
    [String.raw`增长 $1 2 . 5 \%$ ，`, '增长12.5%，'],
    [String.raw`达 $- 4 0 ^ {\circ} \mathrm{C}$ 。`, '达-40℃。'],
    [String.raw`面积 $3 2 0 \mathrm{~ m ~}^{2}$`, '面积320m²'],
    [String.raw`$\mathrm{CO}_{2}$`, 'CO₂'],
    [String.raw`$$v=\frac{a-b}{b}$$`, 'v=(a-b)/b'],
    [String.raw`$\frac{1}{3}$`, '1/3'],
    [String.raw`\(10^{-3}\) 与 \[x \times y\]`, '10⁻³与x×y'],
    [String.raw`$\unheard{3}$`, 'unheard3'],
  ])('%s → %s', (page, said) => {
    expect(read(page)).toBe(said);
  });
  test.each(['US$5 和 $6', '$5 and $6', '一瓶$100', '甲$乙$丙', String.raw`C:\new\table`])('%s stays', (page) => {
    expect(read(page)).toBe(page);
  });
});

describe('entities', () => {
  test.each([
    ['亿元 &amp; 配套', '亿元 & 配套'],
    ['&ldquo;配套完整&rdquo;', '“配套完整”'],
    ['&#8220;&#x4E2D;&#8221;', '“中”'],
    ['（记者&nbsp;沈青）', '（记者 沈青）'],
    ['a&lt;b&gt;', 'a<b>'],
  ])('%s → %s', (page, said) => {
    expect(read(page)).toBe(said);
  });
  test.each(['AT&T', '&unheard;', '&#0;', '&#xD800;', 'a&b;c'])('%s stays', (page) => {
    expect(read(page)).toBe(page);
  });
});

describe('HTML', () => {
  test.each([
    ['<b>本报讯</b> 近日', '本报讯 近日'],
    ['甲<br>乙<br/>\n丙', '甲\n乙\n丙'],
    ['<div align="center">甲</div>', '\n\n甲\n\n'],
    ['<h2>标题</h2>', '\n## 标题\n\n'],
    ['<!-- image -->', '\n[图]\n'],
    ['<!-- page break -->甲', '甲'],
    ['CO<sub>2</sub>，320m<sup>2</sup>', 'CO₂，320m²'],
  ])('%s', (page, said) => {
    expect(read(page)).toBe(said);
  });
  test.each(['降幅<3%且>1%', '<作者>沈青', 'a<b', '<unheard>'])('%s is text', (page) => {
    expect(read(page)).toBe(page);
  });

  /** Rows of the one table on a page, cell by cell. */
  const rowsOf = (page: string): string[] =>
    read(page)
      .split('\n')
      .filter((line) => line.includes('|'));
  test('rows are lines of cells, whatever stands around them', () => {
    expect(
      rowsOf(
        '<html><body><table><tr><td>品名</td><td>元/公斤</td></tr>\n<tr>\n<td>白菜</td><td>1.6</td></tr></table></body></html>',
      ),
    ).toEqual(['|品名|元/公斤|', ' |白菜|1.6|']);
  });
  test('a cell over several columns or rows leaves empty ones', () => {
    const head = '<tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr>';
    expect(rowsOf(`<table>${head}<tr><td>一</td><td>二</td></tr></table>`)).toEqual(['|甲|乙||', '||一|二|']);
  });
  test('a row that is not closed ends with the next', () => {
    expect(rowsOf('<table><tr><td>甲</td><td>乙</td><tr><td>丙</td><td>丁</td></tr></table>')).toEqual([
      '|甲|乙|',
      '|丙|丁|',
    ]);
  });
});

test('links say their words, pictures within a line nothing', () => {
  expect(read('看[全文](https://a.example/1)或![图](a.jpg)。')).toBe('看全文或。');
  expect(read('甲\n![](images/1.jpg)\n乙')).toBe('甲\n![](images/1.jpg)\n乙');
  expect(read('[上接](第一版)')).toBe('[上接](第一版)');
});

const piece = fc.constantFrom(
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<td colspan="3">',
    '<td rowspan=9>',
    '<br>',
    '<div>',
    '</div>',
    '<h1>',
    '</h1>',
  ],
  ...[
    '$',
    '$$',
    '\\',
    '\\frac{1}{2}',
    '\\textcircled{1}',
    '\\circ',
    '^{2}',
    '_',
    '{',
    '}',
    '\\%',
    '<!-- x -->',
    '<sup>2</sup>',
  ],
  ...['&amp;', '&nbsp;', '&#65;', '![](a.jpg)', '[甲](/b)', '|', '甲', 'b', '1', ' ', '\n', '　', '，', nothing],
);
property.prop([fc.array(piece, { maxLength: 24 })], { numRuns: 3000, seed: 12 })(
  'no character is lost or stands in two places, whatever the mark-up',
  (pieces) => {
    const page = pieces.join('');
    const { text, drops } = readMarkup(page);
    expect(text).toHaveLength(page.length);
    const dropped = new Set(drops.flatMap(({ passage }) => [...passage.at]));
    expect(dropped.size).toBe(drops.reduce((sum, { passage }) => sum + passage.at.length, 0));
    for (let at = 0; at < page.length; at++) {
      if (isSpace(page.charAt(at))) continue;
      const isLeft = text.charAt(at) === nothing || isSpace(text.charAt(at));
      expect([at, dropped.has(at)]).toEqual([at, isLeft]);
    }
  },
);
