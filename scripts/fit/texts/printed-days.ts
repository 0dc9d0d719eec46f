/** Days as newspapers print them. */
import type { IssueDate } from './typeset-model.ts';
import { between, weighted, type Random } from './random.ts';

const digits = '〇一二三四五六七八九';

/** `23` → `'二十三'`. From 1 to 99. */
export function toChinese(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`;
}

/** As telegrams count days: `23` → `'廿三'`, `30` → `'卅'`. */
export function toTelegram(number: number): string {
  const ones = number % 10 > 0 ? digits.charAt(number % 10) : '';
  if (number >= 30) return `卅${ones}`;
  return number >= 20 ? `廿${ones}` : toChinese(number);
}

/** `2025` → `'二〇二五'`, with 〇, ○, O or 零 as type had it. */
export const toChineseYear = (year: number, zero = '〇'): string =>
  [...String(year)].map((digit) => (digit === '0' ? zero : digits.charAt(Number(digit)))).join('');

/** `115` → `'一百一十五'`, the years of the Republic. From 1 to 199. */
export const toChineseHundred = (number: number): string =>
  number < 100
    ? toChinese(number)
    : `一百${number % 100 === 0 ? '' : number % 100 < 10 ? `〇${toChinese(number % 100)}` : (number % 100 < 20 ? '一' : '') + toChinese(number % 100)}`;

export const weekday = ({ year, month, day }: IssueDate): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay();
export const weekdays = [...'日一二三四五六'];
export const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
export const englishDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** `count` days before a date. */
export function daysBefore({ year, month, day }: IssueDate, count: number): IssueDate {
  const date = new Date(Date.UTC(year, month - 1, day - count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const toDay = (random: Random, from: number, to: number): IssueDate => ({
  year: between(random, from, to),
  month: between(random, 1, 12),
  day: between(random, 1, 28),
});

/** A year between 1950 and now, recent ones more often. */
export const toModernDay = (random: Random): IssueDate =>
  weighted(random, [
    [toDay(random, 1950, 1980), 1],
    [toDay(random, 1981, 2002), 2],
    [toDay(random, 2003, 2026), 5],
  ]);

/** `'2023-05-22'` → its numbers; null for anything else. */
export function fromIso(text: string): IssueDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
