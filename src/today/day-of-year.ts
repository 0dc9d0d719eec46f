/** 今日回望: days of the year, whatever the year. Runs in the reader's browser, for a built site does not know what day it is. */

/** A day of the year as `MM-DD`. */
export type Day = string;

/** Counted from 1 January of a leap year, 0 to 365. */
const numberOf = (day: Day): number =>
  Date.UTC(2024, Number(day.slice(0, 2)) - 1, Number(day.slice(3))) / 86_400_000 - start;

const start = Date.UTC(2024, 0, 1) / 86_400_000;
const daysInYear = 366;

/** Of `days`, `today` alone where it is one of them; else up to `count` nearest to it, round the turn of the year, the nearest first; of two alike the earlier. */
export function nearestDays(days: readonly Day[], today: Day, count: number): readonly Day[] {
  if (days.includes(today)) return [today];
  const distance = (day: Day): number => {
    const apart = Math.abs(numberOf(day) - numberOf(today));
    return Math.min(apart, daysInYear - apart);
  };
  const isBefore = (day: Day): number =>
    (numberOf(today) - numberOf(day) + daysInYear) % daysInYear <= daysInYear / 2 ? 0 : 1;
  return days.toSorted((a, b) => distance(a) - distance(b) || isBefore(a) - isBefore(b)).slice(0, count);
}

/** `06-02` → `6月2日` */
export const dayLabel = (day: Day): string => `${String(Number(day.slice(0, 2)))}月${String(Number(day.slice(3)))}日`;

/** The reader's own day: `06-02` */
export const dayOf = (date: Date): Day =>
  [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
