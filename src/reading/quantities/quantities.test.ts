import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { findQuantities } from './index.ts';
import { toNumber } from './printed-numbers.ts';
import { phraseOf } from './counted-phrase.ts';

const read = (text: string) =>
  findQuantities(text).map(({ printed, low, high, unit }) => [
    printed,
    low === high ? low : `${String(low)}–${String(high)}`,
    unit,
  ]);

describe('findQuantities', () => {
  test.each([
    [
      'money',
      '计划投资10亿元，总投资3.3亿元',
      [
        ['10亿元', 1e9, '元'],
        ['3.3亿元', 3.3e8, '元'],
      ],
    ],
    [
      'thousands',
      '改造面积1,168亩，共12,300.5吨',
      [
        ['1,168亩', 1168, '亩'],
        ['12,300.5吨', 12300.5, '吨'],
      ],
    ],
    ['a comma of the sentence', '已有5，300家另计', [['300家', 300, '家']]],
    [
      'about',
      '产值近300亿元，超170亿元，约200亿元',
      [
        ['近300亿元', 3e10, '元'],
        ['超170亿元', 1.7e10, '元'],
        ['约200亿元', 2e10, '元'],
      ],
    ],
    [
      'vague inside and behind the scale',
      '资金4000余万元、1亿多元、20多个、3000余家',
      [
        ['4000余万元', 4e7, '元'],
        ['1亿多元', 1e8, '元'],
        ['20多个', 20, '个'],
        ['3000余家', 3000, '家'],
      ],
    ],
    ['a range whose scale stands once', '投资10—15亿元', [['10—15亿元', '1000000000–1500000000', '元']]],
    [
      'a range with both units',
      '占比30%~40%，引进1-2家',
      [
        ['30%~40%', '30–40', '%'],
        ['1-2家', '1–2', '家'],
      ],
    ],
    [
      'a share in words',
      '降低百分之二十，提高百分之3.5',
      [
        ['百分之二十', 20, '%'],
        ['百分之3.5', 3.5, '%'],
      ],
    ],
    ['percentage points', '高于全国2.1个百分点', [['2.1个百分点', 2.1, '个百分点']]],
    [
      'numerals',
      '两千万元，三十家企业，十二项',
      [
        ['两千万元', 2e7, '元'],
        ['三十家', 30, '家'],
        ['十二项', 12, '项'],
      ],
    ],
    [
      'a scale without a number',
      '突破万亿元，超千家，近百家',
      [
        ['万亿元', 1e12, '元'],
        ['超千家', 1000, '家'],
        ['近百家', 100, '家'],
      ],
    ],
    [
      'area, people, energy',
      '14万平方米，5000名学员，68万KWh，1.4亿千瓦时',
      [
        ['14万平方米', 140000, '平方米'],
        ['5000名', 5000, '名'],
        ['68万KWh', 680000, 'KWh'],
        ['1.4亿千瓦时', 1.4e11, '瓦时'],
      ],
    ],
    ['full-width digits', '企业７４家', [['７４家', 74, '家']]],
    [
      'above and below',
      '70%以上，50亿元以上项目1个',
      [
        ['70%以上', 70, '%'],
        ['50亿元以上', 5e9, '元'],
        ['1个', 1, '个'],
      ],
    ],
    ['behind a colon', '加速：450亩的产业园', [['450亩', 450, '亩']]],
    ['a space of the typesetting', '实现 500 亿元', [['500 亿元', 5e10, '元']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['ordinals', '第3家、第一家、首批、第16支队伍'],
    ['dates', '2023年10月31日，5月16-17日，1-7月，2021-2023年'],
    ['times', '1个月、2个半月、3个季度、8个工作日、5分钟'],
    ['names', '5G工厂、“3+1”体系、G60、PAS2060、T/CECA-G0171-2022'],
    ['numerals that count off', '三个方面、两项任务、一批企业、一家人'],
    ['slogans', '千家万户，“万亩千亿”大平台，向千亿元产业集群迈进'],
    ['other words', '5人民币、3部门联合、2支持、10台湾'],
    ['fractions and proportions', '三分之一家，1:3家'],
  ])('%s are none', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  propertyTest.prop([fc.string({ unit: fc.constantFrom(...'12.,，三十百千万亿余元家个%-第约近超 甲') })])(
    'stand in the text as printed, in order, apart from each other',
    (text) => {
      let end = 0;
      for (const found of findQuantities(text)) {
        expect(text.slice(found.start, found.end)).toBe(found.printed);
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.low).toBeLessThanOrEqual(found.high);
        end = found.end;
      }
    },
  );
});

test.each([
  ['二十三', 23],
  ['十', 10],
  ['一百零五', 105],
  ['3.30', 3.3],
  ['甲', null],
])('toNumber of %s', (printed, number) => {
  expect(toNumber(printed)).toBe(number);
});

describe('phraseOf', () => {
  const phrases = (text: string) => findQuantities(text).map((found) => phraseOf(text, found));

  test('a clause that names what it counts stands alone', () => {
    expect(phrases('据统计，2022年拥有规模以上企业23家，实现产值近300亿元。')).toEqual([
      { context: null, clause: '2022年拥有规模以上企业23家' },
      { context: null, clause: '实现产值近300亿元' },
    ]);
  });

  test('a clause of figures alone is given what the sentence spoke of', () => {
    expect(phrases('投产在即。汽车产业年产值实现跨越式发展：2020年完成193亿元，2021年达317亿元')).toEqual([
      { context: '汽车产业年产值实现跨越式发展', clause: '2020年完成193亿元' },
      { context: '汽车产业年产值实现跨越式发展', clause: '2021年达317亿元' },
    ]);
  });

  test('a share of growth is given what grew', () => {
    expect(phrases('完成工业总产值4.8亿元，同比增长178%。')[1]).toEqual({
      context: '完成工业总产值4.8亿元',
      clause: '同比增长178%',
    });
  });

  test('a long clause is cut around the figure', () => {
    const [phrase] = phrases(`${'甲'.repeat(60)}总面积450亩${'乙'.repeat(60)}`);
    expect(phrase?.clause).toMatch(/^……甲+总面积450亩乙+……$/);
    expect(phrase?.clause.length).toBeLessThanOrEqual(36);
  });
});
