/** Days and months in EDTF. */

export const pad = (value: number): string => String(value).padStart(2, '0');

/** 2023, 10, 31 → `2023-10-31`; what is not known stands as X. */
export const toEdtf = (year: number | null, month: number | null, day: number): string =>
  `${year === null ? 'XXXX' : String(year)}-${month === null ? 'XX' : pad(month)}-${pad(day)}`;

/** `'2023-10-31'` → the day after so many; below 0 the day before. */
export function addDays(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** A month after `'2023-10-31'`: `'2023-11-30'`. */
export function addMonth(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = lastDayOf(month === 12 ? year + 1 : year, (month % 12) + 1);
  return toEdtf(month === 12 ? year + 1 : year, (month % 12) + 1, Math.min(day, last));
}

/** Of February 2024: 29. */
export const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const isWholeDay = (date: string | null): date is string => date !== null && /^\d{4}-\d\d-\d\d$/.test(date);
