import { expect, test } from 'vitest';
import { toText } from './html-text.ts';

test.each([
  ['paragraphs', '<div><p>　　甲</p><p>乙<br>丙</p></div>', '　　甲\n\n乙\n丙\n'],
  ['headings', '<h2>标 <b>题</b></h2><p>甲</p>', '## 标 题\n\n甲\n'],
  ['bold paragraphs', '<p><strong>小标题</strong></p><p>甲<b>乙</b></p>', '**小标题**\n\n甲乙\n'],
  [
    'tables',
    '<table><tr><th>站</th><th>米</th></tr><tr><td><p>东</p></td><td>2</td></tr></table>',
    '<table><tr><td>站</td><td>米</td></tr><tr><td>东</td><td>2</td></tr></table>\n',
  ],
  ['tables that place things', '<table><tr><td><div>甲</div></td></tr><tr><td>乙</td></tr></table>', '甲\n\n乙\n'],
  ['pictures', '<p>甲</p><img src="a.jpg">', '甲\n\n![](image)\n'],
  ['nothing of scripts and styles', '<style>p{}</style><script>x</script><p>甲</p>', '甲\n'],
])('HTML gives %s', (_, html, text) => {
  expect(toText(html)).toBe(text);
});
