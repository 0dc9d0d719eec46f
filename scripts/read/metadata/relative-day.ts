/** 昨日, 前天, 周一: days that a lead counts from the day the newspaper came out. */
import { addDays } from './when/calendar.ts';
import { sentenceAt } from './when/sentences.ts';

export interface RelativeDay {
  /** `2019-07-23` */
  readonly date: string;
  readonly quote: string;
  /** The whole sentence. */
  readonly sentence: string;
}

const daysBefore = [
  [/昨[日天晚晨夜]/, 1],
  // Neither `目前日均…` nor `节前天气…`.
  [/(?<![目此之以日年月周天节提])前[天日](?![后气均产])/, 2],
] as const;

/** Neither `两周三天` nor `下周三`, which is no news yet, nor `每周三`, which is no day of a report, nor `周三至周五`. */
const weekdayPattern =
  /(?<![下每逢隔双至到、—~一二三四五六七八九十两几数个\d])(上|本)?(?:周|星期)([一二三四五六日])(?![一二三四五六日至到、—\-~]|岁|年)/;

const weekdays = '一二三四五六日';

/**
 * The day that the beginning of a lead names by its distance from `issueDate` (`2019-07-24`); null where it names none or
 * the issue's day is not known. 上周五 is of the week before the issue's, 本周五 of the issue's own, which begins on
 * Monday; 周五 alone is the last one before the issue.
 */
export function findRelativeDay(lead: string, issueDate: string | null): RelativeDay | null {
  if (issueDate === null || !/^\d{4}-\d\d-\d\d$/.test(issueDate)) return null;
  const beginning = lead.slice(0, reach);
  for (const [pattern, days] of daysBefore) {
    const match = pattern.exec(beginning);
    if (match) return { date: addDays(issueDate, -days), quote: match[0], sentence: sentenceOf(lead, match.index) };
  }
  const match = weekdayPattern.exec(beginning);
  if (!match) return null;
  const [quote, week, weekday = ''] = match;
  const issued = (new Date(`${issueDate}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = issued - weekdays.indexOf(weekday);
  const sentence = sentenceOf(lead, match.index);
  if (week === '上') return { date: addDays(issueDate, -days - 7), quote, sentence };
  if (week === '本') return { date: addDays(issueDate, -days), quote, sentence };
  return { date: addDays(issueDate, -((days + 7) % 7 || 7)), quote, sentence };
}

/** So many characters are the beginning of a lead. */
const reach = 60;

const sentenceOf = (text: string, index: number): string => text.slice(...sentenceAt(text, index)).trim();
