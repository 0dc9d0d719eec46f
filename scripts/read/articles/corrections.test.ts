/** The rules that are certain: what the grammar took a block for, and what it is. */
import { describe, expect, test } from 'vitest';
import { knowledge, toPassage } from '../../../tests/knowledge.ts';
import type { LineLabel } from '../grammar/labels.ts';
import type { Block } from '../model.ts';
import { toParkLexicon } from '../text/parks.ts';
import { corrected, corrections } from './corrections.ts';

type Row = readonly [label: LineLabel, text: string, level?: number];

const headings: ReadonlySet<LineLabel> = new Set(['kicker', 'headline', 'headmore', 'deck', 'crosshead']);
const toBlock = ([label, text, level = 0]: Row): Block => ({
  kind: headings.has(label) ? 'heading' : label === 'credit' || label === 'caption' ? label : 'paragraph',
  label,
  sure: 1,
  starts: 0,
  startsWithin: 0,
  passage: toPassage(text),
  level,
  ornament: '',
  struckTwice: false,
  inset: false,
  indented: false,
  pictured: false,
  adjacent: false,
  row: false,
  measure: 0,
  dateline: false,
  open: !/[。！？]$/.test(text),
});

/** Labels after the rules. */
function labelsOf(...rows: readonly Row[]): readonly LineLabel[] {
  const parks = toParkLexicon(knowledge.parks, knowledge.places, [], rows.map(([, text]) => text).join('\n'));
  return corrected(rows.map(toBlock), parks, knowledge).map(({ label }) => label);
}

describe('what is marked as high as headlines heads a story', () => {
  const text = (words: string): Row => ['body', `${words}。`];
  test('where crossheads are marked lower', () => {
    expect(
      labelsOf(
        ['headline', '古桥完工', 2],
        text('甲'),
        ['crosshead', '石料', 3],
        text('乙'),
        ['crosshead', '渔船出海', 2],
        text('丙'),
      ),
    ).toEqual(['headline', 'body', 'crosshead', 'body', 'headline', 'body']);
  });
  test('not where all headings have one level, nor where a headline stands as low as a crosshead', () => {
    const one: readonly Row[] = [['headline', '古桥完工', 2], text('甲'), ['crosshead', '石料', 2], text('乙')];
    expect(labelsOf(...one)).toEqual(['headline', 'body', 'crosshead', 'body']);
    expect(labelsOf(['headline', '渔船出海', 3], text('丙'), ...one)).toEqual([
      'headline',
      'body',
      'headline',
      'body',
      'crosshead',
      'body',
    ]);
  });
});

test.each<[string, readonly Row[], number, LineLabel]>([
  [
    'a colon leads to the headline',
    [
      ['headline', '海口高新区：'],
      ['headline', '药谷开园'],
    ],
    0,
    'kicker',
  ],
  [
    'no salutation does',
    [
      ['body', '编辑同志：'],
      ['headline', '药谷开园'],
    ],
    0,
    'body',
  ],
  [
    'a subject by itself leads to the headline',
    [
      ['headline', '徐州高新区'],
      ['deck', '药谷开园'],
    ],
    0,
    'kicker',
  ],
  [
    'below a kicker stands the headline',
    [
      ['kicker', '药谷：'],
      ['deck', '企业入驻'],
    ],
    1,
    'headline',
  ],
  ['what names a scene is the words of a picture', [['body', '揭牌仪式现场']], 0, 'caption'],
  [
    'a caption that ends in its credit is not cut',
    [
      ['photo', '7月22日，书市开张。'],
      ['caption', '书市上的旧书有三万多册，摊位排到了桥头，前来淘书的市民从早到晚络绎不绝。沈青 摄'],
    ],
    1,
    'caption',
  ],
  [
    'a credit closes the words of its picture',
    [
      ['caption', '图为车间。沈青 摄'],
      ['caption', '今年车间扩建两次。'],
      ['body', '乙。'],
    ],
    1,
    'body',
  ],
  [
    'a credit that follows lends a second picture',
    [
      ['caption', '图为车间。沈青 摄'],
      ['caption', '工人在装配。'],
      ['credit', '沈青 摄'],
    ],
    1,
    'caption',
  ],
  [
    'a picture above the headline of its subject is that story’s',
    [
      ['photo', '图为常州高新区的基地。'],
      ['credit', '沈青 摄'],
      ['headline', '常州高新区扩建基地'],
      ['body', '甲。'],
    ],
    0,
    'caption',
  ],
  [
    'a picture above the headline of another subject is a story',
    [
      ['photo', '图为常州高新区的基地。'],
      ['credit', '沈青 摄'],
      ['headline', '海口高新区开园'],
      ['body', '甲。'],
    ],
    0,
    'photo',
  ],
  [
    'a sentence that breaks off is no crosshead',
    [
      ['body', '甲'],
      ['crosshead', '企业把厂房的'],
      ['body', '乙'],
    ],
    1,
    'body',
  ],
])('%s', (_, rows, index, label) => {
  expect(labelsOf(...rows)[index]).toBe(label);
});

test('each rule has a name of its own', () => {
  expect(new Set(corrections.map(([name]) => name)).size).toBe(corrections.length);
});
