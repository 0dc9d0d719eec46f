/** What a person's name looks like. */
import type { Surnames } from '../knowledge.ts';
import { isHan } from './characters.ts';

/** Is this a person's name: a surname and one or two characters, or parts joined by ·? `'陈汝健'` → true, `'高新区'` → false */
export function isName(text: string, surnames: Surnames): boolean {
  if (text.includes('·'))
    return (
      !headsPage.test(text) &&
      text.split('·').every((part) => part.length >= 1 && part.length <= 6 && [...part].every(isHan))
    );
  if (text.length < 2 || text.length > 4 || ![...text].every(isHan)) return false;
  const hasSurname =
    (text.length > 2 && surnames.compound.has(text.slice(0, 2))) ||
    (text.length < 4 && surnames.single.has(text.charAt(0)));
  return hasSurname && !nameless.some((word) => text.includes(word));
}

/** `'七律·秋收'`, `'江滩·诗页'`: a form of verse and a title, a section and its page. */
const headsPage =
  /^(?:[五七][律绝言古]|诗|词|散文|小说|随笔|.{1,3}令|沁园春|满江红|水调歌头|浪淘沙|清平乐|念奴娇|西江月|鹧鸪天|临江仙|蝶恋花|卜算子|忆江南|菩萨蛮|江城子|渔家傲|采桑子)·|[页版刊]$/;

/** Beside a role, two to four Han characters are a name even where the surname is not listed. */
export const couldBeName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 4 &&
  !/摄$|文图$|图文$/.test(text) &&
  [...text].every(isHan) &&
  !nameless.some((word) => text.includes(word));

/** Words that begin like a name and are none. */
const nameless = [
  '高新',
  '园区',
  '时间',
  '方面',
  '全国',
  '全面',
  '全力',
  '全市',
  '全省',
  '经济',
  '经开',
  '管委',
  '公司',
  '安全',
  '和谐',
  '平台',
  '项目',
  '资讯',
  '新闻',
  '关注',
  '党建',
  '视点',
  '要闻',
  '视窗',
  '速递',
  '时评',
  '报道',
  '版',
  '综合',
  '待续',
  '新华社',
  '中新社',
  '本报',
  '资料',
  '续完',
  '完',
  '节选',
  '摘编',
  '来源',
  // `记者手记`, `评论员文章`, `记者的责任`: what follows a role and is nobody.
  ...['讯', '公告', '启事', '声明', '通告', '通知', '更正', '短波', '快报', '副刊', '征文', '言论', '文图'],
  ...['文章', '手记', '观察', '调查', '探访', '述评', '来信', '简介', '的', '了'],
];

/** 笔名: `'老　川'` → `'老川'`; two characters set as wide as three, whatever the first one is. Null for any other text. */
export const penNameOf = (text: string): string | null =>
  /^\p{Script=Han}(?:　| {2,})\p{Script=Han}$/u.test(text.trim()) ? text.replaceAll(/\s/g, '') : null;
