/** What is published of an article holds its text, whatever the text is. */
import { fc, test } from '@fast-check/vitest';
import { readFileSync } from 'node:fs';
import { describe, expect, test as plainTest } from 'vitest';
import { validateXML } from 'xmllint-wasm';
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

  test('Markdown, a table between bars', () => {
    const table = { type: 'table', text: '品名\t元/公斤\n白|菜\t1.6' } as const;
    const source = toMarkdown(toRecord({ body: [table] }));
    expect(source).toContain('\n| 品名 | 元/公斤 |\n| --- | --- |\n| 白\\|菜 | 1.6 |\n');
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

/** Everything that an article may have. */
const full = fc.record({
  made: toMade(anyText),
  date: fc.constantFrom(
    null,
    '2023-10-31',
    '2023-10',
    '2023',
    '2023-03~',
    '2023?',
    '202X',
    'XXXX-10-31',
    '2023-03/2023-05',
    '../2023',
  ),
  issueDate: fc.constantFrom(undefined, '2023-11-06', '2023-11~'),
  newspaper: fc.constantFrom(undefined, '科技日报'),
  printPage: fc.constantFrom(undefined, '11', 'A04'),
  park: fc.constantFrom(null, '肇庆高新区', '某某高新区'),
  topic: fc.constantFrom(null, ['energy']),
  accession: fc.constantFrom(null, '2026-11-01'),
  role: fc.constantFrom('byline', 'signOff', 'dateline'),
  licence: fc.constantFrom(undefined, { url: 'https://example.org/by/4.0/' }),
});

plainTest('whatever an article has, its TEI is as the schema says', async () => {
  const xml = fc.sample(full, { numRuns: 60, seed: 7 }).map(({ made, role, licence, accession, ...fields }, index) => {
    const correction = {
      field: 'title',
      start: 0,
      printed: '\u0000',
      corrected: '甲',
      by: '王',
      when: '2026-11-02',
      why: '误',
    } as const;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const article = { ...made.article, ...given, title: `甲${made.article?.title ?? ''}`, corrections: [correction] };
    const record = toRecord({
      ...made,
      article,
      accession,
      archive: licence === undefined ? {} : { licence },
      segments: [[0, 1, role, 'k4m2x9a0', 1] as const].map((segment) => [...segment]),
      pageText: made.body?.[0]?.text ?? '',
    });
    return { fileName: `${String(index)}.xml`, contents: toTei(record, '文库') };
  });
  const schema = [{ fileName: 'article.rng', contents: readFileSync('tests/site/article.rng', 'utf8') }];
  const memory = { initialMemoryPages: 1024, maxMemoryPages: 4096 };
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng', ...memory });
  expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
});

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
