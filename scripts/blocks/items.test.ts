import { describe, expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { toLines } from '../lines/index.ts';
import { toBlocks } from './index.ts';

/** Kind, whether an item begins, and text of the blocks of a page. */
const read = (lines: readonly string[]): unknown[] =>
  toBlocks(toLines(lines.join('\n\n')).lines, knowledge).map(({ kind, item, passage }) => [kind, item, passage.text]);

const items = (lines: readonly string[]): boolean[] =>
  toBlocks(toLines(lines.join('\n\n')).lines, knowledge).map(({ item }) => item);

const brief = (what: string): string => `${what}日前在临浦市动工，计划用两年建成，建成后每年可以服务居民三万余人次。`;

describe('items of a column', () => {
  test('the same ornament before three paragraphs counts items', () => {
    expect(items([`◆${brief('图书馆')}`, `◆${brief('体育馆')}`, `◆${brief('文化馆')}`])).toEqual([true, true, true]);
  });

  test('an item has its further paragraphs below it', () => {
    expect(
      items([`◆${brief('图书馆')}`, brief('新馆'), `◆${brief('体育馆')}`, `◆${brief('文化馆')}`, brief('老馆')]),
    ).toEqual([true, false, true, true, false]);
  });

  test('the same ornament before three headlines counts items too', () => {
    expect(
      read(['■图书馆动工', brief('新馆'), '■体育馆封顶', brief('新馆'), '■文化馆开放', brief('新馆')]).filter(
        (block) => Array.isArray(block) && block[1] === true,
      ),
    ).toEqual([
      ['heading', true, '图书馆动工'],
      ['heading', true, '体育馆封顶'],
      ['heading', true, '文化馆开放'],
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['fewer than three', [`◆${brief('图书馆')}`, `◆${brief('体育馆')}`]],
    ['three different ornaments', [`◆${brief('图书馆')}`, `■${brief('体育馆')}`, `▲${brief('文化馆')}`]],
    ['no ornament', [brief('图书馆'), brief('体育馆'), brief('文化馆')]],
    ['bylines', ['▶ 本报记者 沈青', '▶ 本报记者 王振', '▶ 本报记者 陆文远']],
    [
      'notices under one heading',
      [
        '■王振遗失身份证一张，声明作废，特此公告，望拾到者交还本人。',
        '■临浦照明有限公司遗失公章一枚，声明作废。',
        '■沈青的驾驶证不慎丢失，声明作废，一切后果与本人无关。',
      ],
    ],
  ])('%s are none', (_, lines) => {
    expect(items(lines)).not.toContain(true);
  });
});

describe('run-in heads', () => {
  const text = '日前在临浦市动工，计划用两年建成，建成后每年可以服务居民三万余人次，馆内设有儿童阅览室。';
  const others = [`●${brief('体育馆')}`, `●${brief('文化馆')}`];

  test('the words before the first space are the head of the item', () => {
    expect(read([`●图书馆“安家”城北　图书馆${text}`, ...others]).slice(0, 2)).toEqual([
      ['heading', true, '图书馆“安家”城北'],
      ['paragraph', false, `图书馆${text}`],
    ]);
  });

  test.each([
    ['a clause', `●近日，市里传来好消息 图书馆${text}`],
    ['too short', `●开工 图书馆${text}`],
    ['too long', `●临浦市城北新建的第二座大型公共图书馆今年秋天将要正式动工 图书馆${text}`],
    ['with hardly any text after it', '●图书馆“安家”城北 计划明年建成开放。'],
    ['without a space', `●图书馆“安家”城北图书馆${text}`],
  ])('a head that is %s is none', (_, line) => {
    expect(read([line, ...others])[0]).toEqual(['paragraph', true, line.slice(1)]);
  });

  test('a head is cut off where there are items alone', () => {
    expect(read([`●图书馆“安家”城北　图书馆${text}`])).toHaveLength(1);
  });
});

test('in columns, the first line of an item runs on', () => {
  const lines = ['图书馆日前在临浦市动工，计划用两年', '建成，建成后每年可以服务居民三万余', '人次。'];
  const item = lines.map((line, index) => (index === 0 ? `▲${line}` : line));
  const page = [item, item, item].flat().join('\n');
  expect(toBlocks(toLines(page).lines, knowledge).map(({ kind, item: begins }) => [kind, begins])).toEqual([
    ['paragraph', true],
    ['paragraph', true],
    ['paragraph', true],
  ]);
});
