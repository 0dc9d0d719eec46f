/** Days as datelines print them. */
import type { PrintedDay } from './model.ts';

const numeral = '[\\d〇○零一二三四五六七八九十廿卅元]{1,4}';
/** `'2023年10月3日'`, `'十三日'`, `'民国廿七年三月五日'`, `'3日下午'`, with the hour behind it. */
export const dayPattern = `(?:民国)?(?:${numeral}年)?(?:${numeral}月)?${numeral}[日号](?:[上下午前后晨早晚夜深]{1,2}(?:${numeral}时)?(?:${numeral}分)?|${numeral}时(?:${numeral}分)?)?`;

const parts = new RegExp(`^(民国)?(?:(${numeral})年)?(?:(${numeral})月)?(${numeral})[日号]`);

/** The parts of such a day. `'十三日'` → `{ day: 13 }`; null where they are no day. */
export function toPrintedDay(words: string): PrintedDay | null {
  const match = parts.exec(words.replaceAll(/\s/g, ''));
  if (!match) return null;
  const [, era, year, month, day = ''] = match;
  const date = {
    ...(year === undefined ? {} : { year: numberOf(year) + (era === undefined ? 0 : 1911) }),
    ...(month === undefined ? {} : { month: numberOf(month) }),
    day: numberOf(day),
  };
  const isDay = date.day >= 1 && date.day <= 31 && (date.month === undefined || (date.month >= 1 && date.month <= 12));
  return isDay ? date : null;
}

const digits = '〇一二三四五六七八九';

/** `'廿六'` → 26, `'二〇二三'` → 2023, `'15'` → 15, `'三十一'` → 31; NaN where it is no number. */
export function numberOf(printed: string): number {
  const words = printed
    .replaceAll(/[○零]/g, '〇')
    .replaceAll('元', '一')
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十');
  if (/^\d+$/.test(words)) return Number(words);
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(words);
  if (tens) return (tens[1] ? digits.indexOf(tens[1]) : 1) * 10 + (tens[2] ? digits.indexOf(tens[2]) : 0);
  return /^[〇一二三四五六七八九]+$/.test(words)
    ? Number([...words].map((word) => digits.indexOf(word)).join(''))
    : Number.NaN;
}
