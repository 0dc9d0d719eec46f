/** What a page says of itself: which kind of it a line is. */
import { isFurniture, isPageLabel } from '../blocks/furniture.ts';
import { isImprint } from '../blocks/imprint.ts';
import type { FactParser, FurnitureKind } from './model.ts';
import { columnTitles, sectionNames } from './press.ts';

/** The kinds, in the order in which they are tried; each is asked of a line without stops. */
const kinds: readonly (readonly [FurnitureKind, RegExp])[] = [
  // `![](p1.png)`, `[图片]`
  ['picture', /^(?:!\[[^\]]*\]\([^)]*\)|\[(?:图|图片|照片|插图)\d*\]|<img\b[^>]*>)$/],
  // `导读`, `今日导读`, `本期要目`, `目录`
  ['contents', /^(?:今日|本期|本版|内容)?(?:导读|导览|要目|目录|看点|提要)$/],
  // `今天白天晴到多云 18℃～25℃`
  [
    'weather',
    /^(?:(?:今[天日夜晚]|明[天日]|白天|夜间|北京|本市|天气).{0,40}(?:[晴阴]|多云|[小中大阵暴]雨|雪).{0,40}(?:℃|°C|级|度)|.{0,16}(?:最高|最低)气温.{0,30})/,
  ],
  // `零售每份1.00元`, `定价 0.50元`
  ['prices', /^(?:零售|定价|每份|每月订价|售价|本报零售).{0,24}元/],
  // `责任编辑 沈青`
  ['editors', /(?:责任编辑|责编|编辑|主编|校对|美编|版式|组版|视觉设计|值班)/],
  // `新闻热线 0000-00000000`
  ['contact', /(?:电话|热线|传真|邮编|邮箱|信箱|网址|地址|社址|e-?mail|https?:|www\.|客户端|公众号|二维码)/i],
  // `2023年3月27日 星期一`
  ['date', /^(?:公元)?[^版报]{0,6}(?:\d{4}\s?[年.\-/]|[〇○零一二三四五六七八九]{4}年|民国).{2,44}$/],
  // `第3版`, `A05`, `— 3 —`
  ['page', /^[-—·|\s]*(?:第?\s?[A-Z]?\d{1,3}\s?版?|第[一二三四五六七八九十]{1,3}版)[-—·|\s]*$/],
  ['masthead', /报|刊号|代号|总第|今日.{1,4}版|农历|星期|主办|主管|出版|^[A-Z\s&-]+$/],
];

/** A line is furniture where the rules of the page say so, or where it shows it by itself. */
export const findFurniture: FactParser<'furniture'> = ({ line }) => {
  const said = line.trim();
  if (said === '' || said.length > 100 || /[。；！]/.test(said)) return null;
  const kind = kinds.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
  if (kind === 'picture' || kind === 'contents' || kind === 'weather' || (kind === 'prices' && said.length <= 30))
    return kind;
  if (/^(?:上接|下转|紧接)|^[(\[](?:上接|下转|紧接)/.test(said)) return null;
  if (isFurniture(said) || isImprint(said)) return kind ?? 'section';
  if (isPageLabel(said)) return kind === 'page' ? 'page' : 'section';
  if (isMasthead(said)) return 'masthead';
  // `综合·经济日报`, `要闻·综合`: sections and the newspaper, a dot between them.
  if (isSections(said)) return 'section';
  // `中华民国二十七年三月三十一日 星期四 第四版`
  if (/^(?:公元|中华)?民国.{1,8}年.{1,5}月.{1,4}日/.test(said) && said.length <= 44 && !said.includes(','))
    return 'date';
  if (/^e-?mail\s?:/i.test(said)) return 'contact';
  return kind === 'page' && said.length <= 8 && /[版\d]/.test(said) ? 'page' : null;
};

const isSections = (said: string): boolean => {
  const parts = said.split('·');
  return (
    parts.length >= 2 &&
    parts.length <= 3 &&
    parts.every((part) => columnTitles.has(part) || /^[\u4e00-\u9fff]{1,6}报$/.test(part) || sectionNames.has(part))
  );
};

/** `'北岭日报'`: the name of a newspaper alone, which no sentence and no story is. */
const isMasthead = (said: string): boolean =>
  said.length <= 12 &&
  /^(?:[\u4e00-\u9fff]\s?){0,8}(?:日|晚|早|时|导|商|周|都市|青年|文汇|新|申|益世|大公|申|特区|农民|工人|法制|经济|教育|科技)\s?报$/.test(
    said,
  );
