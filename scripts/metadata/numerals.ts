import { plainText } from '../text/characters.ts';

const numerals = '〇一二三四五六七八九';

/**
 * A text with the dates in it in ASCII digits, each character of the result standing where it stood: `１０月６日` and
 * `十月六日` become `10月6日` and ` 10月6日`-like text of the same length, padded with spaces before the numbers.
 */
export function toDigits(text: string): string {
  return plainText(text).replace(/[〇○零一二三四五六七八九十]{1,4}(?=\s?[年月日])/g, (printed) => {
    const number = toNumber(printed);
    return number === null || number.length > printed.length ? printed : number.padStart(printed.length);
  });
}

/** `'一九九二'` → `'1992'`, `'十月'`'s `'十'` → `'10'`, `'二十三'` → `'23'`; null where it is no number of a date. */
function toNumber(printed: string): string | null {
  const digits = [...printed].map((character) => ('○零'.includes(character) ? 0 : numerals.indexOf(character)));
  const ten = printed.indexOf('十');
  if (ten < 0) return printed.length === 4 || printed.length === 1 ? digits.join('') : null;
  if (ten > 1 || printed.length > 3) return null;
  const tens = ten === 0 ? 1 : (digits[0] ?? 0);
  const ones = ten === printed.length - 1 ? 0 : (digits.at(-1) ?? 0);
  const number = String(tens * 10 + ones);
  return number;
}
