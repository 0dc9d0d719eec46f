/** Columns of items, each behind the same ornament. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

/** Printed titles (null where it is derived) and paragraphs of a page's articles. */
const read = (lines: readonly string[], between = '\n\n'): unknown[] =>
  splitPage({ name: 'made', text: lines.join(between) }, knowledge).articles.map(({ data, body }) => [
    data.basis.title.basis === 'printed' ? data.title : null,
    ...body.map(({ text }) => text),
  ]);

const brief = (what: string): string => `${what}日前在临浦市动工，计划用两年建成，建成后每年可以服务居民三万余人次。`;

describe('the same ornament', () => {
  test('before three paragraphs counts items', () => {
    const items = ['图书馆', '体育馆', '文化馆'].map(brief);
    expect(read(items.map((item) => `◆${item}`))).toEqual(items.map((item) => [null, item]));
  });

  test('stands at the first paragraph of an item, its further ones below it', () => {
    expect(
      read([`◆${brief('图书馆')}`, brief('新馆'), `◆${brief('体育馆')}`, `◆${brief('文化馆')}`, brief('老馆')]),
    ).toEqual([
      [null, brief('图书馆'), brief('新馆')],
      [null, brief('体育馆')],
      [null, brief('文化馆'), brief('老馆')],
    ]);
  });

  test('before three headlines counts items too', () => {
    const heads = ['图书馆动工', '体育馆封顶', '文化馆开放'];
    expect(read(heads.flatMap((head) => [`■${head}`, brief(head.slice(0, 3))]))).toEqual(
      heads.map((head) => [head, brief(head.slice(0, 3))]),
    );
  });

  test('before names is none of theirs', () => {
    expect(read(['图书馆动工', '▶ 本报记者 沈青', brief('图书馆')])).toEqual([['图书馆动工', brief('图书馆')]]);
  });

  test('before notices under one heading leaves them one article', () => {
    const notices = [
      '王振遗失身份证一张，声明作废，特此公告，望拾到者交还本人。',
      '临浦照明有限公司遗失公章一枚，声明作废。',
      '沈青的驾驶证不慎丢失，声明作废，一切后果与本人无关。',
    ];
    expect(read(['遗失声明', ...notices.map((notice) => `■${notice}`)])).toEqual([['遗失声明', ...notices]]);
  });
});

test('in columns, the first line of an item runs on', () => {
  const lines = ['图书馆日前在临浦市动工，计划用两年', '建成，建成后每年可以服务居民三万余', '人次。'];
  const item = lines.map((line, index) => (index === 0 ? `▲${line}` : line));
  expect(read([item, item, item].flat(), '\n')).toHaveLength(3);
});
