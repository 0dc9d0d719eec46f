import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../tests/labelled.ts';

/** Kinds and texts of the blocks of a page. */
const read = (page: string): unknown[] => readBlocks(page).map(({ kind, passage }) => [kind, passage.text]);

describe('columns', () => {
  // Seventeen characters a line; the first line of a paragraph is two characters short.
  const lines = [
    ' 本报讯 近日，临浦高新区的轧钢',
    '车间点火投产，这是当地今年投产的第二',
    '条生产线，年产值可达三十亿元以上，能',
    '带动上下游企业一同发展。',
    '车间主任介绍，工人们三班轮换，',
    '机器昼夜不停，订单已经排到了明年的春',
    '天，工人的收入比去年同期增长了两成。',
    '下一步，园区还要为企业修建新的',
    '铁路专用线，让货物直接运到海港装船。',
    '延伸产业链条',
    '在园区的另一头，一座新的仓库正',
    '在封顶，建成之后可以存放十万吨钢材。',
  ];

  test('lines become paragraphs; a full last line ends one where the next line is two characters short', () => {
    expect(read(lines.join('\n\n'))).toEqual([
      [
        'paragraph',
        '本报讯 近日，临浦高新区的轧钢车间点火投产，这是当地今年投产的第二条生产线，年产值可达三十亿元以上，能带动上下游企业一同发展。',
      ],
      [
        'paragraph',
        '车间主任介绍，工人们三班轮换，机器昼夜不停，订单已经排到了明年的春天，工人的收入比去年同期增长了两成。',
      ],
      ['paragraph', '下一步，园区还要为企业修建新的铁路专用线，让货物直接运到海港装船。'],
      ['heading', '延伸产业链条'],
      ['paragraph', '在园区的另一头，一座新的仓库正在封顶，建成之后可以存放十万吨钢材。'],
    ]);
  });

  test('blank lines between the printed lines make no difference', () => {
    expect(read(lines.join('\n'))).toEqual(read(lines.join('\n\n')));
  });
});

describe('columns of every width', () => {
  const paragraphs = [
    '本报讯临浦高新区的轧钢车间近日点火投产这是当地今年建成的第二条生产线年产值可达三十亿元以上能带动上下游企业一同发展壮大。',
    '车间主任李明介绍工人们现在是三班轮换机器昼夜不停订单已经排到了明年的春天工人的收入比去年同期增长了两成还多大家干劲都很足。',
    '下一步园区还要为企业修建一条新的铁路专用线让货物能够直接运到海港装船运输的时间可以缩短一半物流的成本也会降下来。',
    '在园区的另一头一座新的仓库正在封顶建成之后可以存放十万吨钢材这样一来企业就再也不用为存放产品的地方发愁。',
    '不少年轻人也选择回到家乡工作他们说在家门口就能领到和大城市差不多的薪水还可以照顾家里的老人和孩子。',
  ];

  /** The printed lines of a paragraph: its first line begins two characters in, which a text layer leaves out. */
  function toPrinted(paragraph: string, width: number): string[] {
    const printed = [paragraph.slice(0, width - 2)];
    for (let at = width - 2; at < paragraph.length; at += width) printed.push(paragraph.slice(at, at + width));
    return printed;
  }

  const found = (printed: readonly string[]): unknown[] => read(printed.join('\n'));
  const whole = paragraphs.map((text) => ['paragraph', text]);

  test.each([11, 13, 15, 17, 19, 23])('%d characters', (width) => {
    expect(found(paragraphs.flatMap((text) => toPrinted(text, width)))).toEqual(whole);
  });

  test.each([
    [17, 23],
    [23, 17],
  ])('from %d to %d characters', (before, after) => {
    const printed = paragraphs.flatMap((text, index) => toPrinted(text, index < 2 ? before : after));
    expect(found(printed)).toEqual(whole);
  });

  test('a paragraph that ends on a full line', () => {
    const full = paragraphs.slice(0, 3).map((text) => `${text.slice(0, 17 * 3 - 3)}。`);
    expect(full.map((text) => toPrinted(text, 17).at(-1)?.length)).toEqual([17, 17, 17]);
    expect(found(full.flatMap((text) => toPrinted(text, 17)))).toEqual(full.map((text) => ['paragraph', text]));
  });

  test.each(['延伸产业链条', '从“一枝独秀”到“百花齐放”'])('%s between two paragraphs is a crosshead', (crosshead) => {
    const printed = paragraphs.flatMap((text, index) => [...(index === 2 ? [crosshead] : []), ...toPrinted(text, 17)]);
    expect(found(printed)).toEqual([...whole.slice(0, 2), ['heading', crosshead], ...whole.slice(2)]);
  });
});

test('a caption stands above its credit', () => {
  const page = '# 车间投产\n\n本报讯 近日，临浦高新区的轧钢车间投产。\n\n工人在检修设备\n\n沈青/摄';
  expect(read(page).slice(2)).toEqual([
    ['caption', '工人在检修设备'],
    ['credit', '沈青/摄'],
  ]);
});

test('a page’s own words of itself are furniture, wherever they stand', () => {
  expect(read('3 园区 2024年5月16日\n\n# 车间投产\n\n本报讯 投产。\n\n责编：沈青 版式：王振')).toEqual([
    ['furniture', '3 园区 2024年5月16日'],
    ['heading', '车间投产'],
    ['paragraph', '本报讯 投产。'],
    ['furniture', '责编：沈青 版式：王振'],
  ]);
});

test('flowed text keeps a paragraph a line', () => {
  const page =
    '# 标题在此\n\n第一段的文字在这里，很长很长的一段话，说的是园区里发生的许多事情。\n\n第二段的文字也在这里，说的是别的事情，同样是很长很长的一段话。';
  expect(read(page)).toHaveLength(3);
});

test('rows of a table and lists of names are text', () => {
  const page =
    '# 名单公布\n\n本报讯 名单今天公布，共有十五人入选，他们来自不同的单位。\n\n1 和平小区 420\n\n2 建设新村 388\n\n3 红旗花园 1024\n\n4 东风里 96\n\n王芳 李娜 张伟\n\n赵敏 孙强 周杰\n\n冯刚 褚云 卫平';
  expect(readBlocks(page).map(({ kind }) => kind)).toEqual(['heading', ...Array<string>(8).fill('paragraph')]);
});

test('a reference to another page is cut off the text it stands before or after', () => {
  expect(read('（上接第一版）会议指出，要坚持改革的方向，推动园区发展，为企业解决难题。')).toEqual([
    ['furniture', '（上接第一版）'],
    ['paragraph', '会议指出，要坚持改革的方向，推动园区发展，为企业解决难题。'],
  ]);
});
