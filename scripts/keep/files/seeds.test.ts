import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encoders } from '../../../tests/encoders.ts';
import { makePdf } from '../../../tests/pdf.ts';
import { toPng } from '../../../tests/png.ts';
import { below, toRandom } from '../../../tests/properties/news.ts';
import { isRefusal, isRefusedPage, readSeeds, type Refusal, type Seed } from './seeds.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banku-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

interface Read {
  readonly pages: readonly Seed[];
  readonly refusals: readonly Refusal[];
  /** `file: reason` */
  readonly reasons: readonly string[];
}

async function read(): Promise<Read> {
  const all: (Seed | Refusal)[] = [];
  for await (const seed of readSeeds(folder)) all.push(seed);
  const refusals = all.filter(isRefusal);
  return {
    pages: all.filter((seed): seed is Seed => !isRefusal(seed)),
    refusals,
    reasons: refusals.map(({ file, reason }) => `${basename(file)}: ${reason}`),
  };
}

const story = '本报讯 6月5日，临浦高新区的轧钢车间投产。';
const pdf = (...texts: string[]): Uint8Array =>
  makePdf(texts.map((text) => (text === '' ? [] : [{ text, x: 60, y: 900 }])));
const alto = `<alto><Layout><Page><TextBlock><TextLine><String CONTENT="${story}"/></TextLine></TextBlock></Page></Layout></alto>`;

describe('a page is read from', () => {
  test.each<[string, string, Uint8Array, Partial<Seed>]>([
    ['text', 'a.txt', Buffer.from(story), { format: 'text', encoding: 'UTF-8', text: story }],
    ['text in capitals', 'a.TXT', Buffer.from(story), { format: 'text', encoding: 'UTF-8', text: story }],
    ['text in GBK', 'a.txt', encoders.GB18030(story), { encoding: 'GB18030', text: story }],
    ['a PDF', 'a.pdf', pdf(story), { format: 'pdf', encoding: null, text: `${story}\n` }],
    ['ALTO', 'a.xml', Buffer.from(alto), { format: 'alto', encoding: 'UTF-8', text: `${story}\n` }],
    [
      'lines that end in CRLF',
      'a.txt',
      Buffer.from('\ufeff第一行\r\n第二行\r第三行'),
      { encoding: 'UTF-8 with BOM', text: '第一行\n第二行\n第三行' },
    ],
    [
      'text with half a surrogate pair',
      'a.txt',
      encoders['UTF-16LE with BOM'](`${story}\ud83d。`),
      { text: `${story}\ufffd。` },
    ],
  ])('%s', async (_, name, bytes, expected) => {
    await put(name, bytes);
    const { pages, reasons } = await read();
    expect(reasons).toEqual([]);
    expect(pages).toEqual([expect.objectContaining({ name: 'a', file: name, sheet: null, supplied: {}, ...expected })]);
  });

  test('each sheet of a PDF', async () => {
    await put('a.pdf', pdf(story, '', '第三版'));
    const { pages, refusals } = await read();
    expect(pages.map(({ name, sheet, text }) => [name, sheet, text])).toEqual([
      ['a-p1', 1, `${story}\n`],
      ['a-p3', 3, '第三版\n'],
    ]);
    expect(refusals).toEqual([
      { file: join(folder, 'a.pdf'), page: 'a-p2', reason: expect.stringMatching(/^page 2: .*Run OCR/) as string },
    ]);
  });
});

describe('a file that is no page is refused with a reason, and the others are read', () => {
  test.each<[string, string, Uint8Array, RegExp]>([
    ['empty', 'b.txt', Buffer.from(' \n\n'), /empty/],
    ['binary', 'b.txt', new Uint8Array(900), /binary file/],
    ['a name that is too long', `${'头版'.repeat(20)}.txt`, Buffer.from('另一版。'), /Rename the file/],
    ['the same bytes', 'b.txt', Buffer.from(story), /^b\.txt: expected a page; found the bytes of a\.txt\. Remove one/],
    ['of 20 MB', 'b.txt', Buffer.alloc(20_000_000, story), /at most 4.0 MB in a .txt file; found 20 MB, .* Cut it/],
    ['a scan', 'b.pdf', pdf(''), /Run OCR first \(pdftoppm .*; tesseract /],
    ['another XML', 'b.xml', Buffer.from('<html/>'), /expected ALTO/],
    ['of another kind', 'b.doc', Buffer.from('PK'), /expected a page \(.txt, .*\), its picture.*Convert it: soffice/],
    [
      'of a name that differs in case only',
      'A.txt',
      Buffer.from('另一版。'),
      /its page \w has the name of one of \w\.txt/,
    ],
  ])('%s', async (_, name, bytes, reason) => {
    await put('a.txt', story);
    await put(name, bytes);
    const { pages, reasons } = await read();
    expect(pages).toHaveLength(1);
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(reasons[0]).not.toContain('\n');
  });
  test('a page of two files', async () => {
    await put('a.pdf', pdf(story, story));
    await put('a-p2.txt', story);
    const { pages, reasons } = await read();
    expect(pages.map(({ name, file }) => [name, file])).toEqual([
      ['a-p2', 'a-p2.txt'],
      ['a-p1', 'a.pdf'],
    ]);
    expect(reasons).toEqual([expect.stringMatching(/a\.pdf: its page a-p2 has the name of one of a-p2\.txt/)]);
  });
  test('a folder without pages, and none', async () => {
    await put('.DS_Store', 'x');
    await expect(read()).rejects.toThrow(/expected raw pages \(.txt, .*\), found none/);
    await rm(folder, { recursive: true });
    await expect(read()).rejects.toThrow(/no folder of raw pages there/);
    folder = await mkdtemp(join(tmpdir(), 'banku-'));
  });
});

describe('a picture beside its page', () => {
  test('goes with it, of one page and of one among several', async () => {
    await put('a.txt', story);
    await put('a.PNG', toPng(80, 120));
    await put('b.pdf', pdf(story, story));
    await put('b-p2.png', toPng(30, 40));
    const { pages, reasons } = await read();
    expect(reasons).toEqual([]);
    expect(pages.map(({ name, image }) => [name, image])).toEqual([
      ['a', { file: 'a.PNG', width: 80, height: 120 }],
      ['b-p1', undefined],
      ['b-p2', { file: 'b-p2.png', width: 30, height: 40 }],
    ]);
  });

  test.each<[string, string, Uint8Array, RegExp]>([
    [
      'of no page',
      'c.png',
      toPng(8, 8),
      /^c\.png: a picture of the page c, which is not there.*: tesseract c\.png c -l chi_sim hocr$/,
    ],
    [
      'of a file of several pages',
      'b.jpg',
      toPng(8, 8),
      /^b\.jpg: a picture of the page b, which is not there\. .*b-p1/,
    ],
    ['that is none', 'a.webp', Buffer.from('<html>'), /^a\.webp: expected a JPEG, PNG or WebP/],
  ])('%s is noted, and the pages are read', async (_, name, bytes, reason) => {
    await put('a.txt', story);
    await put('b.pdf', pdf(story, story));
    await put(name, bytes);
    const { pages, refusals, reasons } = await read();
    expect(pages).toHaveLength(3);
    expect(pages.every(({ image }) => image === undefined)).toBe(true);
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(refusals[0]?.page).toBeNull();
  });

  test('a PDF beside a text is its picture, and no page', async () => {
    await put('a.txt', story);
    await put('a.pdf', pdf(story));
    await put('b.pdf', pdf(story));
    const { pages, reasons } = await read();
    expect(reasons).toEqual([]);
    expect(pages.map(({ name, file, image }) => [name, file, image])).toEqual([
      ['a', 'a.txt', { file: 'a.pdf' }],
      ['b', 'b.pdf', undefined],
    ]);
  });

  test('a second one is noted', async () => {
    await put('a.txt', story);
    await put('a.jpg', toPng(8, 8));
    await put('a.png', toPng(8, 8));
    const { pages, reasons } = await read();
    expect(pages[0]?.image?.file).toBe('a.jpg');
    expect(reasons).toEqual([expect.stringMatching(/^a\.png: the page a has the picture a\.jpg already/)]);
  });

  test('a folder of pictures alone holds no page', async () => {
    await put('a.png', toPng(8, 8));
    await expect(read()).rejects.toThrow(/expected raw pages/);
  });
});

test('a refused file stands for all of its pages', () => {
  const refusal = { file: 'a.pdf', reason: '', page: 'a' };
  expect(['a', 'a-p1', 'a-p12', 'a-px', 'a-p', 'ab', 'b'].filter((page) => isRefusedPage(page, refusal))).toEqual([
    'a',
    'a-p1',
    'a-p12',
  ]);
  expect(isRefusedPage('a', { ...refusal, page: null })).toBe(false);
});

describe('a sidecar', () => {
  test('says what a person knows', async () => {
    await put('a.txt', story);
    await put(
      'a.yaml',
      'newspaper: 临浦日报\nissueDate: 2024-06-07\nprintPage: 3\nsection: 园区\nsource: https://example.org/a?b=1\n',
    );
    const { pages, reasons } = await read();
    expect(reasons).toEqual([]);
    expect(pages[0]?.supplied).toEqual({
      ...{ newspaper: '临浦日报', issueDate: '2024-06-07', printPage: '3', section: '园区' },
      source: 'https://example.org/a?b=1',
    });
  });
  test('of a file holds for all its pages, that of a page for one, and is stronger', async () => {
    await put('a.pdf', pdf(story, story));
    await put('a.yaml', 'newspaper: 临浦日报\nsection: 要闻\n');
    await put('a-p2.yaml', 'section: 园区\nprintPage: A02\n');
    const { pages, reasons } = await read();
    expect(reasons).toEqual([]);
    expect(pages.map(({ supplied }) => supplied)).toEqual([
      { newspaper: '临浦日报', section: '要闻' },
      { newspaper: '临浦日报', section: '园区', printPage: 'A02' },
    ]);
  });
  test.each<[string, string, RegExp]>([
    ['a field that is none', 'page: 3', /a\.yaml: \(whole file\): expected no such field; found "page"/],
    ['a date that is none', 'issueDate: 2024年6月7日', /issueDate: expected an EDTF date .*; found "2024年6月7日"/],
    ['a day that is none', 'issueDate: 2024-13-41', /issueDate: expected an EDTF date/],
    ['an address that could run', 'source: "javascript:alert(1)"', /source: expected an address .*https/],
    ['an empty value', 'newspaper: ""', /newspaper: expected at least 1/],
    ['a list', '- newspaper: 甲', /expected/],
    ['no YAML', 'newspaper: [', /a\.yaml: expected YAML; found/],
  ])('with %s is an error that says so, and its page is refused', async (_, yaml, reason) => {
    await put('a.txt', story);
    await put('a.yaml', yaml);
    await put('b.txt', story);
    const { pages, refusals, reasons } = await read();
    expect(pages.map(({ name }) => name)).toEqual(['b']);
    expect(reasons).toEqual([expect.stringMatching(reason)]);
    expect(reasons[0]).not.toContain('\n');
    expect(refusals[0]?.page).toBe('a');
  });
  test('of several pages cannot number them', async () => {
    await put('a.pdf', pdf(story, story));
    await put('a.yaml', 'printPage: 3');
    const { reasons } = await read();
    expect(reasons[0]).toMatch(/a\.yaml: printPage: expected none, .* found "3". Put it into a-p1\.yaml/);
  });
  test('without a page is an error; that of a page which cannot be read is not', async () => {
    await put('a.txt', story);
    await put('b.yaml', 'newspaper: 甲');
    await put('c.pdf', '%PDF');
    await put('c.yaml', 'newspaper: 甲');
    await put('c-p2.yaml', 'printPage: 2');
    const { reasons } = await read();
    expect(reasons).toEqual([
      expect.stringMatching(/^c\.pdf: /),
      expect.stringMatching(/^b\.yaml: expected a page b; found none. Rename it/),
    ]);
  });
});

test('folders are read, links as their files; a link that leads to no file is named', async () => {
  await put('a.txt', story);
  await mkdir(join(folder, '2023年/11-06'), { recursive: true });
  await put('2023年/11-06/b.txt', '本报讯 二版。');
  await put('2023年/11-06/b.yaml', 'section: 园区');
  await put('2023年/11-06/b.png', toPng(30, 40));
  for (const name of ['Thumbs.db', 'desktop.ini', '2023年/.DS_Store']) await put(name, 'x');
  await put('elsewhere.bin', '本报讯 三版。');
  await symlink(join(folder, 'elsewhere.bin'), join(folder, 'b.txt'));
  await symlink(join(folder, 'gone'), join(folder, 'c.txt'));
  await symlink(folder, join(folder, 'd'));
  const { pages, reasons } = await read();
  expect(pages.map(({ name, file, image, supplied }) => [name, file, image?.file, supplied])).toEqual([
    ['2023nian-11-06-b', '2023年/11-06/b.txt', '2023年/11-06/b.png', { section: '园区' }],
    ['a', 'a.txt', undefined, {}],
    ['b', 'b.txt', undefined, {}],
  ]);
  expect(reasons).toEqual([
    expect.stringMatching(/^c\.txt: expected a page; found a link that leads to no file/),
    expect.stringMatching(/^d: expected a page; found a link to a folder/),
    expect.stringMatching(/^elsewhere\.bin: expected a page/),
  ]);
});

test('a page that came in two forms is read once', async () => {
  const random = toRandom(7);
  const [one, other] = [0, 1].map(() =>
    String.fromCharCode(...Array.from({ length: 2000 }, () => 0x4e00 + below(random, 2000))),
  ) as [string, string];
  await put('a.txt', one);
  await put('b.txt', other);
  // Each thirtieth character misread.
  await put('c.txt', one.replace(/([^]{29})[^]/g, '$1口'));
  const { pages, reasons } = await read();
  expect(pages.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(reasons).toEqual([expect.stringMatching(/^c\.txt: expected a page; found nearly the text of a\.txt/)]);
});

test('the path of a file is told to the page', async () => {
  await put('临浦日报2023-11-06第11版.txt', story);
  const { pages } = await read();
  expect(pages[0]?.named).toEqual({ newspaper: '临浦日报', issueDate: '2023-11-06', printPage: '11' });
});
