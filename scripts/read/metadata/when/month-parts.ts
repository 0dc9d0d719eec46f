/** 3月下旬, 十一月初: a part of a month. */
import { lastDayOf, toEdtf } from './calendar.ts';
import { sentenceAt, type TimedText } from './sentences.ts';

export interface MonthPart {
  readonly month: number;
  readonly first: number;
  /** Null where it is the last of the month. */
  readonly last: number | null;
  readonly sentence: string;
}

const parts: readonly (readonly [words: RegExp, first: number, last: number | null])[] = [
  [/上旬|初/, 1, 10],
  [/中旬|中(?!国|央|共)/, 11, 20],
  [/下旬|底|末/, 21, null],
];
const pattern = /(?<![至到\d])(\d{1,2})\s?月(上旬|中旬|下旬|初|底|末|中(?!国|央|共))/g;
const plans = /(?:将于|将在|拟于|定于|预计|计划|截至|截止|力争|确保).{0,4}$/;

/** The part of a month that a lead names as when it happened; null where it names none. */
export function findMonthPart({ text, printed }: TimedText): MonthPart | null {
  for (const match of text.matchAll(pattern)) {
    const month = Number(match[1]);
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    const part = parts.find(([words]) => words.test(match[2] ?? ''));
    if (!part || month < 1 || month > 12 || plans.test(before) || /(?:去年|\d年)\s?$/.test(before)) continue;
    return { month, first: part[1], last: part[2], sentence: printed(...sentenceAt(text, match.index)) };
  }
  return null;
}

/** 3月下旬 of 2024 → `2024-03-21/2024-03-31`; without a year `XXXX-03-21/XXXX-03-31`. */
export function toInterval({ month, first, last }: MonthPart, year: number | null): string {
  const end = last ?? lastDayOf(year ?? 2023, month);
  return `${toEdtf(year, month, first)}/${toEdtf(year, month, end)}`;
}
