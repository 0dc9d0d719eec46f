/** 昨日, 前天, 周一: days that a lead counts from the day the newspaper came out. */

export interface RelativeDay {
  /** `2019-07-23` */
  readonly date: string;
  readonly quote: string;
}

const daysBefore = [
  [/昨[日天晚晨夜]/, 1],
  [/前[天日](?!后)/, 2],
] as const;

const weekdays = '日一二三四五六';

/**
 * The day that the beginning of a lead names by its distance from `issueDate` (`2019-07-24`); null where it names none or
 * the issue's day is not known. A weekday is the last one before the issue.
 */
export function findRelativeDay(lead: string, issueDate: string | null): RelativeDay | null {
  if (issueDate === null || !/^\d{4}-\d\d-\d\d$/.test(issueDate)) return null;
  const beginning = lead.slice(0, reach);
  for (const [pattern, days] of daysBefore) {
    const match = pattern.exec(beginning);
    if (match) return { date: minus(issueDate, days), quote: match[0] };
  }
  const match = /(?:本?周|星期)([一二三四五六日])(?![一二三四五六日]|岁|年)/.exec(beginning);
  const weekday = weekdays.indexOf(match?.[1] ?? '无');
  if (!match || weekday < 0) return null;
  const issued = new Date(`${issueDate}T00:00:00Z`).getUTCDay();
  return { date: minus(issueDate, (issued - weekday + 7) % 7 || 7), quote: match[0] };
}

/** So many characters are the beginning of a lead. */
const reach = 60;

function minus(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - days);
  return time.toISOString().slice(0, 10);
}
