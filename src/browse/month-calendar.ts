/** The days of a month as a calendar prints them. */

/** The names of the days, Monday first as calendars in China have them. */
export const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** `2023`, `10` → weeks of seven, Monday first; null where the week has days of another month. */
export function weeksOf(year: string, month: string): (number | null)[][] {
  const [y, m] = [Number(year), Number(month)];
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const lead = (new Date(Date.UTC(y, m - 1, 1)).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((lead + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - lead + 1;
      return day < 1 || day > days ? null : day;
    }),
  );
}
