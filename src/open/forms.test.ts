import { expect, test } from 'vitest';
import { toRecord } from '../../tests/open-record.ts';
import { toTei } from './tei.ts';
import { toMarkdown, toText } from './text-form.ts';

const record = toRecord({
  body: [
    { type: 'table', text: '品名\t元/公斤\n白菜\t1.6\t+0.1' },
    { type: 'verse', text: '桂影横窗小，\n虫声入夜多。' },
  ],
});

test('a table and a verse keep their form in plain text', () => {
  expect(toText(record)).toContain('\n\n品名\t元/公斤\n白菜\t1.6\t+0.1\n\n桂影横窗小，\n虫声入夜多。\n\n');
});

test('in Markdown, as wide as the widest row', () => {
  expect(toMarkdown(record)).toContain(
    '\n\n| 品名 | 元/公斤 |  |\n| --- | --- | --- |\n| 白菜 | 1.6 | +0.1 |\n\n桂影横窗小，\\\n虫声入夜多。\n\n',
  );
});

test('in TEI, as rows of cells and lines of a group', () => {
  const tei = toTei(record, '文库').replaceAll(/\n\s*/g, '');
  expect(tei).toContain(
    '<table xml:id="p1"><row><cell>品名</cell><cell>元/公斤</cell></row><row><cell>白菜</cell><cell>1.6</cell><cell>+0.1</cell></row></table>',
  );
  expect(tei).toContain('<lg xml:id="p2"><l>桂影横窗小，</l><l>虫声入夜多。</l></lg>');
});
