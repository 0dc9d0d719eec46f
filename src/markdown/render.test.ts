import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from './render.ts';
import type { Wrap } from './wrap-text.ts';

const file = (body: string) => `---\nid: k1\ntitle: 标题\n---\n\n${body}\n`;
const render = (body: string) => renderBody(readBody(file(body), 'k1.mdx'));

describe('renderBody', () => {
  test('numbers paragraphs and crossheads apart', () => {
    expect(render('首段。\n\n## 小标题\n\n次段。')).toBe(
      '<p id="p1">首段。</p>\n<h2 id="s1">小标题</h2>\n<p id="p2">次段。</p>',
    );
  });

  test('text stays as printed', () => {
    expect(render('增长10\\~20%……30~40家，“引号”--破折号，3\\<5 & \\{x}')).toBe(
      '<p id="p1">增长10~20%……30~40家，“引号”--破折号，3&#x3C;5 &#x26; {x}</p>',
    );
  });

  test('puts marks behind each block', () => {
    const html = renderBody(readBody(file('甲。\n\n乙。'), 'k1.mdx'), (n, anchor) => [
      { type: 'text', value: `[${String(n)} ${anchor}]` },
    ]);
    expect(html).toBe('<p id="p1">甲。[1 p1]</p>\n<p id="p2">乙。[2 p2]</p>');
  });

  test('calls a crosshead by its words, without the marks behind it', () => {
    expect(renderBody(readBody(file('## 甲'), 'k1.mdx'), () => [{ type: 'text', value: '[1]' }])).toBe(
      '<h2 id="s1" aria-labelledby="s1-words"><span id="s1-words">甲</span>[1]</h2>',
    );
  });
});

describe('tables and verse', () => {
  const table =
    '<Table>\n<Row><Cell>品名</Cell><Cell>元/公斤</Cell></Row>\n\n<Row><Cell>白菜</Cell><Cell>1.6</Cell></Row>\n</Table>';
  test('a table says its text with tabs between cells, its head above figures', () => {
    const body = readBody(file(`首段。\n\n${table}`), 'k1.mdx');
    expect([body.types, body.blocks, body.anchors]).toEqual([
      ['paragraph', 'table'],
      ['首段。', '品名\t元/公斤\n白菜\t1.6'],
      ['p1', 'p2'],
    ]);
    expect(renderBody(body)).toBe(
      '<p id="p1">首段。</p>\n<div class="table" role="group" aria-label="表格" tabindex="0" id="p2"><table><thead>' +
        '<tr><th scope="col">品名</th>\t<th scope="col">元/公斤</th></tr></thead>\n' +
        '<tbody><tr><td>白菜</td>\t<td>1.6</td></tr></tbody></table></div>',
    );
  });
  test('what is put around words of a table stands in their cell', () => {
    const bold: Wrap = {
      start: 8,
      end: 10,
      around: (children) => ({ type: 'element', tagName: 'b', properties: {}, children }),
    };
    expect(renderBody(readBody(file(table), 'k1.mdx'), undefined, [[bold]])).toContain('<td><b>白菜</b></td>');
  });
  test('a verse keeps its lines', () => {
    expect(render('桂影横窗小，\\\n虫声入夜多。')).toBe('<p id="p1" class="verse">桂影横窗小，<br>\n虫声入夜多。</p>');
  });
});

describe('nothing in an article runs', () => {
  test.each([
    ['export const x = 1', 'k1.mdx:6: an article holds paragraphs, crossheads, tables, verse and text; found mdxjsEsm'],
    ['甲{1 + 1}', 'k1.mdx:6: an article holds paragraphs, crossheads, tables, verse and text; found mdxTextExpression'],
    [
      '甲。\n\n<script>alert(1)</script>',
      'k1.mdx:8: an article holds paragraphs, crossheads, tables, verse and text; found <script>',
    ],
    ['甲<b>乙</b>', 'k1.mdx:6: an article holds paragraphs, crossheads, tables, verse and text; found <b>'],
    ['[甲](javascript:alert)', 'k1.mdx:6: an article holds paragraphs, crossheads, tables, verse and text; found link'],
    [
      '甲。\n\n乙{',
      'k1.mdx:8: an article holds paragraphs, crossheads, tables, verse and text; found MDX that does not parse',
    ],
  ])('%s', (body, message) => {
    expect(() => readBody(file(body), 'k1.mdx')).toThrow(message);
  });

  test('names every place at once', () => {
    expect(() => readBody(file('甲{1}\n\n乙{2}'), 'k1.mdx')).toThrow(/k1\.mdx:6:.*\n.*k1\.mdx:8:/);
  });
});
