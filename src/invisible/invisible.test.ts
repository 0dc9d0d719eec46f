import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { withIsolated } from './invisible.ts';

const page = (main: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>甲${head}</title></head><body><main>${main}</main></body></html>`;
const textOf = (node: DefaultTreeAdapterMap['node']): string =>
  'childNodes' in node ? node.childNodes.map(textOf).join('') : 'value' in node ? node.value : '';
const sign = (code: string, character: string): string =>
  `<bdi class="invisible-sign" data-code="U+${code}">${character}</bdi>`;
const box = (count: number): string =>
  `<p class="show-invisible"><label><input type="checkbox" data-show-invisible> 标出本页不可见的字符（${String(count)}处）</label></p>`;

test('a page without any stays as it is', () => {
  expect(withIsolated(page('<p>甲\u200d乙</p>'))).toBe(page('<p>甲\u200d乙</p>'));
});

test('each stands alone in an element that isolates it, and a box shows them all', () => {
  expect(withIsolated(page('<p>甲\u202e乙\u2069&lt;b></p>'))).toBe(
    page(`<p>甲${sign('202E', '\u202e')}乙${sign('2069', '\u2069')}&lt;b></p>${box(2)}`),
  );
  expect(withIsolated(page('<p>甲\u{e0041}</p>'))).toBe(page(`<p>甲${sign('E0041', '\u{e0041}')}</p>${box(1)}`));
});

test('the text of the page stays the same, and no element is made that was none', () => {
  const html = page('<ul><li><a href="/">甲\u200b\u202e</a>\ufeff</li></ul><p>乙&#38;\u2066丙</p>');
  const shown = textOf(parse(withIsolated(html))).replace(/ 标出.*/, '');
  expect(shown).toBe(textOf(parse(html)));
});

test('left out where no element can stand: a title, what is read aloud, a drawing', () => {
  const html = page(
    '<img alt="甲\u202e"><a href="/?q=\u202e" aria-label="乙\u202e">丙</a><svg><text>丁\u202e</text></svg>',
    '\u202e',
  );
  expect(withIsolated(html)).toBe(
    page('<img alt="甲"><a href="/?q=\u202e" aria-label="乙">丙</a><svg><text>丁</text></svg>'),
  );
});

test('scripts and styles are nobody’s text', () => {
  const html = page('<script>const a = "\u202e";</script><style>a::before{content:"\u200b"}</style>');
  expect(withIsolated(html)).toBe(html);
});
