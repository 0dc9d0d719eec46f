/** 专栏: titles of columns, and the briefs that stand below one. */
import type { Block } from '../model.ts';
import { countLetters } from '../text/characters.ts';
import type { ParkLexicon } from '../text/parks.ts';

/** What a column of news in brief is called. */
const briefs = /(?:简讯|快讯|短讯|短波|速递|快报|速览|简明新闻|资讯|动态|集锦|信息台|扫描|传真|点击|播报|快递|要闻)$/;
/** What a column of opinion or of literature is called. */
const views = /(?:时评|论坛|茶座|夜话|今日谈|纵横谈|漫谈|杂谈|随笔|札记|短评|浪花|副刊|巷议|分类广告|广角|絮语)$/;

/** In letters. */
const longestTitle = 8;

const isTitle = (text: string, words: RegExp): boolean =>
  countLetters(text) <= longestTitle && words.test(text.replace(/\s+/g, ''));

/** Does a heading name a column, and no story? `'高新简讯'`, `'城 南 茶 座'`, `'“青石”副刊'` */
export const isColumnTitle = (text: string): boolean => isTitle(text, briefs) || isTitle(text, views);

/** Fewer paragraphs may be one story. */
const fewestBriefs = 2;
/** So far from the beginning of a brief stands the park that it is about. */
const latestPark = 2;

/**
 * Below the title of a column of briefs, paragraphs that each begin with another park are a brief each: they are marked
 * as items.
 */
export function withBriefs(blocks: readonly Block[], parks: ParkLexicon): readonly Block[] {
  const items = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'heading' || !isTitle(block.passage.text, briefs)) return;
    const run: number[] = [];
    const named = new Set<string>();
    for (let at = index + 1; at < blocks.length; at++) {
      const { kind, dateline, open, passage } = blocks[at] ?? block;
      if (kind !== 'paragraph' || dateline || open) break;
      const [first] = parks.find(passage.text);
      if (!first || first.start > latestPark || named.has(first.value.name)) break;
      named.add(first.value.name);
      run.push(at);
    }
    if (run.length >= fewestBriefs) for (const at of run) items.add(at);
  });
  return items.size === 0
    ? blocks
    : blocks.map((block, index) => (items.has(index) ? { ...block, item: true } : block));
}
