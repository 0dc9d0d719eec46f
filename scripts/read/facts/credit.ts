/** 摄 / 供图 / 图片来源: who made or lent a picture. */
import type { FactParser, Facts, Wording } from './model.ts';
import { readPeople } from './people.ts';

/** In characters. */
const longestCredit = 44;

const heads =
  /^(?:图片来源|照片来源|图片由|图源|图片提供|照片提供|摄影|图片|供图|制图|插图|漫画|题图|资料图|配图|图)\s*[:/|]/;
/** `'受访者供图'`, `'视觉中国供图'`, `'本报资料图片'`, `'新华社发'` */
const tails = /(?:供图|摄影|漫画|插图|供稿|制图|提供|翻拍|截图|绘图|资料照?片?图?片?|资料图|视觉中国)$/;
const agencyPicture =
  /^(?:新华社|中新社|法新社|美联社|路透社|欧新社|视觉中国|东方IC|[\u4e00-\u9fff]{2,4}社)(?:\/?(?:发|供图|图片|资料图?片?|照片|传真照片?|电传照?片?)|\/[\u4e00-\u9fff]{2,5}社)$/;
/** `'新华社/法新'` */
const agencies = /^新华社\/[\u4e00-\u9fff]{2,4}社?$/;
const archive = /^(?:本报)?(?:资料|新华社|档案|网络)?(?:图片?|照片|资料|资料图片?|资料照片?|网络图片|效果图|图片)$/;

export const findCredit: FactParser<'credit'> = (wording) => {
  const { line } = wording;
  if (line === '' || line.length > longestCredit) return null;
  const people = readCredit(wording, line, 0, line.trimEnd().length);
  return people === null ? null : { people };
};

/** Whose picture a stretch of a plain text says it is; null where it says nothing of a picture. */
function readCredit(
  { text, knowledge }: Wording,
  plain: string,
  from: number,
  to: number,
): NonNullable<Facts['credit']>['people'] | null {
  let start = from;
  let end = to;
  const isBracketed = /^[(\[【]/.test(plain.slice(start, end).trimStart()) && /[)\]】]$/.test(plain.slice(start, end));
  if (isBracketed) {
    while (/[\s([【]/.test(plain.charAt(start))) start++;
    end--;
  }
  // `沈青摄（新华社发）`, `新华社发（沈青摄）`: whose picture it is, and who spreads it.
  const spread = /\s?\(([^()]{2,12})\)$/.exec(plain.slice(start, end));
  const spreads = /^(?:[\u4e00-\u9fff]{2,6}[社发]|[\u4e00-\u9fff/]{2,10})发?\s?\(/.exec(plain.slice(start, end));
  if (spreads && plain.charAt(end - 1) === ')' && plain.slice(start + spreads[0].length, end).includes('摄')) {
    start += spreads[0].length;
    end--;
  } else if (spread) end = start + spread.index;
  const said = plain.slice(start, end).trim();
  if (said.length < 2 || said.length > longestCredit) return null;
  if (agencyPicture.test(said) || agencies.test(said) || (isBracketed && archive.test(said))) return [];
  const isHead = heads.test(said);
  const isTail = /[摄影]$/.test(said) || tails.test(said);
  if (!isHead && !isTail) return null;
  // 文/摄 below a headline: who wrote it, and took its pictures.
  if (/[。；！，,]/.test(said) || /文\s?\/\s?[图摄]$|^文/.test(said)) return null;
  const found = readPeople({ text, plain, start, end }, knowledge, 'role');
  if (found) return found.people.every(({ role }) => role === 'photographer') ? found.people : isHead ? [] : null;
  if (isHead) return [];
  const maker = said.replace(/(?:摄影|摄|供图|翻拍)$/, '').replace(/[\s/(]+$/, '');
  return said.length <= 18 &&
    maker.length >= 2 &&
    maker.length <= 14 &&
    !/[拍]$/.test(maker) &&
    // 摄影 is an art, too: `老街摄影`.
    (!said.endsWith('摄影') || /[社部馆司者组]$/.test(maker))
    ? []
    : null;
}

/** So far before its end, the words of a picture end in a credit. */
const farthest = 30;

/** `'图为新馆。沈青 摄'`, `'工人检修设备（沈青 摄）'` */
export const findCreditTail: FactParser<'creditTail'> = (wording) => {
  const { tail, text, tailAt, knowledge } = wording;
  const end = tail.trimEnd().length;
  if (!/[摄影图发片供拍社)）]$/.test(tail.slice(0, end))) return null;
  for (let index = Math.max(2, end - farthest); index < end - 1; index++) {
    const before = tail.charAt(index - 1);
    if (!/[。 　)”！？]/.test(before) && tail.charAt(index) !== '(') continue;
    if (/\s/.test(tail.charAt(index))) continue;
    const people = readCredit({ text: text.slice(tailAt), knowledge } as Wording, tail, index, end);
    if (people === null) continue;
    return {
      span: [index + tailAt, end + tailAt],
      people: people.map((person) => ({
        ...person,
        span: [person.span[0] + tailAt, person.span[1] + tailAt] as const,
      })),
    };
  }
  return null;
};
