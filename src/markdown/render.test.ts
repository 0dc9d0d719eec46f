import { describe, expect, test } from 'vitest';
import { readBody, renderBody } from './render.ts';

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
});

describe('nothing in an article runs', () => {
  test.each([
    ['export const x = 1', 'k1.mdx:6: an article holds paragraphs, crossheads and text; found mdxjsEsm'],
    ['甲{1 + 1}', 'k1.mdx:6: an article holds paragraphs, crossheads and text; found mdxTextExpression'],
    ['甲。\n\n<script>alert(1)</script>', 'k1.mdx:8: an article holds paragraphs, crossheads and text; found <script>'],
    ['甲<b>乙</b>', 'k1.mdx:6: an article holds paragraphs, crossheads and text; found <b>'],
    ['[甲](javascript:alert)', 'k1.mdx:6: an article holds paragraphs, crossheads and text; found link'],
    ['甲。\n\n乙{', 'k1.mdx:8: an article holds paragraphs, crossheads and text; found MDX that does not parse'],
  ])('%s', (body, message) => {
    expect(() => readBody(file(body), 'k1.mdx')).toThrow(message);
  });

  test('names every place at once', () => {
    expect(() => readBody(file('甲{1}\n\n乙{2}'), 'k1.mdx')).toThrow(/k1\.mdx:6:.*\n.*k1\.mdx:8:/);
  });
});
