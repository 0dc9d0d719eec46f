/** Pictures whose words are the whole story. */
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';

const story = [
  '老街改造初见成效',
  '本报讯 青石板路重新铺好，沿街的木楼换上新瓦，三十多家老铺子陆续搬了回来，茶馆里坐满客人。',
  '掌柜们说，从前一下雨街上就积水，现在排水管道埋到地下，再大的雨也不用收摊子了。',
];
const scene = '5月14日，松坪乡的茶农在山坡上采摘春茶。眼下正是采茶时节，漫山的茶园里一片繁忙，当天采下的鲜叶连夜炒制。';

/** The photo stories of a page: title, and paragraphs or caption. */
const photoStories = (lines: readonly string[]): unknown[] =>
  splitPage({ name: 'made', text: lines.join('\n\n') }, knowledge)
    .articles.filter(({ data }) => data.kind === 'photoStory')
    .map(({ data, body }) => [data.title, body.map(({ text }) => text), data.photos?.map(({ credit }) => credit)]);

describe('a scene above the name of its photographer is a story', () => {
  test('without a headline, without a park', () => {
    expect(photoStories([...story, scene, '沈青 摄'])).toMatchObject([[expect.any(String), [scene], ['沈青 摄']]]);
  });

  test('with a headline that says what it says', () => {
    expect(photoStories([...story, '松坪乡茶农采摘春茶', scene, '沈青 摄'])).toEqual([
      ['松坪乡茶农采摘春茶', [scene], ['沈青 摄']],
    ]);
  });

  test.each([
    ['a day', '5月14日，'],
    ['a day with its year', '2024年5月14日，'],
    ['近日', '近日，'],
    ['昨天', '昨天，'],
    ['连日来', '连日来，'],
    ['这是', '这是雨后，'],
  ])('it begins with %s', (_, opening) => {
    const text = scene.replace('5月14日，', opening);
    expect(photoStories([...story, text, '沈青 摄'])).toMatchObject([[expect.any(String), [text], ['沈青 摄']]]);
  });

  test('its words have nothing in common with the story above it', () => {
    const text = scene.replace('5月14日，', '');
    expect(photoStories([...story, text, '沈青 摄'])).toMatchObject([[expect.any(String), [text], ['沈青 摄']]]);
  });

  test('its headline stands below the mark of the picture', () => {
    const page = ['# 临浦新闻', `## ${story[0] ?? ''}`, ...story.slice(1), '![](images/2.jpg)', '**山坡春早**', scene];
    expect(photoStories([...page, '本报记者 沈青 摄', '## 古桥加固完工', story[2] ?? ''])).toMatchObject([
      ['山坡春早', [scene], ['本报记者 沈青 摄']],
    ]);
  });

  test('in columns its words begin a paragraph, for they begin with a day', () => {
    const text = [
      '老街改造初见成效',
      '本报讯（记者 沈青）青石板路重新铺',
      '好，沿街木楼换上新瓦，三十多家老铺',
      '子陆续搬了回来，茶馆里又坐满了客。',
      '昨天，松坪乡的茶农在山坡上采摘春茶',
      '漫山的茶园里一片繁忙，采下的鲜叶要',
      '连夜炒制，明天上市。',
      '本报记者 王振 摄',
    ].join('\n');
    const bodies = splitPage({ name: 'made', text }, knowledge).articles.map(({ body }) => body.at(-1)?.text);
    expect(bodies[1]).toMatch(/^昨天，松坪乡/);
  });

  test('it may say 图为 at its end', () => {
    const text = `松坪乡的茶农在山坡上采摘春茶，漫山的茶园里一片繁忙，当天采下的鲜叶连夜炒制，第二天就能上市。图为茶农正在采茶。`;
    expect(photoStories([...story, text, '沈青 摄'])).toMatchObject([[expect.any(String), [text], ['沈青 摄']]]);
  });
});

describe('no photo story', () => {
  test.each<[string, readonly string[]]>([
    ['a short line, which is the caption of a story’s picture', ['5月14日，茶农在采茶。', '沈青 摄']],
    [
      'text that goes on with what the story says',
      ['掌柜们还说，沿街的木楼换上新瓦以后，茶馆里坐满客人，老街的青石板路上一下雨再也不积水了。', '沈青 摄'],
    ],
    ['text above the next paragraph of the story', [scene.replace('5月14日，', ''), '沈青 摄', story[2] ?? '']],
    ['a scene with another line between it and the credit', [scene, '本报讯 渔船昨天出海，渔民满载而归。', '沈青 摄']],
    ['a scene whose picture was lent', [scene, '视觉中国供图']],
    ['a story with a dateline', [`本报讯 ${scene}`, '沈青 摄']],
    ['a text longer than a picture’s words', [`${scene}${'茶香飘满山谷，歌声传过溪水。'.repeat(22)}`, '沈青 摄']],
  ])('%s', (_, lines) => {
    expect(photoStories([...story, ...lines])).toEqual([]);
  });
});

describe('the heading above a picture’s text', () => {
  const page = (below: readonly string[]): string[] => [...story, '渔船出海', scene, '沈青 摄', ...below];
  test.each<[string, readonly string[]]>([
    ['at the foot of the page', []],
    ['above the next headline', ['古桥加固完工', '本报讯 石匠们把松动的桥石一块块取下，清洗之后按原样砌回。']],
  ])('is its headline where no other text stands below it: %s', (_, below) => {
    expect(photoStories(page(below))).toMatchObject([['渔船出海', [scene], ['沈青 摄']]]);
  });
  test('is that of another story, which begins below the picture', () => {
    const below = ['本报讯 码头上渔船昨天出海捕鱼，渔民们忙着把渔获装箱，渔船满载而归。'];
    expect(photoStories(page(below))).not.toContainEqual(expect.arrayContaining(['渔船出海']));
  });
});
