/** What a person's name looks like, in simplified and plain characters. */
import type { Surnames } from '../knowledge.ts';
import { isHan } from '../text/characters.ts';
import {
  agencies,
  commonCharacters,
  foreignEnds,
  nameless,
  officeEnds,
  phraseEnds,
  givenEnds,
  wordlikeSurnames,
  writers,
} from './press.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Is it a word of the dictionary, rather than characters that stand together as a name's do? `'成果'` → true, `'王刚'` → false */
export function isWord(text: string): boolean {
  let pieces = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (++pieces > 1 || isWordLike !== true) return false;
  return pieces === 1;
}

/** Is this a person's name: a surname and one or two characters, or parts joined by ·? `'陈汝健'` → true, `'高新区'` → false */
export function isName(text: string, surnames: Surnames): boolean {
  if (text.includes('·')) return isNameInParts(text);
  if (text.length < 2 || text.length > 4 || !isAllHan(text)) return false;
  const hasSurname =
    (text.length > 2 && surnames.compound.has(text.slice(0, 2))) ||
    (text.length < 4 && surnames.single.has(text.charAt(0)));
  return hasSurname && !isNameless(text);
}

/**
 * Is it a name where nothing around it says so? A word of the dictionary is none (`'成果'`, `'白露'`), unless a known writer
 * is called so (`'李白'`); nor is a surname that begins words, with a word behind it (`'高质量'`).
 */
export function isBareName(text: string, surnames: Surnames): boolean {
  if (!isName(text, surnames)) return false;
  if (writers.has(text)) return true;
  if (text.includes('·')) return foreignEnds.has(text.at(-1) ?? '') || text.split('·').some((part) => !isWord(part));
  const last = text.at(-1) ?? '';
  if (officeEnds.has(last) || (text.length > 2 && phraseEnds.has(last))) return false;
  if (isWord(text)) return false;
  if (!wordlikeSurnames.has(text.charAt(0)) || surnames.compound.has(text.slice(0, 2))) return true;
  return !(text.length === 3 && isWord(text.slice(1))) && !wordlikeEnds.has(text.charAt(text.length - 1));
}

/** `'苏 文'`: set wide as names are, and ending as they do, it is one even where the dictionary knows it as a word. */
export const isWideName = (text: string, surnames: Surnames): boolean =>
  isBareName(text, surnames) ||
  (text.length === 2 &&
    isName(text, surnames) &&
    !wordlikeSurnames.has(text.charAt(0)) &&
    givenEnds.has(text.charAt(1)));

/** Behind such a surname, the end of a word that is too new for the dictionary: `'党建'`, `'双创'`, `'双钱牌'`. */
const wordlikeEnds = new Set(
  '建爱语创网报讯区园品质业企商场车球人会委办局长员众市县乡镇村路街牌厂店社院馆队级型化性者费款票证桥',
);

/**
 * Beside a role, two to four Han characters that make no word are a name even where no surname is listed: `'那日苏'`, `'次仁卓玛'`;
 * `'走基层'` is none.
 */
export function couldBeName(text: string): boolean {
  if (text.length < 2 || text.length > 4 || !isAllHan(text) || isNameless(text) || /摄$|文图$|图文$/.test(text))
    return false;
  return !commonCharacters.test(text) && [...segmenter.segment(text)].length === text.length;
}

/** 笔名: `'老　川'` → `'老川'`; two characters set as wide as three, whatever the first one is. Null for any other text. */
export const penNameOf = (text: string): string | null =>
  /^\p{Script=Han}(?:　| {2,})\p{Script=Han}$/u.test(text.trim()) ? text.replaceAll(/\s/g, '') : null;

const isAllHan = (text: string): boolean => [...text].every(isHan);
const isNameless = (text: string): boolean =>
  /^[我你他她它这]/.test(text) ||
  nameless.some((word) => text.includes(word)) ||
  agencies.some((agency) => text.endsWith(agency));

/** `'阿布都热合曼·艾山'`: parts of one to seven characters, at most four of them; no title and no page. */
function isNameInParts(text: string): boolean {
  if (headsPage.test(text)) return false;
  const parts = text.split('·');
  return parts.length <= 4 && text.length >= 4 && parts.every(isPartOfName);
}

/** Foreign names are spelt in characters that make no words: `'艾山'`, `'约翰'`; `'中国传统佳节'` is made of three. */
const isPartOfName = (part: string): boolean =>
  part.length >= 1 &&
  part.length <= 7 &&
  isAllHan(part) &&
  [...segmenter.segment(part)].filter(({ segment }) => segment.length > 1).length <= 1;

/** `'七律·秋收'`, `'江滩·诗页'`, `'科教·文卫'`: a form of verse and a title, a section and its page. */
const headsPage =
  /^(?:[五七][律绝言古]|诗|词|散文|小说|随笔|.{1,3}令|沁园春|满江红|水调歌头|浪淘沙|清平乐|念奴娇|西江月|鹧鸪天|临江仙|蝶恋花|卜算子|忆江南|菩萨蛮|江城子|渔家傲|采桑子|一剪梅|虞美人|钗头凤|如梦令|破阵子)·|[页版刊]$|要闻|综合|时政|民生|社会|经济|文卫|科教|国际|国内|新闻|专题|教育|健康|财经|体育|副刊|广告/;
