/** Rows of tables and lists of names are text. */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../tests/labelled.ts';

const lead = '本报讯 临浦市日前公布了名单，全市共有三十多人入选，他们来自各行各业，最年轻的只有二十二岁。';

/** Kinds of the blocks below a lead. */
const kindsBelow = (lines: readonly string[]): string[] =>
  readBlocks([lead, ...lines].join('\n\n'))
    .slice(1)
    .map(({ kind }) => kind);

describe('tables', () => {
  test.each<[string, readonly string[]]>([
    ['rows of words and figures', ['白菜 0.85 元', '土豆 1.20 元', '番茄 3.45 元', '黄瓜 2.60 元']],
    ['rows with gaps between their columns', ['品名　产地', '白菜　临浦', '土豆　青田', '番茄　松坪']],
    [
      'rows of full-width figures',
      ['一等奖　０５２３１', '二等奖　１１８０２', '三等奖　２３３４０', '四等奖　５５６０１'],
    ],
  ])('%s are text', (_, lines) => {
    expect(kindsBelow(lines)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  });

  test('rows of a programme are text, and what stands between two of them', () => {
    const rows = ['临浦台19:35纪录片《老街》', '(7、8)', '青田台20:10戏曲之窗'];
    expect(kindsBelow(rows)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test.each<[string, readonly string[]]>([
    ['three rows', ['白菜 0.85 元', '土豆 1.20 元', '番茄 3.45 元']],
    ['lines without figures or gaps', ['延伸产业链条', '留住年轻人', '把课堂搬到田头', '让货物走得更远']],
  ])('%s are no table', (_, lines) => {
    expect(kindsBelow(lines)).not.toContain('paragraph');
  });

  test('marked headlines with figures are no rows', () => {
    const lines = ['# 产值破100亿', '# 引才300人', '# 建成5G基站80座', '# 第3座水厂通水'];
    expect(kindsBelow(lines)).toEqual(['heading', 'heading', 'heading', 'heading']);
  });
});

describe('lists of names', () => {
  test.each<[string, readonly string[]]>([
    ['names alone', ['王芳 李娜 张伟', '赵敏 孙强 周杰', '冯刚 褚云 卫平']],
    ['names after what they have in common', ['谢炉镇：张丙臣 谢保国', '松坪乡：王长贵 李满仓', '青田街道：沈春生']],
    ['names before what they stand for', ['王长贵　电工', '李满仓　木工', '沈 青　钳工']],
  ])('%s, three lines of them, are text', (_, lines) => {
    expect(kindsBelow(lines)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  test('two lines of names are a sign-off', () => {
    expect(kindsBelow(['王芳 李娜', '赵敏 孙强'])).toEqual(['names', 'names']);
  });
});
