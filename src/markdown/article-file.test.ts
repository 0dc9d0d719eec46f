import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { ArticleFrontMatter } from '../schema/article.ts';
import { formatArticle, parseArticle, type BodyBlock } from './article-file.ts';

const data: ArticleFrontMatter = {
  ...{ id: 'k1', title: '今日菜价', kind: 'brief', park: null, date: null, reporter: null, topic: null },
  ...{ basis: { title: { basis: 'printed' } }, source: { page: 'a', order: 1, lines: [[1, 3]] } },
};
const written = (body: readonly BodyBlock[]): string => formatArticle({ data, body }).split('---\n')[2] ?? '';

describe('tables and verse are written as they are read', () => {
  test('a row a line, no cell padded', () => {
    expect(written([{ type: 'table', text: '品名\t元/公斤\n白菜\t1.6\n土豆' }])).toBe(
      '\n<Table>\n  <Row><Cell>品名</Cell><Cell>元/公斤</Cell></Row>\n\n  <Row><Cell>白菜</Cell><Cell>1.6</Cell></Row>\n\n  <Row><Cell>土豆</Cell></Row>\n</Table>\n',
    );
  });
  test('a line break behind each line of a verse', () => {
    expect(written([{ type: 'verse', text: '桂影横窗小，\n虫声入夜多。' }])).toBe(
      '\n桂影横窗小，<br/>\n虫声入夜多。\n',
    );
  });
});

test.each(['桂影横窗小，\\\n虫声入夜多。', '桂影横窗小，<br />虫声入夜多。', '桂影横窗小，  \n虫声入夜多。'])(
  'a verse is read however its lines are ended: %j',
  (verse) => {
    const file = formatArticle({ data, body: [{ type: 'paragraph', text: '换' }] }).replace('换', verse);
    expect(parseArticle(file).body).toEqual([{ type: 'verse', text: '桂影横窗小，\n虫声入夜多。' }]);
  },
);

/** Signs that Markdown, MDX and tables mean something by. */
const word = fc
  .array(fc.constantFrom(...'甲乙丙1a|\\`*_#-+>~<{}[]()!&:.。$', '---', '|-|', '&amp;', '1. ', 'import ', '<b>'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const lines = (minLength: number) => fc.array(word, { minLength, maxLength: 4 });
const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  word.map((text): BodyBlock => ({ type: 'paragraph', text })),
  word.map((text): BodyBlock => ({ type: 'crosshead', text })),
  lines(2).map((all): BodyBlock => ({ type: 'verse', text: all.join('\n') })),
  fc
    .array(fc.tuple(fc.array(fc.oneof(word, fc.constant('')), { maxLength: 3 }), word), { minLength: 1, maxLength: 4 })
    .map(
      // A row does not end in an empty cell.
      (rows): BodyBlock => ({
        type: 'table',
        text: rows.map(([cells, last]) => [...cells, last].join('\t')).join('\n'),
      }),
    ),
);
property.prop([fc.array(block, { minLength: 1, maxLength: 4 })], { numRuns: 300, seed: 7 })(
  'whatever stands in them is read back',
  (body) => {
    expect(parseArticle(formatArticle({ data, body })).body).toEqual(body);
  },
);

test('a corrected word in a cell and in a verse is read back', () => {
  const body: readonly BodyBlock[] = [
    { type: 'table', text: '品名\t价\n白菜\t1.6', corrections: [{ start: 5, corrected: '白菜', printed: '日菜' }] },
    { type: 'verse', text: '桂影\n虫声', corrections: [{ start: 3, corrected: '虫', printed: '中' }] },
  ];
  expect(parseArticle(formatArticle({ data, body })).body).toEqual(body);
});

test('front matter that makes no sense is said field by field', () => {
  const file = formatArticle({ data, body: [{ type: 'paragraph', text: '白菜一元六。' }] }).replace('[1, 3]', '[3, 1]');
  expect(() => parseArticle(file)).toThrow(
    'front matter: source.lines.0: expected a first line that is not behind the last; found [3,1]',
  );
});
