import { describe, expect, test } from 'vitest';
import { toLines } from './index.ts';

/** The only line of a page, and what was left out of it. */
function readLine(text: string) {
  const { lines, drops } = toLines(text);
  return { line: lines[0], count: lines.length, drops: drops.map(({ role, passage }) => [role, passage.text]) };
}

describe('Markdown marks', () => {
  test.each([
    ['# 肇庆高新区建成新园区', '肇庆高新区建成新园区', 1],
    ['### 长机科技建5G工厂', '长机科技建5G工厂', 3],
    ['**加粗的标题**', '加粗的标题', 0],
    ['#标签不是标题', '#标签不是标题', 0],
    ['####### 七个井号', '####### 七个井号', 0],
    ['正文里有 # 号', '正文里有 # 号', 0],
    ['    ## 缩进的标题', '缩进的标题', 2],
    ['项目投产** 。', '项目投产** 。', 0],
  ])('%s → %s', (raw, text, level) => {
    const { line } = readLine(raw);
    expect([line?.passage.text, line?.level]).toEqual([text, level]);
  });

  test.each([
    ['**本报讯** 近日，园区开园。', '本报讯 近日，园区开园。', ['****']],
    ['园区**开园**，企业**入驻**。', '园区开园，企业入驻。', ['********']],
    ['## **第一章** 开园', '第一章 开园', ['## ', '****']],
    ['**甲** 与 **乙**', '甲 与 乙', ['****', '****']],
    ['2**3等于8', '2**3等于8', []],
    ['**注释只有一半', '**注释只有一半', []],
    ['甲**乙**丙**丁', '甲**乙**丙**丁', []],
  ])('bold inside a line: %s', (raw, text, left) => {
    const { line, drops } = readLine(raw);
    expect([line?.passage.text, drops.map(([, dropped]) => dropped).join('')]).toEqual([text, left.join('')]);
    expect(drops.every(([role]) => role === 'ornament')).toBe(true);
  });

  test('an empty picture is left out, and noted', () => {
    expect(readLine('![](images/page1_01.jpg)')).toEqual({
      line: undefined,
      count: 0,
      drops: [['ornament', '![](images/page1_01.jpg)']],
    });
  });
});

describe('ornaments', () => {
  test.each([
    ['▶ 本报特约通讯员 陆文远', '本报特约通讯员 陆文远', '▶'],
    ['▶▶ 本报记者 陆文远', '本报记者 陆文远', '▶'],
    ['■ 本报记者 陆文远', '本报记者 陆文远', '■'],
    ['●临浦新区: 车间投产', '临浦新区: 车间投产', '●'],
    ['本报记者 陆文远', '本报记者 陆文远', ''],
    ['增长★的故事', '增长★的故事', ''],
  ])('%s', (raw, text, ornament) => {
    const { line } = readLine(raw);
    expect([line?.passage.text, line?.ornament]).toEqual([text, ornament]);
  });
});

describe('rows of tables', () => {
  const rowsOf = (page: string) => toLines(page).lines.map(({ row, passage }) => [row, passage.text]);
  test('between bars, as Markdown has them; the rule below the head is left out', () => {
    expect(rowsOf('| 县名 | 亩产 |\n|---|:-:|\n| 东河 | 512 |\n| 西川 |  |')).toEqual([
      [true, '县名\t亩产'],
      [true, '东河\t512'],
      [true, '西川'],
    ]);
  });
  test('a row alone is a line with a gap', () => {
    expect(rowsOf('| 要闻 | 第2版 |\n\n园区开园。')[0]).toEqual([false, '要闻\t第2版']);
  });
  test('one cell between bars is none', () => {
    expect(rowsOf('| 要闻 |\n| 综合 |')).toEqual([
      [false, '要闻'],
      [false, '综合'],
    ]);
  });
  test('set one below the other without bars', () => {
    expect(rowsOf('品名　价格　涨跌\n大白菜　0.85　+0.05\n土　豆　1.20　-0.10')).toEqual([
      [true, '品名\t价格\t涨跌'],
      [true, '大白菜\t0.85\t+0.05'],
      [true, '土豆\t1.20\t-0.10'],
    ]);
  });
  test.each([
    '沈青　陆远　王振\n周明　彭年　赵平\n何清　林知　唐溪',
    '编辑　沈青　第3版\n校对　王振',
    '本报讯 近日，园区 5家企业 开工\n项目 占地 3亩。\n据悉 投资 2亿。',
  ])('%j is no table', (page) => {
    expect(toLines(page).lines.some(({ row }) => row)).toBe(false);
  });
  test('its bars and rules are noted, its cells keep their places', () => {
    const page = '| 甲 | 1 |\n|---|---|\n| 乙 | 2 |';
    const { lines, drops } = toLines(page);
    expect(drops.every(({ role }) => role === 'ornament')).toBe(true);
    const places = [...lines.map(({ passage }) => passage), ...drops.map(({ passage }) => passage)].flatMap(
      ({ at }) => [...at],
    );
    const printed = [...page].flatMap((character, at) => (character.trim() === '' ? [] : [at]));
    expect(places.filter((at) => at >= 0).sort((a, b) => a - b)).toEqual(printed);
  });
});

describe('marks of lists', () => {
  test.each([
    ['- 据介绍，产业园将引进企业。', '据介绍，产业园将引进企业。', '-'],
    ['* 据介绍', '据介绍', '-'],
    ['\uf06c 据介绍', '据介绍', '-'],
    ['人才公寓。\uf0d8', '人才公寓。', ''],
    ['\ue5d2\ue5cf　　据介绍', '据介绍', ''],
    ['\ue863明说', '\ue863明说', ''],
    ['- 3 -', '- 3 -', ''],
    ['-40℃的车间', '-40℃的车间', ''],
  ])('%j → %s', (raw, text, ornament) => {
    expect(readLine(raw).line).toMatchObject({ passage: { text }, ornament });
  });
  test.each(['---', '***', '{3}------------------------------------------------'])('%s is a rule, left out', (raw) => {
    expect(readLine(raw)).toEqual({ line: undefined, count: 0, drops: [['ornament', raw]] });
  });
});

test('a line of nothing but ornaments is left out, and noted', () => {
  expect(readLine('☆ ☆ ☆')).toEqual({ line: undefined, count: 0, drops: [['ornament', '☆ ☆ ☆']] });
});

test('marks before ornaments: both are left out, each noted', () => {
  const { line, drops } = readLine('## ▶ 本报记者 沈青');
  expect([line?.passage.text, line?.level, line?.ornament]).toEqual(['本报记者 沈青', 2, '▶']);
  expect(drops.map(([, text]) => text)).toEqual(['## ', '▶ ']);
});

describe('double strike', () => {
  test.each([
    ['首家首家““零碳工厂零碳工厂””诞生诞生', '首家“零碳工厂”诞生'],
    ['知识产权服务业集聚区揭牌知识产权服务业集聚区揭牌', '知识产权服务业集聚区揭牌'],
    ['西部西部（（重庆重庆））科学城再提速科学城再提速', '西部（重庆）科学城再提速'],
    ['图片来源图片来源：：南阳高新区南阳高新区', '图片来源：南阳高新区'],
    ['临浦高新区临浦高新区 轧钢车间投产轧钢车间投产', '临浦高新区 轧钢车间投产'],
    ['55GG工厂工厂里的里的““金点子金点子””', '5G工厂里的“金点子”'],
  ])('%s → %s', (raw, text) => {
    const { line, drops } = readLine(raw);
    expect([line?.passage.text, line?.struckTwice]).toEqual([text, true]);
    expect(drops.map(([role]) => role)).toEqual(['doubleStrike']);
    expect(drops[0]?.[1]).toBe(text.replace(' ', ''));
  });

  test('four characters struck one by one are what heads a notice', () => {
    expect(readLine('寻寻人人启启事事').line).toMatchObject({ struckTwice: true, passage: { text: '寻人启事' } });
    expect(readLine('里里外外上上下下').line).toMatchObject({ struckTwice: false });
  });

  test('a second strike is left out where it stands', () => {
    const { drops } = toLines('临浦临浦““新区新区””开园开园');
    expect(drops.map(({ passage }) => [...passage.at])).toEqual([[2, 3, 5, 8, 9, 11, 14, 15]]);
  });

  test.each([
    '高高兴兴',
    '高高兴兴开开心心',
    '研究研究',
    '研究研究再研究',
    '一年又一年',
    '天天向上',
    '共建共享共赢',
    '点点滴滴，汇成江河',
    '商量商量，再商量商量。',
    '家家户户点灯，人人个个出力',
    '临浦新区临浦新城',
  ])('%s is an ordinary line', (raw) => {
    const { line, drops } = readLine(raw);
    expect([line?.passage.text, line?.struckTwice, drops]).toEqual([raw, false, []]);
  });
});

test('a line knows whether it is set in and whether a blank line stands above it', () => {
  const { lines } = toLines('第一行\n第二行\n\n 第三行\r\n第四行');
  expect(lines.map(({ inset, adjacent }) => [inset, adjacent])).toEqual([
    [false, false],
    [false, true],
    [true, false],
    [false, true],
  ]);
});

test.each([
  ['LF', '\n'],
  ['CR', '\r'],
  ['CRLF', '\r\n'],
  ['form feed', '\f'],
  ['line separator', '\u2028'],
])('%s breaks lines, once', (_, lineBreak) => {
  const { lines } = toLines(['临浦新区开园', '企业入驻'].join(lineBreak));
  expect(lines.map(({ passage, adjacent }) => [passage.text, adjacent])).toEqual([
    ['临浦新区开园', false],
    ['企业入驻', true],
  ]);
});

test.each(['[图]', '【照片】', '![](images/1.jpg)'])('%s marks the picture whose words stand below it', (mark) => {
  const { lines } = toLines(`临浦新区开园\n${mark}\n渔民在码头上晾晒渔网`);
  expect(lines.map(({ pictured }) => pictured)).toEqual([false, true]);
});

test('an ornament that closes a title is left out', () => {
  const { line, drops } = readLine('●信息窗●');
  expect([line?.passage.text, drops]).toEqual([
    '信息窗',
    [
      ['ornament', '●'],
      ['ornament', '●'],
    ],
  ]);
});

test.each([
  ['老街书店重新开张老街书店重新开帐', '老街书店重新开张'],
  ['老老街街书书店店重重新新开开张张', '老街书店重新开张'],
])('%s is struck twice with a slip, or character by character', (raw, text) => {
  expect(readLine(raw).line?.passage.text).toBe(text);
});

test.each([
  ['two full-width spaces', '　　临浦新区开园', true],
  ['four half-width spaces', '    临浦新区开园', true],
  ['one half-width space', ' 临浦新区开园', false],
  ['two half-width spaces here and there', '  临浦新区开园', false],
  ['two half-width spaces on most lines', '  临浦新区开园\n'.repeat(8), true],
])('%s set a line in: %s', (_, text, indented) => {
  expect(toLines(text).lines[0]?.indented).toBe(indented);
});
