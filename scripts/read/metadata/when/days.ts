/** The days that a lead prints: 2023年10月31日, 10月31日, 十日电. */
import { findDatelineDay } from './dateline-day.ts';
import { sentenceAt, type TimedText } from './sentences.ts';

/** A day as a lead prints it. */
export interface PrintedDay {
  readonly year: number | null;
  /** Null where the lead prints the day alone. */
  readonly month: number | null;
  readonly day: number;
  /** Last day of a stretch in the same month. */
  readonly until: number | null;
  /** The words of the day, as printed. */
  readonly words: string;
  /** The whole sentence, as printed. */
  readonly sentence: string;
  /** 事件 before 获悉 before plans and stretches of time: what the story reports comes first. */
  readonly rank: number;
}

const dayPattern =
  /(?:(?:民国\s?(\d{1,3})|((?:19|20)\d\d))\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?(?:[-—–~～至]\s?(\d{1,2})\s?)?[日曰]/g;
const plans = /将于|将在|拟于|定于|预计|计划|截至|截止/;
/** What a lead looks back to, and what holds from a day on. */
const lookingBack = /自$|此前.{0,4}$|早在.{0,4}$/;
const goingOn = /^\s?(?:零时)?起/;

/** A report of the day counts before what was learned, planned, or lasts. */
const learnedRank = 1;
export const laterRank = 2;

/** The days of a lead with their month, what the story reports first. */
export function findDays({ text, printed }: TimedText): readonly PrintedDay[] {
  const days: PrintedDay[] = [];
  for (const match of text.matchAll(dayPattern)) {
    const [read, republican, common, month = '', day = '', until] = match;
    const year = republican === undefined ? Number(common ?? NaN) : Number(republican) + 1911;
    const known = Number.isNaN(year) ? null : year;
    if (!isDay(known, Number(month), Number(day))) continue;
    const end = match.index + read.length;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const after = text.slice(end, end + 14);
    const isLearned = /^[，,]?\s?(?:记者|笔者)?(?:从[^，。]{0,10})?(?:获悉|了解到|从)/.test(after);
    const isStretch = /^\s?[-—–~～至到]/.test(after) || /[-—–~～至到]\s?$/.test(before);
    if (lookingBack.test(before) || goingOn.test(after)) continue;
    days.push({
      year: known,
      month: Number(month),
      day: Number(day),
      until:
        until !== undefined && Number(until) > Number(day) && isDay(null, Number(month), Number(until))
          ? Number(until)
          : null,
      words: printed(match.index, end).trim(),
      sentence: printed(...sentenceAt(text, match.index)),
      rank: (isLearned ? learnedRank : 0) + (plans.test(before) ? laterRank : 0) + (isStretch ? laterRank : 0),
    });
  }
  return days.sort((a, b) => a.rank - b.rank);
}

/** The day that a story reports, as its lead prints it; null where it prints none. */
export function findDay(lead: TimedText): PrintedDay | null {
  const alone = findDatelineDay(lead);
  // 【新华社十四日讯】 says when it was reported, before any day that the report tells of.
  return alone?.rank === 0 ? alone : (findDays(lead)[0] ?? alone);
}

/** Is there such a day? Without a year, in any year. */
export function isDay(year: number | null, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
