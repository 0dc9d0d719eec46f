/** Which year, and which month, a day belongs to that prints neither. */
import { isWholeDay } from './calendar.ts';
import type { PageTime } from './page-time.ts';

/** So many days after the issue a day may still be news of it: what is announced. */
const announced = 31;

/**
 * The year of a day: the page's own; 12月31日 in an issue of January is of the year before, and a plan for 1月5日 in one of
 * December of the year behind. Null where the page tells no year.
 */
export function yearOfDay(
  month: number,
  day: number,
  { year, issueDate, latest }: Pick<PageTime, 'year' | 'issueDate' | 'latest'>,
  isPlan: boolean,
): number | null {
  if (year === null) return null;
  const at = month * 31 + day;
  const known = issueDate !== null && /^\d{4}-\d\d/.test(issueDate);
  const present = known ? Number(issueDate.slice(5, 7)) * 31 + Number(issueDate.slice(8, 10)) : null;
  if (present !== null) {
    if (at > present + announced) return year - 1;
    return isPlan && present >= 11 * 31 && month <= 2 ? year + 1 : year;
  }
  return issueDate === null && latest !== null && latest.month <= 2 && month >= 11 ? year - 1 : year;
}

/**
 * The month of a day that is printed alone: no later than the issue, and the last such day before it; without the issue's day,
 * before the latest day that the page's leads print. Null where the page tells no month.
 */
export function monthOfDay(day: number, { issueDate, latest }: Pick<PageTime, 'issueDate' | 'latest'>): number | null {
  const present = isWholeDay(issueDate)
    ? { month: Number(issueDate.slice(5, 7)), day: Number(issueDate.slice(8, 10)) }
    : latest;
  if (!present) return null;
  return day <= present.day ? present.month : present.month === 1 ? 12 : present.month - 1;
}
