/** Crossheads of two clauses, with a comma between them. */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../tests/labelled.ts';

const text = '近日，图书馆在临浦市城北动工，计划用两年时间建成，工程由市里的建筑公司承担，建成后免费开放。';
const headings = (lines: readonly string[]): string[] =>
  readBlocks(lines.join('\n\n')).flatMap(({ kind, passage }) => (kind === 'heading' ? [passage.text] : []));

const first = '缺什么书，就把书架搬到哪里';
const second = '先问读者，再画图纸';

describe('headings of two clauses', () => {
  test('come in series, each between two paragraphs', () => {
    expect(headings([text, first, text, second, text])).toEqual([first, second]);
  });

  test.each<[string, readonly string[]]>([
    ['one alone may be the beginning of a sentence that a column break cuts', [text, first, text, text]],
    ['the sentence above goes on', [`${text}可是`, first, `${text}可是`, second, text]],
    ['three clauses', [text, '问读者，画图纸，建书架', text, '先动工，再完善，后开放', text]],
    ['sentences', [text, '问过读者，才画图纸。', text, '先问读者，再画图纸。', text]],
    ['a word before a comma', [text, '看，新的图书馆动工了', text, '来，一起读书', text]],
    [
      'longer than a heading',
      [
        text,
        `新的图书馆建在城北老码头边上，${first.slice(6)}`,
        text,
        `从前的旧书店开在城南小巷深处，${second.slice(5)}`,
        text,
      ],
    ],
    ['nothing below', [text, first, '# 图书馆动工', text, second]],
  ])('%s', (_, lines) => {
    expect(headings(lines).filter((heading) => heading !== '图书馆动工')).toEqual([]);
  });
});
