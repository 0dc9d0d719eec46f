import { describe, expect, test } from 'vitest';
import { isRefused } from './decoded.ts';
import { decodeDocument } from './documents.ts';

async function read(text: string): Promise<string[]> {
  const decoded = await decodeDocument(Buffer.from(text));
  if (isRefused(decoded)) return [decoded.reason];
  return decoded.map((page) => (isRefused(page) ? page.reason : `${String(page.format)}: ${page.text}`));
}

const box = (left: number, top: number, right = left + 200): string => `bbox ${[left, top, right, top + 20].join(' ')}`;
const word = (text: string, left: number, top: number): string =>
  `<span class='ocrx_word' title='${box(left, top, left + 20 * text.length)}; x_wconf 90'>${text}</span>`;
const line = (words: string, left: number, top: number, size = 20): string =>
  `<span class='ocr_line' title="${box(left, top)}; x_size ${String(size)}">${words}</span>`;
const hocr = (...blocks: string[]): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html><head><meta name='ocr-system' content='tesseract'/></head><body><div class='ocr_page' title='image "a.png"; bbox 0 0 900 900'>${blocks.map((lines) => `<p class='ocr_par'>${lines}</p>`).join('')}</div></body></html>`;

describe('hOCR named .txt', () => {
  test('is read in printed lines, without spaces between Han characters', async () => {
    const head = line(word('订单', 100, 10) + word('排到', 160, 10), 100, 10, 30);
    const body = line(word('引进', 140, 50) + word('Open', 190, 50) + word('AI', 280, 50), 140, 50);
    const last = line(word('明年', 100, 80), 100, 80);
    expect(await read(hocr(head, body + last))).toEqual(['hocr: 订单 排到\n\n　　引进Open AI\n明年\n']);
  });
  test('a page without a word is refused', async () => {
    expect(await read(hocr(''))).toEqual([expect.stringMatching(/^expected words; found a page without a word/)]);
  });
});

const region = (id: string, lines: string): string =>
  `<TextRegion id="${id}"><Coords points="0,0"/>${lines}</TextRegion>`;
const pageLine = (text: string, left: number, top: number): string =>
  `<TextLine><Coords points="${String(left)},${String(top)} ${String(left + 200)},${String(top + 20)}"/><TextEquiv><Unicode>${text}</Unicode></TextEquiv><TextEquiv><Unicode>别读</Unicode></TextEquiv></TextLine>`;
const pageXml = (regions: string, order = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><PcGts><Page>${order}${regions}</Page></PcGts>`;

describe('PAGE XML', () => {
  const regions = region('a', pageLine('甲', 140, 0) + pageLine('乙', 100, 30)) + region('b', pageLine('丙', 100, 90));
  test('is read in lines, each by its first reading', async () => {
    expect(await read(pageXml(regions))).toEqual(['page: 　　甲\n乙\n\n丙\n']);
  });
  test('in its reading order', async () => {
    const order =
      '<ReadingOrder><OrderedGroup><RegionRefIndexed index="0" regionRef="b"/></OrderedGroup></ReadingOrder>';
    expect(await read(pageXml(regions, order))).toEqual(['page: 丙\n\n　　甲\n乙\n']);
  });
  test('words, where a line has no text of its own', async () => {
    const words = ['甲', '乙'].map((text) => `<Word><TextEquiv><Unicode>${text}</Unicode></TextEquiv></Word>`);
    expect(await read(pageXml(region('a', `<TextLine>${words.join('')}</TextLine>`)))).toEqual(['page: 甲乙\n']);
  });
  test.each([
    ['without text', pageXml(''), /without a Unicode text/],
    [
      'with a document type',
      pageXml('').replace('<PcGts>', '<!DOCTYPE PcGts [<!ENTITY a "b">]><PcGts>'),
      /document type/,
    ],
    ['cut off', pageXml('').slice(0, -9), /expected well-formed XML/],
  ])('%s is refused', async (_, xml, reason) => {
    expect(await read(xml)).toEqual([expect.stringMatching(reason)]);
  });
});

describe('JSON of OCR tools', () => {
  const polygon = (left: number, top: number): number[][] => [
    [left, top],
    [left + 200, top],
    [left + 200, top + 20],
    [left, top + 20],
  ];
  const rows = [polygon(100, 0), polygon(330, 2), polygon(100, 30), polygon(330, 32)];
  const texts = ['甲一', '乙一', '甲二', '乙二'];
  test.each<[string, unknown, string]>([
    ['PaddleOCR 3, lines in columns', { res: { rec_texts: texts, rec_polys: rows } }, '甲一\n甲二\n乙一\n乙二\n'],
    [
      'PaddleOCR 3, boxes',
      {
        rec_texts: ['甲', '乙'],
        rec_boxes: [
          [140, 0, 300, 20],
          [100, 30, 300, 50],
        ],
      },
      '　　甲\n乙\n',
    ],
    ['PaddleOCR 2', [rows.map((points, index) => [points, [texts[index], 0.9]])], '甲一\n甲二\n乙一\n乙二\n'],
    [
      'PP-Structure',
      {
        parsing_res_list: [
          { block_label: 'doc_title', block_content: '标题' },
          { block_label: 'text', block_content: '本报讯' },
          { block_label: 'number', block_content: '11' },
        ],
      },
      '# 标题\n\n本报讯\n',
    ],
    [
      'MinerU',
      [
        { type: 'text', text: '标题', text_level: 1, page_idx: 0 },
        { type: 'text', text: '本报讯', page_idx: 0 },
        { type: 'table', table_body: '<table><tr><td>甲</td></tr></table>', page_idx: 0 },
        { type: 'image', img_path: 'a.jpg', image_caption: ['图为车间。'], page_idx: 0 },
        { type: 'page_number', text: '11', page_idx: 0 },
      ],
      '# 标题\n\n本报讯\n\n<table><tr><td>甲</td></tr></table>\n\n![](image)\n图为车间。\n',
    ],
    [
      'docling',
      {
        schema_name: 'DoclingDocument',
        body: { children: [{ $ref: '#/texts/1' }, { $ref: '#/groups/0' }, { $ref: '#/texts/2' }] },
        groups: [{ self_ref: '#/groups/0', children: [{ $ref: '#/texts/0' }, { $ref: '#/groups/0' }] }],
        texts: [
          { self_ref: '#/texts/0', label: 'text', text: '本报讯', prov: [{ page_no: 1 }] },
          { self_ref: '#/texts/1', label: 'section_header', text: '标题', prov: [{ page_no: 1 }] },
          { self_ref: '#/texts/2', label: 'page_footer', text: '11', prov: [{ page_no: 1 }] },
        ],
      },
      '# 标题\n\n本报讯\n',
    ],
  ])('%s', async (_, value, text) => {
    expect(await read(JSON.stringify(value))).toEqual([`json: ${text}`]);
  });
  test('of MinerU, a page for each of its pages', async () => {
    const parts = [1, 0].map((page) => ({ type: 'text', text: `第${String(page)}页`, page_idx: page }));
    expect(await read(JSON.stringify(parts))).toEqual(['json: 第0页\n', 'json: 第1页\n']);
  });
  test.each<[string, unknown]>([
    ['of another form', { words: ['甲'] }],
    ['of an empty list of blocks', { layout: [], note: '没有文字的一页' }],
  ])('%s is refused', async (_, value) => {
    expect(await read(JSON.stringify(value))).toEqual([
      expect.stringMatching(/found JSON of a form that is not known/),
    ]);
  });
});

test.each([
  ['RTF', '{\\rtf1\\ansi 甲}', /found RTF.*soffice --headless --convert-to/],
  ['METS', '<?xml version="1.0"?><mets:mets xmlns:mets="x"></mets:mets>', /found METS.*ALTO files/],
  ['another XML', '<?xml version="1.0"?><tei>甲</tei>', /found XML/],
])('%s is refused, with what to do', async (_, text, reason) => {
  expect(await read(text)).toEqual([expect.stringMatching(reason)]);
});

test('a text that begins like something else is a text', async () => {
  expect(await read('[记者]“甲”')).toEqual(['text: [记者]“甲”']);
  expect(await read('<table><tr><td>甲</td></tr></table>')).toEqual(['text: <table><tr><td>甲</td></tr></table>']);
});

describe('a web page named .txt', () => {
  const paragraph =
    '本报讯（记者 沈青）临浦高新区的轧钢车间昨天投产，两条新的装配线正在调试，工程机械的订单增长了四成。';
  const html = (body: string): string =>
    `<html><head><title>轧钢车间投产</title><script>var a = 1;</script></head><body><div class="nav"><a href="/">首页</a></div>${body}<div class="footer">版权所有</div></body></html>`;
  test('is read as its article, with its title', async () => {
    const body = `<div class="article">${`<p>　　${paragraph}</p>`.repeat(3)}</div>`;
    expect(await read(html(body))).toEqual([`html: # 轧钢车间投产\n${`\n　　${paragraph}\n`.repeat(3)}`]);
  });
  test('without a text is refused', async () => {
    expect(await read(html(''))).toEqual([
      expect.stringMatching(/^expected an article; found a web page without a text/),
    ]);
  });
});
