/** Each row of evidence, on a small page where it decides whether a heading is a headline or a crosshead. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';
import { isRemark } from './openers.ts';

/** Titles of the articles of a page. */
const titles = (lines: readonly string[]): string[] =>
  splitPage({ name: 'made', text: lines.join('\n\n') }, knowledge).articles.map(({ data }) => data.title);

/** Crossheads of the articles of a page. */
const crossheads = (lines: readonly string[]): string[] =>
  splitPage({ name: 'made', text: lines.join('\n\n') }, knowledge).articles.flatMap(({ body }) =>
    body.flatMap(({ type, text }) => (type === 'crosshead' ? [text] : [])),
  );

// A story of which the paragraphs close their sentences and name neither park, author nor day.
const story = [
  '老街改造初见成效',
  '青石板路重新铺好，沿街的木楼换上新瓦，三十多家老铺子陆续搬了回来，茶馆里坐满客人。',
  '掌柜们说，从前一下雨街上就积水，现在排水管道埋到地下，再大的雨也不用收摊子了。',
];
const text = '码头边上的渔民把船擦洗一新，网具晾在岸边，准备出海捕捞，收购海鲜的商贩已经等候多时。';

describe('a heading opens a story where', () => {
  test.each<[string, string, readonly string[]]>([
    ['a dateline stands below it', '渔船出海', [`本报讯 ${text}`]],
    ['a byline stands below it', '渔船出海', ['本报记者 沈青', text]],
    ['the text below it comes from another page', '渔船出海', ['（上接第一版）', text]],
    ['the text below it begins with a day and says what it says', '码头边上渔民准备出海捕捞', [`近日，${text}`]],
    ['it heads a notice', '停水公告', ['因检修管道，城北片区本周六停水一天，请居民提前储水，不便之处敬请谅解。']],
  ])('%s', (_, headline, below) => {
    expect(titles([...story, headline, ...below])).toEqual(['老街改造初见成效', headline]);
  });

  test.each<[string, string, string]>([
    ['a headline that says something else', '从春天到秋天都在忙碌的人', `近日，${text}`],
    ['text that begins without a day', '码头边上渔民准备出海捕捞', text],
  ])('%s is not enough', (_, heading, below) => {
    expect(crossheads([...story, heading, below])).toEqual([heading]);
  });

  test('names have closed the story before it', () => {
    expect(titles([...story, '沈青 王振', '渔船出海', text])).toEqual(['老街改造初见成效', '渔船出海']);
    expect(crossheads([...story, '渔船出海', text])).toEqual(['渔船出海']);
  });

  test('a remark has closed the story before it', () => {
    expect(titles([...story, '（作者系临浦大学教授）', '渔船出海', text])).toEqual(['老街改造初见成效', '渔船出海']);
  });

  test('it is marked above the other headings of the page', () => {
    const page = (marks: string): string[] => [
      `# ${story[0] ?? ''}`,
      ...story.slice(1),
      '## 修旧如旧',
      text,
      `${marks} 渔船出海`,
      text,
    ];
    expect(titles(page('#'))).toEqual(['老街改造初见成效', '渔船出海']);
    expect(crossheads(page('##'))).toEqual(['修旧如旧', '渔船出海']);
  });

  test('it names another park than the story before it', () => {
    const about = (park: string): string => `${park}的轧钢车间点火投产，工人们三班轮换，机器昼夜不停，订单已经排满。`;
    const page = (park: string): string[] => ['西安高新区轧钢忙', about('西安高新区'), `${park}订单满`, about(park)];
    expect(titles(page('宜昌高新区'))).toEqual(['西安高新区轧钢忙', '宜昌高新区订单满']);
    expect(crossheads(page('西安高新区'))).toEqual(['西安高新区订单满']);
  });

  test('a deck stands below it', () => {
    expect(titles([...story, '渔船出海', '——访临浦渔民', text])).toEqual(['老街改造初见成效', '渔船出海']);
  });

  test('a poem stands above it', () => {
    const poem = ['春雨', '沈 青', '你来的时候', '没有敲门', '只在瓦上', '轻轻地写'];
    expect(titles([...poem, '码头渔民整理网具准备出海', text])).toEqual(['春雨', '码头渔民整理网具准备出海']);
  });

  test('the name of a park stands above it', () => {
    expect(titles([...story, '宜昌高新区', '渔船出海', text])).toEqual(['老街改造初见成效', '渔船出海']);
  });

  test('its type is struck twice', () => {
    expect(titles([...story, '渔船出海渔船出海捕鱼捕鱼', text])).toEqual(['老街改造初见成效', '渔船出海捕鱼']);
    expect(crossheads([...story, '渔船出海捕鱼', text])).toEqual(['渔船出海捕鱼']);
  });

  test('it stands among items of a column', () => {
    const items = [
      '◆渔船出海',
      text,
      '◆码头扩建',
      text.replace('渔民', '工人'),
      '◆鱼市开张',
      text.replace('渔民', '鱼贩'),
    ];
    expect(titles([...story, ...items])).toEqual(['老街改造初见成效', '渔船出海', '码头扩建', '鱼市开张']);
  });

  test('headings of its level stand above bylines elsewhere, and the text begins with a day', () => {
    const page = (byline: readonly string[]): string[] => [
      '# 民生周刊',
      '## 老街改造初见成效',
      ...byline,
      ...story.slice(1),
      '## 古桥加固完工',
      ...byline,
      '石匠们把松动的桥石一块块取下，清洗之后按原样砌回，桥栏上的石狮子也补齐了缺角。',
      '## 港口渔民准备驾船出海捕捞海鲜',
      `昨天，${text}`,
    ];
    expect(titles(page(['本报记者 沈青']))).toContain('港口渔民准备驾船出海捕捞海鲜');
    expect(titles(page([]))).not.toContain('港口渔民准备驾船出海捕捞海鲜');
  });

  test('both it and the story before it are signed', () => {
    const [headline = '', first = '', second = ''] = story;
    const signed = (byline: readonly string[], end: string): string[] => [
      headline,
      ...byline,
      first,
      second,
      '渔船出海',
      text,
      end,
    ];
    expect(titles(signed(['本报记者 沈青'], '王振'))).toEqual([headline, '渔船出海']);
    expect(titles(signed([], '王振'))).toEqual([headline]);
  });

  test('the story before it is a brief', () => {
    const [headline = '', first = ''] = story;
    const page = (dateline: string): string[] => [
      headline,
      `${dateline}${first}`,
      '渔民整理网具准备出海捕捞',
      `近日，${text}`,
    ];
    expect(titles(page('本报讯 '))).toEqual([headline, '渔民整理网具准备出海捕捞']);
    expect(titles(page(''))).toEqual([headline]);
  });
});

describe('a heading is a crosshead where', () => {
  test.each([
    '一、修旧如旧',
    '（二）留住老铺子',
    '第三变：雨天不积水',
    '之四',
    '三靠街坊帮忙',
    '4.留住手艺',
    '５、把茶馆请回来',
  ])('it counts: %s', (heading) => {
    const [headline = '', first = '', second = ''] = story;
    // A brief has no crossheads, and the text begins with a day: without the number it is a headline.
    const page = (words: string): string[] => [headline, `本报讯 ${first}`, second, words, `近日，${text}`];
    expect(crossheads(page(heading))).toEqual([heading]);
    expect(titles(page('留住老铺子'))).toEqual([headline, '留住老铺子']);
  });

  test('the sentence before it is not over', () => {
    const [headline = '', first = ''] = story;
    const open = '掌柜们说，从前一下雨街上就积水，现在排水管道埋到地下，再大的雨也不用收摊子，客人';
    const page = (before: string): string[] => [headline, first, before, '码头边上渔民准备出海捕捞', `近日，${text}`];
    expect(titles(page(`${open}满座。`))).toContain('码头边上渔民准备出海捕捞');
    expect(crossheads(page(open))).toEqual(['码头边上渔民准备出海捕捞']);
  });

  test('nothing speaks for a story', () => {
    expect(crossheads([...story, '留住手艺', text])).toEqual(['留住手艺']);
  });
});

test.each<[string, readonly string[], number]>([
  ['a dateline', [`本报讯 ${text}`], 2],
  ['a reference to another page', ['（上接第一版）', text], 2],
  ['nothing', [text], 1],
])('%s without a headline: a story more or none', (_, below, count) => {
  expect(titles([...story, ...below])).toHaveLength(count);
});

test('text after a sign-off begins a story, a remark does not', () => {
  expect(titles([...story, '沈青 王振', text])).toHaveLength(2);
  expect(titles([...story, '沈青 王振', '（据《临浦晚报》）'])).toHaveLength(1);
});

describe('remarks on a story', () => {
  test.each([
    '（作者系临浦大学教授）',
    '(作者单位：临浦市委党校)',
    '（据《临浦晚报》）',
    '（摘自《临浦文史》第3辑）',
    '（来源：临浦发布）',
    '（本文原载1998年《松坪杂志》）',
    '（整理 沈青）',
    '（读者 陆文远）',
  ])('%s', (line) => {
    expect(isRemark(line)).toBe(true);
  });
  test.each([
    '（上接第一版）',
    '（沈青 摄）',
    '作者系临浦大学教授',
    '（作者系临浦大学教授）他认为',
    '他说（据他回忆）',
    '（据统计）全市共有（注册）企业三千家',
  ])('%s is none', (line) => {
    expect(isRemark(line)).toBe(false);
  });
});

test('crossheads of one story are built alike', () => {
  const [headline = '', first = '', second = ''] = story;
  const page = (heads: readonly [string, string]): string[] => [
    headline,
    '本报记者 沈青',
    first,
    heads[0],
    `5月3日，${second}`,
    heads[1],
    `5月8日，${text}`,
  ];
  expect(crossheads(page(['一张没有图的图纸', '一份没有字的合同']))).toEqual(['一张没有图的图纸', '一份没有字的合同']);
});
