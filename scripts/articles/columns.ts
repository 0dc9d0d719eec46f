/** 专栏: titles of columns. */
import { countLetters } from '../text/characters.ts';

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
