import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../../tests/knowledge.ts';
import { blocksOf } from '../../../tests/labelled.ts';
import { toParkLexicon } from '../text/parks.ts';
import { bestPairs } from './displaced.ts';
import { splitHeadline, toHeadline, toHeadlineGroups } from './headlines.ts';
import { toImprint } from './imprint.ts';
import { overlapLength } from './overlap.ts';
import { findRepeats } from './repeats.ts';

const parks = toParkLexicon(knowledge.parks, knowledge.places, [], '');

describe('kicker and headline in one line', () => {
  test.each([
    ['益阳高新区: 关键核心技术项目投产', '益阳高新区:', '关键核心技术项目投产'],
    ['嘉兴高新区：硬核实力看“三个新”', '嘉兴高新区：', '硬核实力看“三个新”'],
    ['加快发展方式绿色转型 肇庆高新区“点绿成金”增活力', '加快发展方式绿色转型', '肇庆高新区“点绿成金”增活力'],
    ['芜湖高新区(弋江区) 29个项目集中签约', '芜湖高新区(弋江区)', '29个项目集中签约'],
    ['西安高新区：：零碳工厂诞生', '西安高新区：：', '零碳工厂诞生'],
    ['西安高新区:零碳工厂诞生', '西安高新区:', '零碳工厂诞生'],
    ['今日观点: 园区要创新', '今日观点:', '园区要创新'],
    ['打出组合拳 提信心促发展', null, '打出组合拳 提信心促发展'],
    ['专家：要建设西安高新区', null, '专家：要建设西安高新区'],
    ['车间投产：', null, '车间投产：'],
    ['服贸会首发首展众多', null, '服贸会首发首展众多'],
    ['“一带一路”：新的起点在这里展开的故事', null, '“一带一路”：新的起点在这里展开的故事'],
  ])('%s', (line, kicker, title) => {
    const headline = splitHeadline(toPassage(line), parks);
    expect([headline.kicker?.text ?? null, headline.title.text]).toEqual([kicker, title]);
  });
});

describe('lines of headings', () => {
  const groups = (page: string): unknown[] =>
    toHeadlineGroups(blocksOf(page, 'headline'), parks).map((group) => group.map(({ passage }) => passage.text));
  test.each<[string, string, readonly (readonly string[])[]]>([
    ['a kicker ends in a colon', '西安高新区：\n\n零碳工厂诞生', [['西安高新区：', '零碳工厂诞生']]],
    ['a kicker is the name of a park', '西安高新区\n\n零碳工厂诞生', [['西安高新区', '零碳工厂诞生']]],
    ['a kicker stands right above', '加快绿色转型\n零碳工厂诞生', [['加快绿色转型', '零碳工厂诞生']]],
    ['a kicker is struck once', '加快绿色转型\n\n零碳工厂零碳工厂诞生诞生', [['加快绿色转型', '零碳工厂诞生']]],
    ['two headlines', '轧钢车间投产\n\n零碳工厂诞生', [['轧钢车间投产'], ['零碳工厂诞生']]],
    [
      'a kicker belongs to one headline',
      '西安高新区：\n\n零碳工厂诞生\n\n轧钢车间投产',
      [['西安高新区：', '零碳工厂诞生'], ['轧钢车间投产']],
    ],
    [
      'a kicker with nothing below it is a headline',
      '轧钢车间投产\n\n西安高新区：',
      [['轧钢车间投产'], ['西安高新区：']],
    ],
  ])('%s', (_, page, expected) => {
    expect(groups(page)).toEqual(expected);
  });

  test.each([
    [['加快绿色转型', '零碳工厂诞生', '——年内建成三座'], '加快绿色转型', '零碳工厂诞生', '——年内建成三座'],
    [
      ['基础研究要坐得住', '成果转化要跑得快', '量子大道上的快与慢'],
      '基础研究要坐得住 成果转化要跑得快',
      '量子大道上的快与慢',
      undefined,
    ],
    [['国之重器', '科学装置如何：', '走进车间'], '国之重器', '科学装置如何： 走进车间', undefined],
    [['煤炭大省挺起“绿色', '脊梁”'], undefined, '煤炭大省挺起“绿色 脊梁”', undefined],
  ])('the lines of %j are kicker, title and deck', (lines, kicker, title, deck) => {
    const headline = toHeadline(
      blocksOf(
        lines.join('\n\n'),
        lines.map((line) => (line.startsWith('——') ? 'deck' : 'headline')),
      ),
      parks,
    );
    expect([headline?.kicker?.text, headline?.title.text, headline?.deck?.text]).toEqual([kicker, title, deck]);
    expect(toHeadline([], parks)).toBeNull();
  });
});

describe('characters printed again at a column break', () => {
  test.each([
    ['加快服务业高质量', '量发展支持政策', 1],
    ['创新主体自愿组', '愿组合,握指成拳', 2],
    ['上下游产业链对接', '接会等', 1],
    ['与华', '为公司共建', 0],
    ['过得一天', '天都不一样', 0],
    ['占比达5', '50%以上', 0],
    ['人人', '人都有一份力', 0],
    ['建成OpenLab', 'bench平台', 0],
    ['园区开园，', '，企业入驻', 0],
    ['', '企业入驻', 0],
    ['服务入园企', '服务入园企业', 5],
  ])('%s | %s → %d', (left, right, length) => {
    expect(overlapLength(left, right)).toBe(length);
  });
});

describe('pull quotes', () => {
  /** Text, and the credit of a picture. */
  const blocks = (page: string) =>
    blocksOf(
      page,
      page.split('\n\n').map((line) => (line.endsWith('/摄') ? 'credit' : 'body')),
    );
  test('a paragraph that repeats a sentence of the story is found, in the middle of a broken one too', () => {
    const page = [
      '目前，临浦高新区已建成十四万平方米的孵化空间，成为省内规模最大的孵化基地，各类企业在这里生根。',
      '按照园区企业服务中心的规定，已经具备规模化生产条件的企业，可申请',
      '临浦高新区已建成十四万平方米的孵化空间，成为省内规模最大的孵化基地，各类企业在这里生根。',
      '进入园区自建厂房，享受优惠政策和配套服务，孵化成功的企业还可以得到奖励。',
    ].join('\n\n');
    expect([...findRepeats(blocks(page))]).toEqual([2]);
  });
  test('a quotation by its picture is the quote, the text it is taken from is not', () => {
    const quote = '我们要把临浦高新区的轧钢车间建成全省最清洁最安静的车间，让工人像在花园里上班。';
    const page = [
      `车间主任李明对来访的客人说：“${quote}”客人们听了纷纷点头，还在车间里合影留念。`,
      '下一步，园区还要为企业修建铁路专用线，让货物直接运到海港装船。',
      quote,
      '沈青/摄',
    ].join('\n\n');
    expect([...findRepeats(blocks(page))]).toEqual([2]);
  });
  test('a short sentence said twice is none', () => {
    const page = '工人们都很高兴。\n\n下一步，园区还要修建铁路专用线。\n\n工人们都很高兴。';
    expect([...findRepeats(blocks(page))]).toEqual([]);
  });
  test('two paragraphs on one subject are none', () => {
    const page =
      '临浦高新区的轧钢车间投产，年产值可达三十亿元，带动了上下游的企业。\n\n临浦高新区的炼钢高炉点火，日产量可达三千吨，满足了周边城市的需要。';
    expect([...findRepeats(blocks(page))]).toEqual([]);
  });
});

describe('bestPairs', () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

  /** The greatest total of all ways to pair as many rows with columns as the shorter side allows. */
  function greatest(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
    if (row === weights.length) return 0;
    const columns = weights[row]?.length ?? 0;
    const totals = (weights[row] ?? []).flatMap((weight, column) =>
      used.has(column) ? [] : [weight + greatest(weights, row + 1, new Set([...used, column]))],
    );
    // A row may be left over only where there are more rows than columns, and no column may be.
    const mayBeLeft = weights.length - row > columns - used.size;
    return Math.max(...totals, mayBeLeft ? greatest(weights, row + 1, used) : -Infinity);
  }

  property.prop([table], { numRuns: 300, seed: 3 })('finds the greatest total', (weights) => {
    const pairs = bestPairs(weights);
    const columns = weights[0]?.length ?? 0;
    const paired = pairs.filter((column) => column >= 0);
    expect(pairs).toHaveLength(weights.length);
    expect(new Set(paired).size).toBe(Math.min(weights.length, columns));
    expect(paired).toHaveLength(Math.min(weights.length, columns));
    expect(Math.max(...paired)).toBeLessThan(columns);
    const total = pairs.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
    expect(total).toBe(greatest(weights));
  });

  test('gives a row its second best where another row has nothing else', () => {
    expect(
      bestPairs([
        [9, 8],
        [9, 1],
      ]),
    ).toEqual([1, 0]);
  });

  test.each([[[]], [[[], []]]])('%j has no pairs', (weights) => {
    expect(bestPairs(weights)).toEqual(weights.map(() => -1));
  });

  test('leaves rows over where there are fewer columns', () => {
    expect(bestPairs([[1], [5], [2]])).toEqual([-1, 0, -1]);
  });
});

test.each([
  [['7 高新区 2023年3月27日'], { newspaper: null, issueDate: '2023-03-27', printPage: '7', section: '高新区' }],
  [
    ['临浦日报 2024年5月16日 星期四 A03 版'],
    { newspaper: '临浦日报', issueDate: '2024-05-16', printPage: 'A03', section: null },
  ],
  [
    ['2024年9月12日 星期四 版式：沈 青', 'A03　要闻·综合'],
    { newspaper: null, issueDate: '2024-09-12', printPage: 'A03', section: '要闻·综合' },
  ],
  [['理论周刊　6'], { newspaper: null, issueDate: null, printPage: '6', section: '理论周刊' }],
  [['责编：周松欢'], { newspaper: null, issueDate: null, printPage: null, section: null }],
])('the imprint of %j', (furniture, imprint) => {
  expect(toImprint(furniture)).toEqual(imprint);
});
