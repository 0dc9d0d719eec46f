/** When: the day that each story of a page reports, or the present of its page. */
import type { Evidence } from '../../../src/schema/article.ts';
import type { Story } from '../model.ts';
import { toEdtf } from './when/calendar.ts';
import { findDay, isDay, laterRank, type PrintedDay } from './when/days.ts';
import { findMonthPart, toInterval } from './when/month-parts.ts';
import { findPageTime, type PageTime } from './when/page-time.ts';
import { monthOfDay, yearOfDay } from './when/turn-of-year.ts';
import { leadOf, toTimedTexts, type TimedText } from './when/sentences.ts';
import { findRelativeDay } from './relative-day.ts';

export interface FoundDate {
  /** EDTF (ISO 8601-2): `2023-10-31`, `2024-03-21/2024-03-31`, `2023`; `XXXX-10-31` (level 2) where nothing tells the year. */
  readonly date: string;
  readonly evidence: Evidence;
  /** True where the year is inferred and may well be another. */
  readonly isDoubtful: boolean;
}

/** The date of every story of a page, in its order; null where nothing tells it. `issueDate`: EDTF, of the sidecar or the masthead. */
export function findDates(
  stories: readonly Story[],
  issueDate: string | null,
  isSupplied = false,
): readonly (FoundDate | null)[] {
  const texts = stories.map(toTimedTexts);
  const leads = texts.map((parts) => parts.find(({ place }) => place === 'lead') ?? null);
  const days = leads.map((lead) => lead && findDay(lead));
  const time = findPageTime(texts, days, issueDate, isSupplied);
  return stories.map((story, index) =>
    findDate({ story, number: index, lead: leads[index] ?? null, day: days[index] ?? null }, time),
  );
}

interface Read {
  readonly story: Story;
  readonly number: number;
  readonly lead: TimedText | null;
  readonly day: PrintedDay | null;
}

/** Its own day first, then the part of a month that it names, then the present of the page. */
function findDate({ story, number, lead, day }: Read, time: PageTime): FoundDate | null {
  const printed = day && fromDay(day, number, time);
  // A day that the lead counts from the issue's beats the day on which something is still to happen.
  if (printed && (day.rank < laterRank || time.issueDate === null)) return printed;
  const relative = findRelativeDay(leadOf(story), time.issueDate);
  if (relative) return inferred(relative.date, relative.sentence, time.reason(number), time);
  if (printed) return printed;
  const part = lead && findMonthPart(lead);
  if (part) {
    const year = yearOfDay(part.month, part.first, time, false);
    return year === null
      ? {
          date: toInterval(part, null),
          evidence: { basis: 'printed', quote: part.sentence, reason: yearUnknown },
          isDoubtful: false,
        }
      : inferred(toInterval(part, year), part.sentence, `年份未印，${time.reason(number)}`, time);
  }
  return time.of(number);
}

const yearUnknown = '年份未印，亦无从推定';

/** Null where the day is history, told in the lead: two years and more before the present. */
function fromDay(day: PrintedDay, number: number, time: PageTime): FoundDate | null {
  if (day.year !== null) {
    if (time.year !== null && day.year < time.year - 1) return null;
    return {
      date: toDate(day, day.year, day.month),
      evidence: { basis: 'printed', quote: day.sentence, reason: '正文所印' },
      isDoubtful: false,
    };
  }
  const told = monthOfDay(day.day, time);
  // A month without such a day is not the one: 31日 beside reports of September. (A leap year has all days that there are.)
  const month = day.month ?? (told !== null && isDay(2024, told, day.until ?? day.day) ? told : null);
  // A day without its month is that of the report only in a dateline, unless the page tells the month.
  if (month === null && day.rank > 0) return null;
  const found = month === null ? null : yearOfDay(month, day.day, time, day.rank >= laterRank);
  // 29 February in a common year: the year is not the one it seems to be.
  const year = found !== null && month !== null && isDay(found, month, day.until ?? day.day) ? found : null;
  const date = toDate(day, year, month);
  if (year === null) {
    const reason = day.month === null ? '年月未印，亦无从推定' : yearUnknown;
    if (month !== null && day.month === null)
      return inferred(date, day.sentence, '月份未印，据同版报道所印日期；年份未印，亦无从推定', time);
    return { date, evidence: { basis: 'printed', quote: day.sentence, reason }, isDoubtful: false };
  }
  return inferred(date, day.sentence, `${day.month === null ? '年月' : '年份'}未印，${time.reason(number)}`, time);
}

const toDate = ({ day, until }: PrintedDay, year: number | null, month: number | null): string =>
  toEdtf(year, month, day) + (until === null ? '' : `/${toEdtf(year, month, until)}`);

const inferred = (date: string, quote: string, reason: string, { isDoubtful }: PageTime): FoundDate => ({
  date,
  evidence: { basis: 'inferred', quote, reason },
  isDoubtful,
});
