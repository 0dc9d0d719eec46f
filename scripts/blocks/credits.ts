/** 摄 / 供图: lines that say whose picture it is. */
import type { Knowledge } from '../knowledge.ts';
import { hasSentencePunctuation, plainText } from '../text/characters.ts';
import { toPeople } from '../text/people.ts';

/** In plain characters. */
const creditHeads = ['图片来源', '图片由', '图/', '图:', '摄影/', '摄影:', '供图:', '图源'];
const creditTails = ['供图', '摄影', '供稿', '制图', '提供', '图片'];

/** 摄 / 供图 / 图片来源: who made or lent a picture. `'王振宇/摄'`, `'视觉中国供图'`, `'图片来源：南阳高新区'` */
export function isCredit(text: string, knowledge: Knowledge): boolean {
  // `沈青摄（临浦图片社）`: whose picture it is, and who spreads it.
  const whole = text.trim();
  const bare = ')）'.includes(whole.at(-1) ?? ' ')
    ? whole.replace(/(?<=摄|影)\s?[(（][^（()）]{2,8}[)）]$/, '')
    : whole;
  if (bare.length > 40 || bare.length < 3) return false;
  // Where a credit's own words can begin or end; nearly every line of text is out at once.
  if (!'图摄供'.includes(bare.charAt(0)) && !'图影稿供片摄'.includes(bare.at(-1) ?? '')) return false;
  const plain = plainText(bare);
  if (creditHeads.some((head) => plain.startsWith(head))) return true;
  // 文/摄 below a headline: who wrote it, and took its pictures.
  if (hasSentencePunctuation(plain) || /文\s?\/\s?摄$/.test(plain)) return false;
  if (plain.length <= 16 && creditTails.some((tail) => plain.endsWith(tail)) && !plain.endsWith('图片')) return true;
  if (!plain.endsWith('摄')) return false;
  const who = plain.slice(0, -1).replace(/[\s/(]+$/, '');
  return toPeople(who, knowledge.surnames) !== null || who.length <= 10;
}

/** Where in a caption its credit begins; -1 where it has none. `'图为生产基地。受访者供图'` → 7 */
export function findCredit(caption: string, knowledge: Knowledge): number {
  for (let index = caption.length - 2; index > 0 && index > caption.length - 24; index--) {
    const before = caption.charAt(index - 1);
    if (before !== '。' && before !== ' ' && before !== '　' && before !== '(' && before !== '（') continue;
    const rest = caption.slice(index).replace(/[)）]$/, '');
    // Brackets around the credit are its own.
    if (isCredit(rest, knowledge)) return /[(（]/.test(before) && /[)）]$/.test(caption) ? index - 1 : index;
  }
  return -1;
}
