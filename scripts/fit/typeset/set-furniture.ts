/** What belongs to the page and to no story: running heads, dates, editors, contacts, weather, prices, contents. */
import type { Content } from '../texts/content.ts';
import { toChinese } from '../texts/printed-days.ts';
import { toEnglishFurniture } from '../texts/english.ts';
import { toName } from '../texts/writer-names.ts';
import { below, between, isLucky, pick, pickSome, weighted, type Random } from '../texts/random.ts';
import { toTraditional } from '../texts/traditional.ts';
import { cities, sections } from '../texts/word-lists.ts';
import { toDateLine } from './masthead-day.ts';

export interface Furniture {
  readonly top: readonly string[];
  readonly between: readonly string[];
  readonly bottom: readonly string[];
  /** Whether any of it prints the date. */
  readonly isDated: boolean;
}

const toPageNumber = (random: Random): string => {
  const number = between(random, 1, 24);
  return weighted(random, [
    [`第${String(number)}版`, 5],
    [`第${toChinese(number)}版`, 2],
    [`${String(number)}版`, 1],
    [`A${String(number).padStart(2, '0')}`, 2],
    [`${String(number).padStart(2, '0')}版`, 1],
    [String(number), 2],
    [`${pick(random, ['B', 'C', 'T'])}${String(number)}版`, 0.5],
    [`第 ${String(number)} 版`, 0.7],
    [`· ${String(number)} ·`, 0.4],
    [`P${String(number)}`, 0.3],
  ]);
};

/** Name, date, page and section in one line, in parts, or some of them missing. */
function toMasthead(
  random: Random,
  { paper, issue, era }: Content,
): { readonly lines: string[]; readonly isDated: boolean } {
  const script = era === 'modern' ? (text: string) => text : toTraditional;
  const section = script(pick(random, sections));
  const page = script(toPageNumber(random));
  const date = toDateLine(random, issue, era);
  const gap = pick(random, [' ', '　', '  ', '   ']);
  const spacedPaper = isLucky(random, 0.06) ? [...paper].join(' ') : paper;
  const parts = pick(random, [
    [[spacedPaper, date, page, section]],
    [[spacedPaper, date, page]],
    [[date, paper, page]],
    [[page, section, date]],
    [[section, page], [paper], [date]],
    [[paper], [date, page]],
    [[spacedPaper], [date], [page]],
    [[date, page, section]],
    [[paper], [date, page, section]],
    [[`${page}：${section}`]],
    [[page, section]],
    [[`${section}·${pick(random, sections)}`], [page], [spacedPaper], [date]],
    [[`${page}(${section})`]],
    [[date]],
    [[date], [page]],
    [[section]],
    [[spacedPaper]],
    [[`${section}·${paper}`]],
    [[page], [section]],
    [[section, spacedPaper, date]],
    [[spacedPaper, date]],
    [[`${paper}  ${page}`], [`${section} ${date}`]],
  ]);
  const lines = parts.map((line) => line.join(gap));
  return { lines, isDated: lines.some((line) => line.includes(date)) && /年|\d{4}/.test(date) };
}

const jobs = [
  '责任编辑',
  '编辑',
  '本版编辑',
  '责编',
  '校对',
  '美编',
  '版式',
  '视觉',
  '视觉设计',
  '版式设计',
  '组版',
  '值班编委',
  '值班主任',
  '策划',
  '统筹',
  '图编',
  '制图',
  '检校',
  '值班总编',
  '本版责编',
  '终审',
];

function toEditors(random: Random): string {
  const between = pick(random, ['：', '：', '：', ' ', '/', ':', '　', '/ ', '｜']);
  const gap = pick(random, [' ', '　', '  ', ' ', '']);
  const people = (): string => (isLucky(random, 0.15) ? `${toName(random)} ${toName(random)}` : toName(random));
  const parts = pickSome(
    random,
    jobs,
    weighted(random, [
      [1, 3],
      [2, 4],
      [3, 4],
      [4, 1],
    ]),
  ).map((job) => job + between + people());
  const line = parts.join(gap);
  return isLucky(random, 0.08) ? `${line} ${toContact(random)}` : line;
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => String(below(random, 10))).join('');
const letters = (random: Random): string =>
  Array.from({ length: between(random, 3, 6) }, () => 'abcdefghijklmnopqrstuvwxyz'.charAt(below(random, 26))).join('');

function toContact(random: Random): string {
  const mail = `${letters(random)}@${pick(random, ['163.com', 'example.org', 'sina.com', '126.com', 'vip.sina.com', 'qq.com'])}`;
  const phone = `${pick(random, ['010', '025', '0571', '023', '（0371）', '020'])}${pick(random, ['-', '', '—'])}${digits(random, 8)}`;
  return pick(random, [
    `E-mail:${mail}`,
    `电子邮箱：${mail}`,
    `投稿邮箱：${mail}`,
    `本版邮箱：${mail} 热线 ${phone}`,
    `E-mail：${mail} 电话：${phone}`,
    `新闻热线：${phone}`,
    `热线电话 ${phone}`,
    `电话：${phone} 传真：${phone}`,
    `广告热线：${phone}`,
    `http://www.${letters(random)}.com.cn`,
    `网址：www.${letters(random)}.cn`,
    `扫码关注${pick(random, ['本报微信公众号', '更多内容', '客户端'])}`,
    `扫描二维码 看更多新闻`,
    `地址：${pick(random, cities)}市${pick(random, ['人民路', '中山路', '建设大街'])}${String(between(random, 1, 300))}号 邮编：${digits(random, 6)}`,
    `社址：${pick(random, cities)}市解放路${String(between(random, 1, 99))}号`,
    `发行部：${phone} 广告部：${phone}`,
    `本报法律顾问：${toName(random)}律师`,
    `新闻报料：${phone}`,
  ]);
}

const skies = ['晴', '多云', '阴有小雨', '小雪', '晴转多云', '阴', '雷阵雨', '多云转晴'];
const toWeather = (random: Random): string =>
  pick(random, [
    `今日天气：${pick(random, skies)} ${String(between(random, -5, 15))}℃～${String(between(random, 16, 36))}℃ ${pick(random, ['北风', '东南风', '微风'])}${String(between(random, 2, 5))}级`,
    `${pick(random, cities)} ${pick(random, skies)} ${String(between(random, 5, 15))}-${String(between(random, 16, 36))}℃`,
    `天气预报 今天白天${pick(random, skies)}，夜间${pick(random, skies)}，最高气温${String(between(random, 5, 36))}℃`,
    pickSome(random, cities, 4)
      .map((city) => `${city} ${pick(random, skies)}`)
      .join(' '),
  ]);

const toImprint = (random: Random, { paper, issue }: Content): string =>
  pick(random, [
    `零售每份${pick(random, ['1元', '0.50元', '二角', '一元', '1.5元', '2.00元'])}`,
    `国内统一刊号：CN${digits(random, 2)}-${digits(random, 4)} 邮发代号：${digits(random, 2)}-${digits(random, 2)}`,
    `第${digits(random, 5)}期 今日${String(between(random, 4, 32))}版`,
    `总第${digits(random, 4)}期`,
    `今日${String(between(random, 4, 24))}版 ${pick(random, ['代号', '邮发代号'])}${digits(random, 2)}-${digits(random, 1)}`,
    `${pick(random, cities)}日报社出版 ${paper}编辑部`,
    `本报今日出版 ${String(between(random, 4, 16))} 版`,
    `${paper}社主办`,
    `定价：每月${digits(random, 2)}元 印刷：${paper}印务中心`,
    `创刊于${String(issue.year - between(random, 2, 40))}年`,
    `中共${pick(random, cities)}市委主管主办`,
  ]);

/** Where other pages say what they hold: `'学校食堂怎么办→3版'`. */
function toContents(random: Random, headlines: readonly string[]): string[] {
  const arrow = pick(random, [
    '→2版',
    ' →3版',
    ' ……4版',
    '（详见5版）',
    ' A06',
    '▶2版',
    ' / 第3版',
    '>>>7版',
    ' 3版',
    '…………8',
    ' P5',
  ]);
  const head = pick(random, ['导读', '今日导读', '导 读', '本期导读', '今日看点', '内容提要', '目录', '']);
  const rows = headlines.map(
    (headline) => headline.slice(0, 16) + arrow.replace(/\d+/, () => String(between(random, 2, 16))),
  );
  return [...(head === '' ? [] : [head]), ...rows];
}

const slogans = [
  '党报热线 一拨就灵',
  '深度 温度 力度',
  '做最好的都市报',
  '传递价值 服务百姓',
  '读好书 好读书',
  '社会主义核心价值观：富强 民主 文明 和谐',
  '公益广告',
  '广告',
  '有事找记者',
  '讲文明 树新风',
  '本版由市税务局协办',
  '美好生活 从阅读开始',
];

/** The furniture of one page; `amount` from 0 (none) to 3 (plenty). `headlines` stand on other pages. */
export function toFurniture(random: Random, content: Content, amount: number, headlines: readonly string[]): Furniture {
  const top: string[] = [];
  const bottom: string[] = [];
  const middle: string[] = [];
  if (amount === 0) return { top, between: middle, bottom, isDated: false };
  if (content.era === 'english') {
    const date = toDateLine(random, content.issue, content.era);
    const lines = toEnglishFurniture(random, content.paper, date);
    (isLucky(random, 0.8) ? top : bottom).push(...lines);
    return { top, between: middle, bottom, isDated: lines.some((line) => line.includes(date)) };
  }
  const script = content.era === 'modern' ? (text: string) => text : toTraditional;
  const head = toMasthead(random, content);
  (isLucky(random, 0.82) ? top : bottom).push(...head.lines);
  if (isLucky(random, 0.2 * amount)) (isLucky(random, 0.85) ? bottom : top).push(script(toEditors(random)));
  if (isLucky(random, 0.12 * amount)) (isLucky(random, 0.6) ? bottom : top).push(script(toContact(random)));
  if (isLucky(random, 0.08 * amount)) (isLucky(random, 0.7) ? top : bottom).push(script(toWeather(random)));
  if (isLucky(random, 0.08 * amount)) (isLucky(random, 0.6) ? top : bottom).push(script(toImprint(random, content)));
  if (isLucky(random, content.genre === 'front' ? 0.4 : 0.04 * amount))
    pick(random, [top, middle, bottom]).push(...toContents(random, headlines).map(script));
  if (isLucky(random, 0.06 * amount)) pick(random, [top, middle, bottom]).push(script(pick(random, slogans)));
  if (isLucky(random, 0.03 * amount)) middle.push(script(toEditors(random)));
  if (isLucky(random, 0.1) && amount > 1) top.unshift(script(toEditors(random)));
  return { top, between: middle, bottom, isDated: head.isDated };
}
