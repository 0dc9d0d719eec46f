/** Text that no newspaper prints: the splitter neither throws nor loses a character. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { toLines } from '../../scripts/read/lines/index.ts';
import { splitPage, type PageResult } from '../../scripts/read/pipeline.ts';
import { formatArticle, parseArticle, type BodyBlock } from '../../src/markdown/article-file.ts';
import { fromRuns } from '../../src/markdown/corrected-text.ts';
import { cases } from '../cases.ts';
import { knowledge } from '../knowledge.ts';
import { findFault } from './conservation.ts';

const split = (text: string): PageResult => splitPage({ name: 'any', text }, knowledge);

/** Marks and words that rules look for, and code units of all kinds, half surrogate pairs included. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['高新区', '西安高新区', '本报讯', '（记者 王芳）', '图为', '摄', '供图', '1', '2023年', '月', '日', '𠮷'],
    ...['。', '，', '：', '“', '”', '（', '）', '((((', '）））', '《', '#', '**', '![](', '▶', '{', '}', '<3%'],
    ...['\n', '\n\n', '\r', '\f', ' ', '　', '\t', '\u200b', '\u0085', '\ud83d', '\udc00'],
  ),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);
const anyText = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('any code units', () => {
  property.prop([anyText], { numRuns: cases(1500), seed: 21 })('are each kept once or noted as left out', (text) => {
    expect(findFault(text, split(text))).toBeNull();
  });

  property.prop([anyText], { numRuns: cases(1500), seed: 22 })('make lines that read again as they are', (text) => {
    for (const { passage } of toLines(text).lines) {
      const again = toLines(passage.text).lines.map((line) => line.passage.text);
      expect(again).toEqual([passage.text]);
    }
  });
});

describe('a paragraph or a crosshead that looks like code or marks is read back as it was written', () => {
  const [record] = split('本报讯 近日，园区开园。').articles;
  const texts = [
    ...['import x from "y"', 'import x，用于生产。', 'export const a = 1', 'export 额增长，企业', 'import', 'exports'],
    ...['# 甲', '#甲', '甲 #', '## ', '> 甲', '>甲', '|甲|乙|', '---', '***', '===', '- - -', '```', '~~~', '$甲$'],
    ...['1. 甲', '1) 甲', '1986. 甲', '- 甲', '+ 甲', '* 甲', '*甲*', '_甲_', '**甲**', '甲*乙*丙', '~~甲~~', '`甲`'],
    ...['10~20%…30~40家', '<3%', '<b>', '</b>', '甲<乙', '{甲}', '}', '{', '\\{', '\\', '甲\\', '&amp;', '&#35;'],
    ...['[甲](乙)', '![甲](乙)', '[甲]', '[^1]', '[甲]: 乙', '<http://a.cn>', 'a@b.cn', '<!-- 甲 -->', ':::甲', ':甲'],
    ...['  甲', '　甲', '甲  乙', '甲 ', '甲\t乙', '甲\u200b乙', '\ufeff甲', '𠮷', '…', '--', '(c)', '“甲”', '"甲"'],
    ...[
      '甲\0乙',
      '甲\r\n乙',
      '甲\r乙',
      '\u001b甲',
      '甲\u001br\u001b0',
      '甲\u202e乙\u2066',
      '甲\u0007\u0085乙',
      '甲\u2028乙',
    ],
  ];
  test.each(texts)('%j', (text) => {
    if (!record) throw new Error('the page has an article');
    const body = (['paragraph', 'crosshead', 'paragraph'] as const).map((type) => ({ type, text }));
    const data = { ...record.data, title: text, kicker: text };
    expect(parseArticle(formatArticle({ data, body }))).toEqual({ data, body });
  });

  /** A word corrected at the beginning, in the middle, at the end, beside another, or as the whole text. */
  const corrected = (text: string, printed: string): BodyBlock[] =>
    [
      [[text, printed], '甲'],
      ['甲', [text, printed], '乙'],
      ['甲', [text, printed]],
      [
        [text, printed],
        [text, '丙'],
      ],
      [[text, printed]],
    ].flatMap((runs) => {
      const block = fromRuns(
        runs.map((run) =>
          typeof run === 'string' ? { text: run, printed: null } : { text: run[0] ?? '', printed: run[1] ?? '' },
        ),
      );
      return (['paragraph', 'crosshead'] as const).map((type) => ({ type, ...block }));
    });

  test.each(texts)('%j as a corrected word', (text) => {
    if (!record) throw new Error('the page has an article');
    const body = corrected(text, `“${text}”`);
    expect(parseArticle(formatArticle({ data: record.data, body })).body).toEqual(body);
  });

  const printed = fc
    .array(fc.constantFrom(...'高新区1.)-+*_`~#>|<{}[]()!&\\=:;"\' 　“”，。%$@'), { minLength: 1, maxLength: 24 })
    .map((characters) => characters.join(''));
  property.prop([fc.array(printed, { minLength: 1, maxLength: 4 })], { numRuns: cases(1500), seed: 23 })(
    'and so is any mixture of marks',
    (blocks) => {
      if (!record) throw new Error('the page has an article');
      const body = blocks.map((text) => ({ type: 'paragraph' as const, text }));
      expect(parseArticle(formatArticle({ data: record.data, body })).body).toEqual(body);
    },
  );
  // The schema of rulings refuses words that are white space alone.
  const words = printed.filter((text) => text.trim() !== '');
  property.prop([words, words], { numRuns: cases(1500), seed: 24 })(
    'and a corrected word of any marks',
    (text, sic) => {
      if (!record) throw new Error('the page has an article');
      const body = corrected(text, sic);
      expect(parseArticle(formatArticle({ data: record.data, body })).body).toEqual(body);
    },
  );
});
