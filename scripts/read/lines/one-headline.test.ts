import { describe, expect, test } from 'vitest';
import { toPage, type PrintedLine } from '../input/printed.ts';
import { toLines } from './index.ts';
import { joinHeadlines } from './one-headline.ts';

const set = (text: string, size: number, top: number, left = 0): PrintedLine => ({
  ...{ text, size, top, left, inset: '', apart: false },
  ...{ right: left + size * text.length, bottom: top + size },
});

const body = ['本报讯昨天，临浦高新区的轧钢车间投产，', '两条新的装配线正在调试，订单增长了四成。'];
const bodyLines = body.map((text, index) => set(text, 10, 200 + 15 * index));

function read(...head: readonly PrintedLine[]): string[] {
  const { text, geometry } = toPage([...head, ...bodyLines]);
  return joinHeadlines(toLines(text).lines, geometry).map(({ passage }) => passage.text);
}

describe('lines of one headline are one line', () => {
  test.each<[string, readonly PrintedLine[], readonly string[]]>([
    ['two phrases', [set('轧钢车间投产', 24, 100), set('订单排到明年', 24, 132)], ['轧钢车间投产 订单排到明年']],
    ['a phrase that was broken', [set('轧钢车间昨天投产', 24, 100), set('了', 24, 132)], ['轧钢车间昨天投产了']],
    ['three lines', [0, 1, 2].map((row) => set('轧钢投产', 24, 60 + 32 * row)), ['轧钢投产 轧钢投产 轧钢投产']],
    ['not a kicker', [set('临浦高新区', 16, 100), set('轧钢车间投产', 24, 130)], ['临浦高新区', '轧钢车间投产']],
    ['not what stands apart', [set('轧钢车间', 24, 60), set('订单', 24, 120)], ['轧钢车间', '订单']],
    ['not what stands beside', [set('轧钢车间', 24, 100), set('订单', 24, 100, 200)], ['轧钢车间', '订单']],
    ['not lines of body type', [set('轧钢车间', 10, 100), set('订单', 10, 113)], ['轧钢车间', '订单']],
  ])('%s', (_, head, lines) => {
    expect(read(...head)).toEqual([...lines, ...body]);
  });
  test('nothing is joined where no place is known', () => {
    const { lines } = toLines('轧钢车间投产\n订单排到明年\n');
    expect(joinHeadlines(lines, [])).toBe(lines);
  });
});
