import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { cases, toUnseenItem } from '../cite/golden-cases.ts';
import { folderFormats, toCsv, toMarkdown } from './clippings/exports.ts';
import { isShared, readSharedHash, toSharedHash } from './clippings/share.ts';
import { addClippings, formatFolder, moveClipping, parseFolder, type Clipping } from './folder.ts';
import { toHead, type Head } from './head.ts';
import { toPassageLink } from './passage-link.ts';
import { anchorOf, isPlace, toPlace, wordsAt } from './place.ts';

const text = '近日，珠海高新区的疫苗车间启用，吸引了不少客商前来考察，缩短了一半的等候时间，园区也已升级。';
const [p1, s1, p2] = [
  { anchor: 'p1', text },
  { anchor: 's1', text: '加快转型' },
  { anchor: 'p2', text: '据介绍，A-B区已有320家企业。' },
];
const pieces = [{ anchor: null, text: '标题' }, p1, s1, p2];
const cut = (piece: (typeof pieces)[number], start = 0, end = piece.text.length) => ({
  piece: { ...piece, shown: piece.text },
  start,
  end,
});

describe('the place of a passage', () => {
  test.each([
    ['a paragraph', [cut(p1)], 'p1', text],
    ['words of it', [cut(p1, 3, 8)], 'p1:3-8', '珠海高新区'],
    ['through a crosshead', [cut(p1, 40), cut(s1), cut(p2, 0, 3)], 'p1:40-p2:3', `${text.slice(40)}\n加快转型\n据介绍`],
    ['a headline and on', [cut({ anchor: null, text: '标题' }), cut(p1, 0, 2)], 'p1:0-2', '近日'],
  ])('%s', (_, stretches, place, words) => {
    expect(toPlace(stretches)).toBe(place);
    expect(isPlace(place)).toBe(true);
    expect(wordsAt(place, pieces)).toBe(words);
    expect(anchorOf(place)).toBe('p1');
  });

  test('a headline alone has none', () => {
    expect(toPlace([cut({ anchor: null, text: '标题' })])).toBeNull();
    expect([anchorOf(null), anchorOf('x')]).toEqual([null, null]);
  });

  test.each(['p9', 'p1:0-999', 'p2:0-p1:3', 's1:4-4', 'q1', 'p1:x-y', ''])('%s is not in the article', (place) => {
    expect(wordsAt(place, pieces)).toBeNull();
  });
});

describe('the link to a passage', () => {
  const address = 'https://a.example/articles/k1/';
  const open = (link: string): string => decodeURIComponent(link.split(':~:text=')[1] ?? '');

  test.each([
    ['a paragraph', [cut(p1)], 'p1', ''],
    ['a few words', [cut(p1, 16, 18)], 'p1', /^疫苗车间启用，-,吸引,-了不少客商前/],
    ['part of a word takes the word', [cut(p1, 17, 18)], 'p1', /-,吸引,-/],
    ['at the beginning there is nothing before', [cut(p2, 0, 4)], 'p2', /^据介绍，,-/],
    ['a crosshead and on', [cut(s1), cut(p2, 0, 4)], 's1', /^加快转型,据介绍，,-/],
  ] as const)('%s', (_, stretches, anchor, words) => {
    const link = toPassageLink(address, stretches);
    expect(link.startsWith(`${address}#${anchor}`)).toBe(true);
    expect(open(link)).toMatch(words === '' ? /^$/ : words);
  });

  test('a long one is named by its beginning and end', () => {
    const [before = '', start = '', end = '', after = '', ...others] = open(
      toPassageLink(address, [cut(p1, 3, 43)]),
    ).split(',');
    expect(others).toEqual([]);
    expect(text).toContain(before.slice(0, -1) + start);
    expect(text).toContain(end + after.slice(1));
    expect([before.endsWith('-'), after.startsWith('-')]).toEqual([true, true]);
    expect(start.length + end.length).toBeLessThan(30);
  });

  test('what means something in a directive is encoded', () => {
    expect(toPassageLink(address, [cut({ anchor: 'p1', text: '甲-乙,丙&丁。' }, 0, 6)])).toMatch(
      /#p1:~:text=[A-F0-9%]+,-%E4%B8%81[A-F0-9%]*$/,
    );
  });

  test('outside the body it leads to the article', () => {
    expect(toPassageLink(address, [cut({ anchor: null, text: '标题' })])).toBe(address);
  });
});

const clipping = (id: string, place: string | null = null, note = ''): Clipping => ({
  id,
  place,
  words: place === null ? null : '第一行\n=第二行',
  note,
  taken: '2026-11-21',
  item: { ...toUnseenItem(cases['four authors']), URL: `https://a.example/articles/${id}/` },
});

const head: Head = { kicker: '包头稀土高新区', park: '包头稀土高新区', date: '2023年6月15日', isInferred: true };

describe('what the lists show of an article', () => {
  const article = {
    kicker: '项目',
    park: '西安高新区',
    date: '2023-03~',
    basis: { title: { basis: 'printed' } },
  } as const;

  test.each([
    ['a printed date', article, { kicker: '项目', park: '西安高新区', date: '约2023年3月', isInferred: false }],
    [
      'an inferred date',
      { ...article, basis: { ...article.basis, date: { basis: 'inferred' } } } as const,
      { kicker: '项目', park: '西安高新区', date: '约2023年3月', isInferred: true },
    ],
    [
      'nothing but a headline',
      { basis: article.basis, park: null, date: null },
      { kicker: null, park: null, date: null, isInferred: false },
    ],
  ])('%s', (_, cited, shown) => {
    expect(toHead(cited)).toEqual(shown);
  });
});

describe('the folder', () => {
  const folder = [clipping('a'), clipping('a', 'p2'), clipping('b', 'p1:3-8', '笔记')];

  test('is read as it was written', () => {
    expect(parseFolder(formatFolder(folder))).toEqual({ clippings: folder, lost: 0 });
  });

  test('of before heads were kept stands beside one with a head; a damaged head is none', () => {
    const mixed = [folder[0], { ...folder[1], head }];
    expect(parseFolder(JSON.stringify({ version: 1, clippings: mixed }))).toEqual({ clippings: mixed, lost: 0 });
    const damaged = { ...folder[0], head: { ...head, park: 7 } };
    expect(parseFolder(JSON.stringify({ version: 1, clippings: [damaged] }))?.lost).toBe(1);
  });

  test('keeps what is sound when some is not', () => {
    const damaged = {
      version: 1,
      clippings: [folder[0], { ...folder[1], place: '<b>' }, null, 7, { ...folder[2], item: { title: 1 } }],
    };
    expect(parseFolder(JSON.stringify(damaged))).toEqual({ clippings: [folder[0]], lost: 4 });
  });

  test.each(['', 'null', '[]', '{"version":2,"clippings":[]}', '{"version":1}'])('%s is none', (stored) => {
    expect(parseFolder(stored)).toBeNull();
  });

  property.prop([fc.jsonValue()])('nothing stored breaks it', (value) => {
    const read = parseFolder(JSON.stringify({ version: 1, clippings: [value] }));
    expect(read?.clippings.length).toBe(0);
  });

  test('an address that a script could hide in is no address', () => {
    const evil = { ...folder[0], item: { ...folder[0]?.item, URL: 'javascript:alert(1)' } };
    expect(parseFolder(JSON.stringify({ version: 1, clippings: [evil] }))?.lost).toBe(1);
  });

  test('holds a passage once; the first stays', () => {
    const again = addClippings(folder, [clipping('b', 'p1:3-8', '另一条'), clipping('c')]);
    expect(again.map(({ id, note }) => id + note)).toEqual(['a', 'a', 'b笔记', 'c']);
  });

  test.each([
    [0, 1, 'baac'],
    [3, 2, 'abca'],
    [0, -1, 'abac'],
    [3, 4, 'abac'],
  ])('%i moves to %i', (from, to, order) => {
    const list = [clipping('a'), clipping('b'), clipping('a', 'p1'), clipping('c')];
    const moved = moveClipping(list, from, to)
      .map(({ id }) => id)
      .join('');
    expect(moved).toBe(order);
  });
});

describe('a folder in an address', () => {
  property.prop([
    fc.array(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{8}$/),
        place: fc.constantFrom(null, 'p1', 's2', 'p3:4-50', 'p3:4-p10:2'),
        note: fc.string({ unit: 'grapheme' }),
      }),
      { maxLength: 50 },
    ),
  ])('is read as it was written, in characters that an address may have', async (rows) => {
    const hash = await toSharedHash(rows);
    expect(hash).toMatch(/^#f=[\w-]+$/);
    expect(isShared(hash)).toBe(true);
    expect(await readSharedHash(hash)).toEqual(rows);
  });

  test.each(['#f=', '#f=AAAA', '#f=***', '#f=q1YqSy'])('%s is no folder', async (hash) => {
    expect(await readSharedHash(hash)).toBeNull();
  });

  test('what is no clipping is left out; what unpacks to too much is refused', async () => {
    const rows = [
      { id: '../../x', place: null, note: '' },
      { id: 'ok', place: 'p1<', note: '' },
      { id: 'ok', place: 'p1', note: '' },
    ];
    expect(await readSharedHash(await toSharedHash(rows))).toEqual([rows[2]]);
    expect(
      await readSharedHash(await toSharedHash([{ id: 'ok', place: null, note: '长'.repeat(400_000) }])),
    ).toBeNull();
  });
});

describe('a folder as a file', () => {
  const folder = [clipping('a', 'p2', '=HYPERLINK("x")'), clipping('b', null, '*星* 1. 甲')];

  test('CSV: every cell in quotes, none a formula', () => {
    const [columns = '', ...rows] = toCsv(folder).split('\r\n');
    expect(columns).toBe('\uFEFF"题名","作者","报纸","日期","版次","摘录","笔记","引用","地址","收入日期","园区"');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('"第一行\n=第二行","\'=HYPERLINK(""x"")"');
    expect(rows[0]).toContain('https://a.example/articles/a/#p2');
    expect(rows[0]).toMatch(/,"2026-11-21",""$/);
    expect(toCsv([{ ...clipping('a'), head }])).toMatch(/,"2026-11-21","包头稀土高新区"\r\n$/);
  });

  test('Markdown: passages are quotations, notes are text', () => {
    expect(toMarkdown(folder)).toBe(
      [
        '# 剪报',
        '',
        '1. **千亿元级集群登榜**',
        '',
        '   > 第一行',
        '   >',
        '   > \\=第二行',
        '',
        '   \\=HYPERLINK("x")',
        '',
        '   柳鑫，谢妮妮，周娴，等. 千亿元级集群登榜\\[N/OL\\]. 中国高新技术产业导报，2023-11-06（11）. https://a.example/articles/a/\\#p2.',
        '',
        '2. **千亿元级集群登榜**',
        '',
        '   \\*星\\* 1. 甲',
        '',
        '   柳鑫，谢妮妮，周娴，等. 千亿元级集群登榜\\[N/OL\\]. 中国高新技术产业导报，2023-11-06（11）. https://a.example/articles/b/.',
        '',
      ].join('\n'),
    );
  });

  describe('citations name each address once: the article, and each paragraph that a passage begins in', () => {
    const list = [...folder, clipping('a', 'p3'), clipping('a', 'p3:2-5'), clipping('a')].map((one) => ({
      ...one,
      item: { ...one.item, id: `banku-${one.id}` },
    }));
    const addresses = ['a/#p2', 'b/', 'a/#p3', 'a/'].map((end) => `https://a.example/articles/${end}`);
    const keys = ['banku-a.p2', 'banku-b', 'banku-a.p3', 'banku-a'];

    test.each<[string, RegExp, RegExp | null]>([
      ['gbt2025', /https:.*(?=\.$)/gm, null],
      ['gbt2015', /https:.*(?=\.$)/gm, null],
      ['text', /https:.*$/gm, null],
      ['bibtex', /(?<=url = \{)[^}]*/g, /(?<=^@article\{)[^,]*/gm],
      ['ris', /(?<=^UR {2}- ).*(?=\r)/gm, /(?<=^ID {2}- ).*(?=\r)/gm],
      ['csl', /(?<="URL": ")[^"]*/g, /(?<="id": ")[^"]*/g],
    ])('%s', (format, address, key) => {
      const text = folderFormats[format]?.toText(list) ?? '';
      expect(text.match(address)).toEqual(addresses);
      if (key !== null) expect(text.match(key)).toEqual(keys);
    });
  });
});
