import { fc, test as propertyTest } from '@fast-check/vitest';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { toCorrectedText } from './corrected-word.ts';
import { wrapText, type Wrap } from './wrap-text.ts';

const bold = (start: number, end: number): Wrap => ({
  start,
  end,
  around: (children) => ({ type: 'element', tagName: 'b', properties: {}, children }),
});
const plain = (value: string): ElementContent[] => [{ type: 'text', value }];
const wrapped = (text: string, ...wraps: Wrap[]): string =>
  toHtml({ type: 'root', children: wrapText(plain(text), wraps) });

test.each([
  ['at both ends', [bold(0, 2), bold(4, 6)], '<b>甲乙</b>丙丁<b>戊己</b>'],
  ['the longest of two that begin together', [bold(0, 2), bold(0, 4)], '<b>甲乙丙丁</b>戊己'],
  ['the first of two that overlap', [bold(3, 5), bold(1, 4)], '甲<b>乙丙丁</b>戊己'],
  ['nothing behind the end', [bold(5, 9), bold(2, 2)], '甲乙丙丁戊己'],
])('%s', (_, wraps, html) => {
  expect(wrapped('甲乙丙丁戊己', ...wraps)).toBe(html);
});

test('offsets are those of the text as it is read; a corrected word is not cut', () => {
  const children = toCorrectedText(
    [
      { text: '甲', printed: null },
      { text: '孪', printed: '李子' },
      { text: '生乙', printed: null },
    ],
    'k',
  );
  const html = (wrap: Wrap): string => toHtml({ type: 'root', children: wrapText(children, [wrap]) });
  expect(html(bold(2, 3))).toMatch(/<\/span><\/span><b>生<\/b>乙$/);
  expect(html(bold(0, 3))).not.toContain('<b>');
});

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';

propertyTest.prop([fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30)))])('the text stays', (text, places) => {
  const wraps = places.map(([a, b]) => bold(Math.min(a, b), Math.max(a, b)));
  expect(wrapText(plain(text), wraps).map(textOf).join('')).toBe(text);
});
