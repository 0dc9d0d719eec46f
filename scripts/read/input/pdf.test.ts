import { describe, expect, test } from 'vitest';
import { encoders } from '../../../tests/encoders.ts';
import { knowledge } from '../../../tests/knowledge.ts';
import { makePdf, type PdfLine } from '../../../tests/pdf.ts';
import { below, toNews, toRandom, type MadeStory, type Random } from '../../../tests/properties/news.ts';
import { splitPage } from '../pipeline.ts';
import { isRefused } from './decoded.ts';
import { decodePdf } from './pdf.ts';

/** The text of each page of a PDF, or why there is none. */
async function read(bytes: Uint8Array): Promise<string[]> {
  const decoded = await decodePdf(bytes);
  if (isRefused(decoded)) return [decoded.reason];
  return decoded.map((page) => (isRefused(page) ? page.reason : page.text));
}

/** Lines one below the other, the first indented by two characters. */
const column = (x: number, y: number, lines: readonly string[], size = 10): PdfLine[] =>
  lines.map((text, index) => ({ text, x: x + (index === 0 ? 2 * size : 0), y: y - index * 1.5 * size, size }));

const left = ['走进长沙高新区的麓谷车间', '两条新的装配线正在调试。今年', '这里的工程机械订单增长了四成。'];
const right = ['车间主任周明介绍，今年产', '值有望突破九十亿元，客户遍及', '二十个国家。'];
const twoColumns = [
  { text: '订单排到明年春天', x: 60, y: 1100, size: 24 },
  ...column(60, 1050, left),
  ...column(230, 1050, right),
];
const readColumns = [
  '订单排到明年春天\n',
  ...['　　走进长沙高新区的麓谷车间', '两条新的装配线正在调试。今年', '这里的工程机械订单增长了四成。'],
  ...['　　车间主任周明介绍，今年产', '值有望突破九十亿元，客户遍及', '二十个国家。\n'],
].join('\n');

describe('a text layer is read in printed lines', () => {
  test('a column to its end, then the next one', async () => {
    expect(await read(makePdf([twoColumns]))).toEqual([readColumns]);
  });
  test('whatever order the file places its lines in', async () => {
    expect(await read(makePdf([twoColumns.toReversed()]))).toEqual([readColumns]);
  });
  test('from a font that names a predefined table of characters', async () => {
    expect(await read(makePdf([twoColumns], { font: 'gbk', encode: encoders.GB18030 }))).toEqual([readColumns]);
  });
  test.each([90, 180, 270])(
    'of a page that viewers turn by %i degrees, if its text then stands upright',
    async (rotate) => {
      const upright = twoColumns.map((line) => turnOnSheet(line, rotate));
      expect(await read(makePdf([upright], { rotate }))).toEqual([readColumns]);
    },
  );
  test('each page of a file', async () => {
    expect(await read(makePdf([column(60, 1000, left), column(60, 1000, right)]))).toEqual([
      '　　走进长沙高新区的麓谷车间\n两条新的装配线正在调试。今年\n这里的工程机械订单增长了四成。\n',
      '　　车间主任周明介绍，今年产\n值有望突破九十亿元，客户遍及\n二十个国家。\n',
    ]);
  });
  test('bold type struck twice at one place is one text', async () => {
    const [headline] = twoColumns;
    if (!headline) throw new Error('the page has a headline');
    expect(await read(makePdf([[{ ...headline, x: headline.x + 0.6 }, ...twoColumns]]))).toEqual([readColumns]);
  });
  test('without the spaces of justified setting', async () => {
    expect(await read(makePdf([column(60, 1000, left).map((line) => ({ ...line, spacing: 2 }))]))).toEqual([
      '　　走进长沙高新区的麓谷车间\n两条新的装配线正在调试。今年\n这里的工程机械订单增长了四成。\n',
    ]);
  });
  test('with the space before a name', async () => {
    expect(await read(makePdf([[{ text: '本报记者 沈青 周明', x: 60, y: 900 }]]))).toEqual(['本报记者 沈青 周明\n']);
  });
  test('a running head is one line, a headline over columns stands above them', async () => {
    const head = [60, 300, 520].map((x, index) => ({ text: ['11', '园区', '2024年6月7日'][index] ?? '', x, y: 1150 }));
    expect(await read(makePdf([[...head, ...twoColumns]]))).toEqual([`11 园区 2024年6月7日\n\n${readColumns}`]);
  });
  test('a byline close above the columns belongs to all of them', async () => {
    const page = [
      ...twoColumns,
      ...column(400, 1050, left),
      { text: '本报记者 沈青', x: 150, y: 1066 },
      { text: '客户遍及二十个国家', x: 330, y: 1100, size: 24 },
    ];
    expect((await read(makePdf([page])))[0]).toMatch(/^订单[^]*国家\n\n　*本报记者 沈青\n+　　走进/);
  });
  test('headlines side by side stay with the texts below them', async () => {
    const page = [
      ...[60, 230].map((x, index) => ({ text: ['装配线', '订单'][index] ?? '', x, y: 1100, size: 16 })),
      ...column(60, 1060, left),
      ...column(230, 1060, right),
    ];
    expect((await read(makePdf([page])))[0]?.match(/装配线\n|订单\n|成。\n|国家。\n/g)).toEqual([
      '装配线\n',
      '成。\n',
      '订单\n',
      '国家。\n',
    ]);
  });
  test('even where one of them has a kicker, and begins higher', async () => {
    const page = [
      { text: '满负荷', x: 60, y: 1125, size: 14 },
      ...[60, 230].map((x, index) => ({ text: ['装配线', '订单'][index] ?? '', x, y: 1100 + 25 * index, size: 16 })),
      ...column(60, 1060, left),
      ...column(230, 1060, right),
    ];
    expect((await read(makePdf([page])))[0]?.match(/满负荷|装配线\n|订单\n|成。\n/g)).toEqual([
      '满负荷',
      '装配线\n',
      '成。\n',
      '订单\n',
    ]);
  });
  test('vertical headlines from right to left, and text that is turned after the rest', async () => {
    const page = [
      ...twoColumns,
      { text: '满负荷', x: 500, y: 1050, vertical: true, size: 20 },
      { text: '装配线', x: 530, y: 1050, vertical: true, size: 20 },
      { text: '招商电话', x: 800, y: 300, turned: 90 },
    ];
    const [text = ''] = await read(makePdf([page]));
    expect(text.match(/装配线\n|满负荷\n|二十个国家|招商电话/g)).toEqual([
      '二十个国家',
      '装配线\n',
      '满负荷\n',
      '招商电话',
    ]);
  });
  test('radicals that a font names are read as characters', async () => {
    expect(await read(makePdf([[{ text: '⻘岛⾼新区⻅成效', x: 60, y: 900 }]]))).toEqual(['青岛高新区见成效\n']);
  });
});

describe('what has no text is refused, with what to do', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a scan', makePdf([[]]), /expected a text layer; found a picture.*Run OCR first.*ALTO XML/],
    [
      'fonts without names',
      makePdf([[{ text: '\ue001\ue002\ue003\ue004\ue005', x: 60, y: 900 }]]),
      /which characters they are. Run OCR/,
    ],
    ['a locked file', makePdf([twoColumns], { locked: true }), /asks for a password. Save it without one/],
    ['a damaged file', makePdf([twoColumns]).subarray(0, 3000), /damaged, or no PDF .*Make or fetch it again/],
    [
      'a PDF behind something else',
      Buffer.concat([Buffer.from('<script>'), makePdf([twoColumns])]),
      /expected a PDF, which begins with %PDF-/,
    ],
    ['no PDF', Buffer.from('走进长沙高新区'), /expected a PDF, which begins with %PDF-; found something else/],
    ['nothing', Buffer.from(''), /expected a PDF, which begins with %PDF-/],
  ])('%s', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual([expect.stringMatching(reason)]);
  });
  test('a page that the file lost is no reason to refuse the others', async () => {
    const file = Buffer.from(makePdf([column(60, 1000, left), column(60, 1000, right)])).toString('latin1');
    const lost = file.replace(/(\/Kids \[\d+ 0 R) \d+ 0 R\]/, '$1 99 0 R]');
    expect(lost).not.toBe(file);
    expect(await read(Buffer.from(lost, 'latin1'))).toEqual([
      expect.stringContaining('走进长沙高新区'),
      expect.stringMatching(/damaged/),
    ]);
  });
  test('a page without text is no reason to refuse the others', async () => {
    expect(await read(makePdf([[], column(60, 1000, left)]))).toEqual([
      expect.stringMatching(/Run OCR first/),
      expect.stringContaining('走进长沙高新区'),
    ]);
  });
});

describe('made stories, set into a sheet and split again', () => {
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))('page %i', async (seed) => {
    const random = toRandom(seed);
    const stories = toNews(random, 2 + below(random, 3), ['feature']);
    const [text = ''] = await read(makePdf([typeset(random, stories)]));
    const articles = splitPage({ name: 'sheet', text }, knowledge).articles;
    const bodies = articles.map(({ body }) => body.map((block) => withoutSpaces(block.text)));
    expect(bodies).toEqual(stories.map(({ body }) => body.map((block) => withoutSpaces(block.text))));
    expect(articles.map(({ data }) => data.reporter?.map(({ name }) => name))).toEqual(
      stories.map(({ reporters }) => reporters),
    );
  });
});

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

/** Where a line must stand on a sheet that viewers turn, so that it is seen where it was. */
function turnOnSheet(line: PdfLine, rotate: number): PdfLine {
  const [width, height] = [842, 1191];
  const turned = { ...line, turned: rotate };
  if (rotate === 90) return { ...turned, x: width - line.y + 400, y: line.x };
  if (rotate === 180) return { ...turned, x: width - line.x, y: height - line.y };
  return { ...turned, x: line.y - 400, y: height - line.x };
}

/** Stories one below the other, each in two to four columns of equal height below its headline and byline. */
function typeset(random: Random, stories: readonly MadeStory[]): PdfLine[] {
  const sheet: PdfLine[] = [];
  let y = 1150;
  for (const { title, reporters, body } of stories) {
    sheet.push({ text: title, x: 50, y: y - 24, size: 24 });
    sheet.push({ text: `本报记者 ${reporters.join(' ')}`, x: 50, y: y - 50 });
    y -= 76;
    const count = 2 + below(random, 3);
    const width = Math.floor((740 - (count - 1) * 14) / count / 10);
    const lines = body.flatMap(({ type, text }) =>
      type === 'crosshead' ? [center(text, width)] : breakLines(text, width),
    );
    const height = Math.ceil(lines.length / count);
    lines.forEach(({ text, inset }, index) => {
      const place = Math.floor(index / height);
      sheet.push({ text, x: 50 + place * (width * 10 + 14) + inset * 10, y: y - (index % height) * 15 });
    });
    y -= height * 15 + 16;
  }
  if (y < 20) throw new Error('the sheet is too small for its stories');
  return sheet;
}

interface SetLine {
  readonly text: string;
  /** In characters. */
  readonly inset: number;
}

const center = (text: string, width: number): SetLine => ({ text, inset: Math.max(0, (width - text.length) / 2) });

/** Lines of at most `width` Han characters, the first shorter by two; no line begins with a stop. */
function breakLines(text: string, width: number): SetLine[] {
  const lines: SetLine[] = [];
  for (let rest = text; rest !== '';) {
    const inset = lines.length === 0 ? 2 : 0;
    let room = (width - inset) * 2;
    let end = 0;
    while (end < rest.length && room > 0) room -= rest.charCodeAt(end++) < 0x2000 ? 1 : 2;
    if (room < 0) end--;
    while ('，。；：、！？”）》'.includes(rest.charAt(end)) && end < rest.length) end--;
    lines.push({ text: rest.slice(0, end), inset });
    rest = rest.slice(end);
  }
  return lines;
}
