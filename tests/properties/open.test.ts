/** What is published of an article holds its text, whatever the text is. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { BodyBlock } from '../../src/markdown/article-file.ts';
import { openArticle } from '../../src/open/schema.ts';
import { toTei } from '../../src/open/tei.ts';
import { toMarkdown, toText } from '../../src/open/text-form.ts';
import { toXmlText } from '../../src/open/xml.ts';
import { findAll, readXml, teiBlocks, textBlocks, textOf, toRecord, type Made } from '../open-record.ts';

/** What newspapers print, what Markdown and XML take for their own, and what no format has a form for. */
const piece = fc.oneof(
  fc.constantFrom(
    '近日，',
    '园区',
    '10~20%',
    '*甲*',
    '_乙_',
    '# 题',
    '1. 条',
    '- 条',
    '> 引',
    '[链](x)',
    '`码`',
    '\\',
    '```',
    '===',
    '---',
    '+',
    '|',
  ),
  fc.constantFrom(
    '<b>',
    '</p>',
    '&amp;',
    '&#0;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?xml',
    '"',
    "'",
    '{1 + 1}',
    '本报讯',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
/** One line, as every block of a body is. */
const line = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) =>
    pieces
      .join('')
      .replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });

const toBody = (texts: fc.Arbitrary<string>): fc.Arbitrary<BodyBlock[]> =>
  fc.array(fc.record({ type: fc.constantFrom('paragraph' as const, 'crosshead' as const), text: texts }), {
    minLength: 1,
    maxLength: 6,
  });

const toMade = (texts: fc.Arbitrary<string>): fc.Arbitrary<Made> =>
  fc
    .record({ title: texts, kicker: texts, credit: texts, name: texts, body: toBody(texts) })
    .map(({ title, kicker, credit, name, body }) => ({
      article: {
        title,
        kicker,
        park: name,
        reporter: [{ name, role: 'staffReporter' as const }],
        photos: [{ caption: kicker, credit }],
      },
      body,
    }));

const textsOf = ({ body = [] }: Made): string[] => body.map(({ text }) => text);

describe('the text of the body comes back from', () => {
  test.prop([toMade(line)])('plain text', (made) => {
    fc.pre(!textsOf(made).includes('----'));
    expect(textBlocks(toText(toRecord(made)))).toEqual(textsOf(made));
  });

  test.prop([toMade(line)])('Markdown', (made) => {
    const source = toMarkdown(toRecord(made)).replace(/^---\n[^]*?\n---\n/, '');
    const { children } = unified().use(remarkParse).parse(source);
    const blocks = children.slice(
      2,
      children.findIndex(({ type }) => type === 'thematicBreak'),
    );
    expect(blocks.map(plainText)).toEqual(textsOf(made));
    expect(blocks.map(({ type }) => (type === 'heading' ? 'crosshead' : type))).toEqual(
      made.body?.map(({ type }) => type),
    );
  });

  test.prop([toMade(anyText)])('JSON, which fits its schema', (made) => {
    const read = openArticle.parse(JSON.parse(JSON.stringify(toRecord(made))));
    expect(read.body.map(({ text }) => text)).toEqual(textsOf(made));
  });

  test.prop([toMade(anyText)])('TEI, which is well-formed', (made) => {
    const record = toRecord(made);
    const blocks = teiBlocks(readXml(toTei(record, '文库')));
    expect(blocks.map(({ text }) => text)).toEqual(textsOf(made).map(toXmlText));
    expect(blocks.map(({ anchor }) => anchor)).toEqual(record.body.map(({ anchor }) => anchor));
  });
});

/** Text of a Markdown node without what marks it. */
function plainText(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as readonly object[]).map(plainText).join('') : '';
}

describe('corrections', () => {
  test.prop([line, line, line, line])('stand beside what is printed, in TEI', (before, printed, corrected, after) => {
    const text = before + corrected + after;
    const body: BodyBlock[] = [
      { type: 'paragraph', text, corrections: [{ start: before.length, corrected, printed }] },
    ];
    const [paragraph] = findAll(readXml(toTei(toRecord({ body }), '文库')), 'p').filter(
      (p) => 'xml:id' in p.attributes,
    );
    expect(paragraph && textOf(paragraph, 'sic')).toBe(text);
    expect(paragraph && textOf(paragraph, 'corr')).toBe(before + printed + after);
  });
});
