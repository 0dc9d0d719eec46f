import { describe, expect, test } from 'vitest';
import { knowledge } from '../../tests/knowledge.ts';
import { splitPage } from '../pipeline.ts';
import { isColumnTitle } from './columns.ts';

test.each(['高新短波', '城 南 茶 座', '“青石”副刊', '简　讯', '老街巷议', '分类广告'])('%s names a column', (text) => {
  expect(isColumnTitle(text)).toBe(true);
});
test.each(['图书馆动工', '高新区要闻摘编揭晓仪式举行', '新闻发布会快讯系统上线运行'])('%s names none', (text) => {
  expect(isColumnTitle(text)).toBe(false);
});

describe('paragraphs below the title of a column', () => {
  const count = (title: string, parks: readonly string[]): number => {
    const briefs = parks.map((park) => `${park}的图书馆日前动工，计划用两年建成，每年可以服务居民三万余人次。`);
    const story = ['老街改造初见成效', '本报讯 青石板路重新铺好，沿街的木楼换上新瓦，茶馆里坐满客人。'];
    return splitPage({ name: 'made', text: [...story, title, ...briefs].join('\n\n') }, knowledge).articles.length;
  };
  test.each<[string, string, readonly string[], number]>([
    ['begin with another park each: so many stories', '高新短波', ['保定高新区', '昆明高新区', '大庆高新区'], 4],
    ['speak of one park: no stories of their own', '高新短波', ['保定高新区', '保定高新区', '保定高新区'], 1],
    ['below other words: no stories of their own', '三地同建', ['保定高新区', '昆明高新区', '大庆高新区'], 1],
  ])('%s', (_, title, parks, stories) => {
    expect(count(title, parks)).toBe(stories);
  });
});
