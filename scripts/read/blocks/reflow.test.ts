/** Lines of columns, where a rule of their own puts them together or keeps them apart. */
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../tests/labelled.ts';
import { toLines } from '../lines/index.ts';
import { isSetInColumns } from './set-in-columns.ts';

const read = (page: string): string[] => readBlocks(page).map(({ passage: { text } }) => text);

const columns = `　　初春时节，记者来到平江县采访，所到之处，
听到最多的一个词是服务网，县乡村三级都有。
　　从解决农民卖粮难、买肥难入手，三级服务网
建立起来，受到农民欢迎，外县也来学习取经。
　　过去乡里的站所多半是管农民的，如今农技站
带着种子下乡，水利站带着水泵上门，供销社把
化肥送到了地头，去年全县的粮食比前年又多收
了一千二百万公斤，农民的心里踏实了许多呢。`;

describe('in columns', () => {
  test('an indented full line and the short one below it are a row of a list', () => {
    const rows = `本月看戏
　　5月16日 城北 临浦越剧团送戏下乡首演专
场 青石广场
　　5月23日 青田 松坪木偶戏班子折子戏连
台演出
　　5月30日 松坪 少年戏曲社汇报`;
    expect(read(`${columns}\n${rows}`)).toContain('5月16日 城北 临浦越剧团送戏下乡首演专场 青石广场');
  });

  test('the brackets behind a dateline go on where a line break cuts them', () => {
    const text = `渔船出海
　　本报临浦电（记者沈　青、通讯员陆　
远舟）码头边上的渔民把船擦洗一新，网具都晾
在岸边，准备出海捕捞。`;
    expect(read(`${columns}\n${text}`)).toContainEqual(
      expect.stringMatching(/^本报临浦电（记者沈.*远舟）码头.*捕捞。$/),
    );
  });

  test('what the imprint begins with ends the text above it', () => {
    const imprint = '国内统一刊号 CN00-0000　邮发代号 0-0　零售每份1.00元　昨日开印1时30分';
    expect(read(`${columns}\n${imprint}`).at(-1)).toBe(imprint);
  });

  test('a Latin word goes on where a line break cuts it', () => {
    const text = `　　外教教孩子们说一个新词，读作 super-
market，意思是超级市场，孩子们很快都记住了。`;
    expect(read(`${columns}\n${text}`)).toContainEqual(expect.stringMatching(/^外教.*super-\s?market，.*了。$/));
  });

  test('the head of a notice stands by itself', () => {
    const text = '　　临浦市北城路沈青遗失残疾人证一本，号码为零\n零零零六号，声明作废。';
    const found = read(`${columns}\n分类广告\n声明\n${text}`);
    expect(found).toContain('分类广告');
    expect(found).toContain('声明');
  });

  test('headlines stand by themselves above a text that comes from another page', () => {
    const text = '（上接第一版）要加快重点项目的建设进度，确\n保三季度完成投资六十亿元，项目全部都开工。';
    expect(read(`${columns}\n项目建设再提速\n${text}`)).toContain('项目建设再提速');
  });
});

test('a page of short paragraphs and many headings is not set in columns', () => {
  const flowed = [
    ...['老街改造初见成效', '三十家铺子搬回来', '街坊们的新日子', '一碗面的味道', '天气与出行提示', '今日菜价一览表'],
    '青石板路重新铺好，沿街的木楼换上新瓦，三十多家老铺子陆续搬了回来，茶馆里坐满客人。',
    '掌柜们说，从前一下雨街上就积水，现在排水管道埋到地下，再大的雨也不用收摊子了。',
    '码头边上的渔民把船擦洗一新，网具晾在岸边，准备出海捕捞，收购海鲜的商贩已经等候多时。',
  ];
  expect(isSetInColumns(toLines(flowed.join('\n')).lines)).toBe(false);
  expect(isSetInColumns(toLines(`${columns}\n${columns}`).lines)).toBe(true);
});
