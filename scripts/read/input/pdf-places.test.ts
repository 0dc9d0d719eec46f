/** Where the places of glyphs say what their order in the file does not. */
import { describe, expect, test } from 'vitest';
import { makePdf, type PdfLine } from '../../../tests/pdf.ts';
import { readMarkup } from '../markup/index.ts';
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
const readColumns = [
  '订单排到明年春天\n',
  ...['　　走进长沙高新区的麓谷车间', '两条新的装配线正在调试。今年', '这里的工程机械订单增长了四成。'],
  ...['　　车间主任周明介绍，今年产', '值有望突破九十亿元，客户遍及', '二十个国家。\n'],
].join('\n');

describe('glyphs stand where they are printed', () => {
  test('a text with gaps is several, and what is printed in the gaps stands there', async () => {
    const page = [
      { text: '“”', x: 60, y: 900, gaps: { 0: 4 } },
      { text: '配套完整周敏说', x: 70, y: 900, gaps: { 3: 1 } },
    ];
    expect(await read(makePdf([page]))).toEqual(['“配套完整”周敏说\n']);
  });
  test('a text that runs across a gutter is cut there', async () => {
    const across = left.slice(1).map((text, index) => {
      const beside = right[index + 1] ?? '';
      return { text: text + beside, x: 60, y: 1035 - 15 * index, gaps: { [text.length - 1]: 17 - text.length } };
    });
    const firsts = [left, right].map(([text = ''], index) => ({ text, x: 80 + 170 * index, y: 1050 }));
    expect((await read(makePdf([[...firsts, ...across]])))[0]).toBe(readColumns.slice(readColumns.indexOf('　')));
  });
  test('outside of the page, or askew, nothing is read', async () => {
    const page = [
      ...column(60, 1000, left),
      { text: '裁切线外', x: 900, y: 900 },
      { text: '裁切线外', x: 60, y: -30 },
      { text: '内部资料', x: 100, y: 500, turned: 45, size: 40 },
    ];
    expect(await read(makePdf([page]))).toEqual(await read(makePdf([column(60, 1000, left)])));
  });
});

describe('the layer of OCR behind a picture', () => {
  /** A word at a time, with a space behind it, in widths that fit no picture. */
  const layer = (text: string, x: number, y: number, size = 10): PdfLine[] =>
    [...text].map((word, index) => ({ text: `${word} `, x: x + index * size, y, size, stretch: 30, invisible: true }));
  test('keeps its lines, whatever the gaps in them, without spaces between Han characters', async () => {
    const page = [
      ...layer('订单排到明年春天', 60, 1100, 24),
      ...left.flatMap((text, index) => layer(text, index === 0 ? 80 : 60, 1050 - 15 * index)),
      ...right.flatMap((text, index) => layer(text, index === 0 ? 250 : 230, 1050 - 15 * index)),
    ];
    expect(await read(makePdf([page]))).toEqual([readColumns]);
  });
  test('keeps the spaces between Latin words', async () => {
    const words = ['引进', 'Open', 'Compute', '论坛'];
    const line = words.map((word, index) => ({ text: `${word} `, x: 60 + 40 * index, y: 900, invisible: true }));
    expect(await read(makePdf([line]))).toEqual(['引进Open Compute论坛\n']);
  });
});

describe('a page that is set downwards', () => {
  const lines = ['装配线满负荷', '走进长沙高新区，两条新的', '装配线正在调试。', '订单排到明年。'];
  const readLines = '装配线满负荷\n\n　　走进长沙高新区，两条新的\n装配线正在调试。\n　　订单排到明年。\n';
  const place = (index: number) => {
    const [x, y, size] = index === 0 ? [700, 1100, 20] : [680 - 18 * index, index === 2 ? 1100 : 1080, 10];
    return { x, y, size };
  };
  test('is read from the right, with its indentations', async () => {
    const page = lines.map((text, index) => ({ text, vertical: true, ...place(index) }));
    // The library names vertical punctuation by its own characters.
    const vertical = readLines.replaceAll('，', '︐').replaceAll('。', '︒');
    expect(await read(makePdf([page]))).toEqual([vertical]);
    expect(readMarkup(vertical).text).toBe(readLines);
  });
  test('glyph by glyph, too', async () => {
    const page = lines.flatMap((text, index) => {
      const { x, y, size } = place(index);
      return [...text].map((character, row) => ({ text: character, x, y: y - (row + 0.88) * size, size }));
    });
    expect(await read(makePdf([page]))).toEqual([readLines]);
  });
  test('with figures that lie on their side, and marks that stand aside', async () => {
    const page = [
      { text: '走进长沙高新区的麓谷车间', x: 680, y: 1100, vertical: true },
      { text: '订单', x: 660, y: 1100, vertical: true },
      { text: '2025', x: 656.5, y: 1080, turned: -90 },
      { text: '年增长', x: 660, y: 1060, vertical: true },
      { text: '。', x: 655, y: 1022 },
    ];
    expect(await read(makePdf([page]))).toEqual(['走进长沙高新区的麓谷车间\n订单2025年增长。\n']);
  });
  test('a closing mark that begins a line ends the one before', async () => {
    const page = [...lines.slice(0, -1), '“订单排到明年。', '”'].map((text, index) => ({
      text,
      vertical: true,
      ...place(index === 4 ? 2 : index),
      x: index === 0 ? 700 : 680 - 18 * index,
    }));
    expect((await read(makePdf([page])))[0]).toMatch(/“订单排到明年︒”\n$/);
  });
});
