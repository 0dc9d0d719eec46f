import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { deskRoom, toExcerpts, toOpening } from './excerpt.ts';
import { fold } from '../text/fold.ts';
import { findMarks } from '../text/marks.ts';
import { markTerms, parseQuery } from '../text/query.ts';
import type { SearchText } from '../format/records.ts';

const toText = (blocks: readonly string[], photos: readonly string[] = []): SearchText => ({
  id: 'k1',
  title: '题',
  kicker: null,
  deck: null,
  park: null,
  date: null,
  reporters: [],
  topics: [],
  kind: '报道',
  blocks,
  photos,
  variants: [],
});

const long = (text: string): string => `${'前面的话'.repeat(30)}${text}${'后面的话'.repeat(30)}`;

test('words that stand together share a piece, which says where it stands', () => {
  const [excerpt, ...others] = toExcerpts(
    toText(['园区开园。', long('零碳工厂在西安诞生。'), '零碳。']),
    parseQuery('零碳工厂 西安'),
  );
  expect(others).toEqual([]);
  expect([excerpt?.anchor, excerpt?.cutBefore, excerpt?.cutAfter]).toEqual(['p2', true, true]);
  expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['零碳工厂', '西安']);
});

test('words that stand apart have a piece each, in the order of the text, two lines in all', () => {
  const excerpts = toExcerpts(toText([long('西安'), long('零碳工厂')], ['图为西安']), parseQuery('零碳工厂 西安'));
  expect(excerpts.map(({ anchor }) => anchor)).toEqual(['p1', 'p2']);
  expect(excerpts.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(100);
});

test('no piece begins with what ends a sentence or closes a bracket, unless it is looked for', () => {
  // The window begins a quarter of its room before the word.
  const lead = Math.floor((deskRoom - 4) / 4);
  const text = `${'前面的话'.repeat(30)}（说）。”${'间'.repeat(lead - 3)}零碳工厂${'后面的话'.repeat(30)}`;
  for (let shift = 0; shift < 6; shift++) {
    const [excerpt] = toExcerpts(toText([text.replace('间', '间'.repeat(shift + 1))]), parseQuery('零碳工厂'));
    expect(excerpt?.text).toMatch(/^[\u4e00-\u9fff（]/u);
  }
  expect(toExcerpts(toText([text]), parseQuery('"。”"'))[0]?.text).toContain('。”');
});

test('a piece begins with a clause where one begins shortly before the word', () => {
  const begins = (before: string): string | undefined =>
    toExcerpts(toText([long(`${before}零碳工厂`)]), parseQuery('零碳工厂'))[0]?.text.slice(0, 4);
  expect(begins('此前已有。在西安，首家的')).toBe('在西安，');
  expect(begins('此前已有。”在西安首家的')).toBe('在西安首');
  expect(begins('产值达1,200亿元的')).toBe('前面的话');
  expect(begins('先是，')).toBe('零碳工厂');
});

test('crossheads are not counted among paragraphs', () => {
  const text = { ...toText(['园区开园。', '零碳工厂', '零碳工厂诞生。']), crossheads: [1] };
  expect(toExcerpts(text, parseQuery('零碳工厂')).map(({ anchor }) => anchor)).toEqual(['s1']);
  expect(toExcerpts(text, parseQuery('诞生')).map(({ anchor }) => anchor)).toEqual(['p2']);
});

test('a caption has no anchor; what stands in the headline only gives no piece', () => {
  expect(toExcerpts(toText(['别的'], ['图为西安']), parseQuery('西安'))).toMatchObject([
    { anchor: null, text: '图为西安' },
  ]);
  expect(toExcerpts(toText(['别的']), parseQuery('题'))).toEqual([]);
  expect(toOpening(toText(['别的']))?.text).toBe('别的');
});

test('a corrected word shows the corrected text of its block', () => {
  const text = { ...toText(['新能原汽车', '别的']), variants: [{ block: 1, text: '新能源汽车' }] };
  expect(toExcerpts(text, parseQuery('能源'))).toMatchObject([{ anchor: 'p1', text: '新能源汽车', marks: [[1, 3]] }]);
  expect(toExcerpts(text, parseQuery('汽车'))).toMatchObject([{ text: '新能原汽车' }]);
});

const pieces = fc.constantFrom(
  '零碳',
  '工厂',
  '18.6%',
  '800亿元',
  'OpenLab',
  ' ',
  '，',
  '“',
  '”',
  '𠮷',
  '园区',
  '2023-10-31',
  'é',
  '５Ｇ',
);
const block = fc.array(pieces, { minLength: 1, maxLength: 120 }).map((parts) => parts.join(''));
const queries = fc.constantFrom(
  '零碳',
  '碳工',
  '18.6%',
  '8.6',
  '亿元',
  'openlab',
  'lab',
  '𠮷',
  '5g 零碳',
  '"园区 18"',
  '园区 OR 工厂',
  '0-3',
);

property.prop([fc.array(block, { minLength: 1, maxLength: 3 }), queries], { seed: 12, numRuns: 400 })(
  'every piece is cut from the text at whole words and numbers, and marks the query and only it',
  (blocks, typed) => {
    const query = parseQuery(typed);
    const terms = markTerms(query);
    const held = terms.filter((term) => blocks.some((text) => fold(text).text.includes(term)));
    const excerpts = toExcerpts(toText(blocks), query);
    for (const { text, marks, anchor, cutBefore, cutAfter } of excerpts) {
      const source = blocks[Number(anchor?.slice(1)) - 1] ?? '';
      expect(source).toContain(text);
      expect(text.isWellFormed()).toBe(true);
      // Offsets of marks, found again in the piece itself.
      expect(marks).toEqual(findMarks(text, terms));
      expect(marks.length).toBeGreaterThan(0);
      expect([cutBefore, cutAfter]).toEqual([
        !source.startsWith(text) || cutBefore,
        !source.endsWith(text) || cutAfter,
      ]);
      const isCut = places(source, text).every(
        (at) => isInsideWord(source, at) || isInsideWord(source, at + text.length),
      );
      expect(isCut, `${source} → ${text}`).toBe(false);
    }
    const shown = excerpts.map(({ text }) => fold(text).text);
    const missing = held.filter((term) => !shown.some((text) => text.includes(term)));
    expect(missing).toEqual([]);
  },
);

const places = (source: string, text: string): number[] =>
  Array.from({ length: source.length - text.length + 1 }, (_, at) => at).filter((at) => source.startsWith(text, at));

/** Between two digits or two Latin letters. */
const isInsideWord = (text: string, at: number): boolean =>
  /[0-9a-z]$/i.test(text.slice(0, at)) && /^[0-9a-z]/i.test(text.slice(at));
