import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../reading/words-of.ts';
import { articleCard, archiveCard, mostArticleCards, toCardMode } from './card-paths.ts';
import { loadType } from './card-type.ts';
import { drawCard, type Card } from './draw-card.ts';
import { setHeadline } from './headline-lines.ts';
import { writeCards } from './write-cards.ts';

const type = await loadType();
if (type === null) throw new Error('@napi-rs/canvas: expected a binary for this machine');
const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** As if every character were a square. */
const square = (text: string): number => [...text].length;

describe('a headline is set', () => {
  test.each<[string, readonly string[], number, readonly string[]]>([
    ['in one line where it fits', ['两条', '公交', '线路', '开通'], 88, ['两条公交线路开通']],
    [
      'between words, in even lines',
      ['石桥', '高新区', '新建', '图书馆', '开放', '迎客'],
      88,
      ['石桥高新区新建', '图书馆开放迎客'],
    ],
    [
      'smaller where it is long',
      Array.from({ length: 16 }, () => '长题'),
      76,
      ['长题'.repeat(6), '长题'.repeat(6), '长题'.repeat(4)],
    ],
  ])('%s', (_, pieces, size, lines) => {
    expect(setHeadline(pieces, 1040, square)).toEqual({ lines, size });
  });

  test('and what no size holds ends with …, within its width', () => {
    const { lines, size } = setHeadline(['长'.repeat(200)], 1040, square);
    expect([lines.length, lines.at(-1)?.endsWith('…')]).toEqual([5, true]);
    for (const line of lines) expect(square(line) * size).toBeLessThanOrEqual(1040);
  });
});

const card: Card = {
  above: '石桥高新区',
  pieces: wordsOf('石桥高新区“零碳工厂”投产，三十家企业同日签约'),
  below: '《石桥日报》　2024年3月12日',
  archive: '石桥日报文库',
};

describe('a card', () => {
  const png = drawCard(card, type);

  test('is a PNG of 1200 × 630 px, no heavier than 60 kB, and the same whenever it is drawn', () => {
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(60_000);
    expect(drawCard(card, type).equals(png)).toBe(true);
  });

  test('shows what it says', () => {
    for (const other of [
      { ...card, above: '' },
      { ...card, pieces: ['投产'] },
      { ...card, below: '' },
    ])
      expect(drawCard(other, type).equals(png)).toBe(false);
  });

  test('is drawn once: the next build takes what is kept', async () => {
    const cards = new Map([['cards/articles/a.png', card]]);
    const drawn = [];
    for (const build of ['one', 'two'])
      drawn.push(await writeCards(cards, type, join(folder, build), join(folder, 'cache')));
    expect(drawn).toEqual([1, 0]);
    expect(readFileSync(join(folder, 'two', 'cards/articles/a.png')).equals(png)).toBe(true);
  });
});

test('a character that the face lacks is set as 〓', () => {
  expect(type.toSet('石桥𪚥')).toBe('石桥〓');
});

test.each([
  [mostArticleCards, 'auto', 'cards/articles/k.png'],
  [mostArticleCards + 1, 'auto', 'cards/parks/shiqiao.png'],
  [3, 'lists', 'cards/parks/shiqiao.png'],
  [3, 'none', archiveCard],
] as const)('of %d articles, set to %s: %s', (articles, setting, path) => {
  expect(articleCard(toCardMode(articles, setting), 'k', 'shiqiao')).toBe(path);
});
