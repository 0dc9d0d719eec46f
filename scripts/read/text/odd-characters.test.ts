import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage, type PageResult } from '../pipeline.ts';
import { oddityOf } from './odd-characters.ts';

test.each<[number, string | null]>([
  [0x00, 'control-character'],
  [0x09, null],
  [0x0a, null],
  [0x0c, null],
  [0x1b, 'control-character'],
  [0x20, null],
  [0x7f, 'control-character'],
  [0x85, null],
  [0x9f, 'control-character'],
  [0xa0, null],
  [0x061c, 'direction-control'],
  [0x200d, null],
  [0x200e, 'direction-control'],
  [0x2029, null],
  [0x202a, 'direction-control'],
  [0x202e, 'direction-control'],
  [0x202f, null],
  [0x2066, 'direction-control'],
  [0x2069, 'direction-control'],
  [0x206a, null],
  [0x9ad8, null],
  [0xd83d, null],
  [0xe000, 'private-use'],
  [0xf8ff, 'private-use'],
  [0xf900, null],
  [0xfeff, null],
  [0xfffd, 'replacement-character'],
  [0xfffe, 'control-character'],
])('U+%s', (code, oddity) => {
  expect(oddityOf(code)).toBe(oddity);
});

describe('a page with characters that stand there by accident is read', () => {
  const split = (text: string): PageResult => splitPage({ name: 'p', text }, knowledge);
  const lead = '本报讯 6月5日，临浦高新区的';
  const rest = '车间投产。';

  test.each<[string, string, string, string]>([
    ['a control character is left out', '\u0000', '', 'control-character'],
    ['a glyph of a font is kept', '\ue001', '\ue001', 'private-use'],
    ['a lost character is kept', '\ufffd', '\ufffd', 'replacement-character'],
    ['what turns the direction of text is kept', '\u202e', '\u202e', 'direction-control'],
  ])('%s, and noted', (_, odd, kept, code) => {
    const page = `${lead}${odd}${rest}`;
    const { articles, notes, segments } = split(page);
    expect(articles[0]?.body.map(({ text }) => text)).toEqual([`${lead}${kept}${rest}`]);
    expect(notes.filter((note) => note.code === code).map(({ span }) => span)).toEqual([
      [lead.length, lead.length + 1],
    ]);
    const place = segments.find(([start, end]) => start <= lead.length && lead.length < end);
    expect(place?.[2]).toBe(kept === '' ? 'controlCharacter' : 'paragraph');
  });

  test('a run of them is one note, which counts them', () => {
    const { notes } = split(`${lead}\u0000\u0000\u0003${rest}`);
    expect(notes.find(({ code }) => code === 'control-character')?.message).toBe(
      'U+0000 ×2, U+0003: left out of the text',
    );
  });

  property.prop([fc.array(fc.constantFrom('\u0000', '\ue001', '\ufffd', '\u001b', '甲', '\n'), { maxLength: 40 })], {
    seed: 41,
  })('every one of them stands in one note', (pieces) => {
    const page = pieces.join('');
    const noted = split(page).notes.filter(({ code }) =>
      ['control-character', 'private-use', 'replacement-character'].includes(code),
    );
    const places = noted.flatMap(({ span: [start, end] }) =>
      Array.from({ length: end - start }, (_, index) => start + index),
    );
    const odd = pieces.flatMap((piece, index) => (piece === '甲' || piece === '\n' ? [] : [index]));
    expect(places).toEqual(odd);
  });
});
