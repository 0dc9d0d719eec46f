/** 前三季度, 截至10月底, 今年1-9月: what the present of a page lies behind. */
import { lastDayOf, toEdtf } from './calendar.ts';
import { sentenceAt, type TimedText } from './sentences.ts';

/** The present is not before this day of its year. */
export interface Bound {
  readonly month: number;
  readonly day: number;
  readonly story: number;
  readonly sentence: string;
  readonly words: string;
}

/** What is over once it is reported, each with the last month that it holds. */
const periods: readonly (readonly [pattern: RegExp, lastMonth: (match: RegExpExecArray) => number])[] = [
  [/(?:今年|本年|年)\s?1\s?(?:月份?)?[-—－–~～至到]\s?(\d{1,2})\s?月/g, (match) => Number(match[1])],
  [/前(\d{1,2})个?月/g, (match) => Number(match[1])],
  [/前三季度|第三季度|三季度末/g, () => 9],
  [/(?:今年|\d年)上半年|二季度末/g, () => 6],
  [/(?:今年|\d年)(?:一季度|第一季度)/g, () => 3],
  [/截[至止](?:今年|目前的)?\s?(\d{1,2})月(?:底|末|份)/g, (match) => Number(match[1])],
];
const planned = /将|预计|力争|计划|目标|有望|确保/;
/** A sentence that looks back to another year counts its months, not those of the present. */
const ofAnotherYear = /去年|上年|同期(?!增长|下降|提高)/;

/** All days that the present of a page of `year` is not before; where no year is known, those that name none. */
export function findBounds({ text, story, printed }: TimedText, year: number | null): readonly Bound[] {
  const bounds: Bound[] = [];
  for (const [pattern, lastMonth] of periods) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = sentenceAt(text, match.index);
      const before = text.slice(start, match.index + match[0].length);
      const named = /((?:19|20)\d\d)年[^，。；]*$/.exec(before)?.[1];
      if (planned.test(before) || ofAnotherYear.test(before) || (named !== undefined && Number(named) !== year))
        continue;
      const month = lastMonth(match);
      if (month < 1 || month > 11) continue;
      bounds.push({
        month: month + 1,
        day: 1,
        story,
        sentence: printed(start, end),
        words: printed(match.index, match.index + match[0].length),
      });
    }
  }
  return bounds;
}

/** `'2024-10-01'` in 2024. */
export const dayOfBound = ({ month, day }: Bound, year: number): string =>
  toEdtf(year, month, Math.min(day, lastDayOf(year, month)));
