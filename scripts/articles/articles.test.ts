import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../tests/knowledge.ts';
import { toBlocks } from '../blocks/index.ts';
import { toLines } from '../lines/index.ts';
import { toParkLexicon } from '../text/parks.ts';
import { bestPairs } from './displaced.ts';
import { splitHeadline } from './headlines.ts';
import { toImprint } from './imprint.ts';
import { overlapLength } from './overlap.ts';
import { findRepeats } from './repeats.ts';

const parks = toParkLexicon(knowledge.parks, [], '');

describe('kicker and headline in one line', () => {
  test.each([
    ['益阳高新区: 关键核心技术项目投产', '益阳高新区:', '关键核心技术项目投产'],
    ['嘉兴高新区：硬核实力看“三个新”', '嘉兴高新区：', '硬核实力看“三个新”'],
    ['加快发展方式绿色转型 肇庆高新区“点绿成金”增活力', '加快发展方式绿色转型', '肇庆高新区“点绿成金”增活力'],
    ['芜湖高新区(弋江区) 29个项目集中签约', '芜湖高新区(弋江区)', '29个项目集中签约'],
    ['打出组合拳 提信心促发展', null, '打出组合拳 提信心促发展'],
    ['服贸会首发首展众多', null, '服贸会首发首展众多'],
    ['“一带一路”：新的起点在这里展开的故事', null, '“一带一路”：新的起点在这里展开的故事'],
  ])('%s', (line, kicker, title) => {
    const headline = splitHeadline(toPassage(line), parks);
    expect([headline.kicker?.text ?? null, headline.title.text]).toEqual([kicker, title]);
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
  ])('%s | %s → %d', (left, right, length) => {
    expect(overlapLength(left, right)).toBe(length);
  });
});

describe('pull quotes', () => {
  const blocks = (page: string) => toBlocks(toLines(page).lines, knowledge);
  test('a paragraph that repeats a sentence of the story is found, in the middle of a broken one too', () => {
    const page = [
      '目前，临浦高新区已建成十四万平方米的孵化空间，成为省内规模最大的孵化基地，各类企业在这里生根。',
      '按照园区企业服务中心的规定，已经具备规模化生产条件的企业，可申请',
      '临浦高新区已建成十四万平方米的孵化空间，成为省内规模最大的孵化基地，各类企业在这里生根。',
      '进入园区自建厂房，享受优惠政策和配套服务，孵化成功的企业还可以得到奖励。',
    ].join('\n\n');
    expect([...findRepeats(blocks(page))]).toEqual([2]);
  });
  test('two paragraphs on one subject are none', () => {
    const page =
      '临浦高新区的轧钢车间投产，年产值可达三十亿元，带动了上下游的企业。\n\n临浦高新区的炼钢高炉点火，日产量可达三千吨，满足了周边城市的需要。';
    expect([...findRepeats(blocks(page))]).toEqual([]);
  });
});

describe('bestPairs', () => {
  const square = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  /** The greatest total of all ways to pair rows and columns. */
  function greatest(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
    if (row === weights.length) return 0;
    const totals = weights.flatMap((_, column) =>
      used.has(column) ? [] : [(weights[row]?.[column] ?? 0) + greatest(weights, row + 1, new Set([...used, column]))],
    );
    return Math.max(...totals);
  }

  property.prop([square], { numRuns: 200, seed: 3 })('finds the greatest total', (weights) => {
    const pairs = bestPairs(weights);
    expect(new Set(pairs).size).toBe(weights.length);
    const total = pairs.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
    expect(total).toBe(greatest(weights));
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
  [['责编：周松欢'], { newspaper: null, issueDate: null, printPage: null, section: null }],
])('the imprint of %j', (furniture, imprint) => {
  expect(toImprint(furniture)).toEqual(imprint);
});
