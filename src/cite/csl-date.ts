/** Dates of CSL-JSON: one date, or two ends of a period, each of year, month and day as far as they are known. */
import { toDateParts } from '../core/dates.ts';

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  /** True where it is not the day of publication as printed, but near it. */
  readonly circa?: true;
}

/** EDTF → CSL: `2023-03~` → March 2023, circa. Undefined where no year is known: `XXXX-10-31`, `202X`, an open end. */
export function toCslDate(edtf: string): CslDate | undefined {
  const ends = edtf.split('/').map(toDateParts);
  const parts = ends.map((end) => {
    if (end === null || end.year.includes('X')) return null;
    const { year, month, day } = end;
    // A season is no month.
    if (month === undefined || Number(month) > 12) return [Number(year)];
    return [year, month, day].filter((part) => part !== undefined).map(Number);
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return undefined;
  const isCirca = ends.some((end) => end?.approximate === true || end?.doubtful === true);
  return { 'date-parts': known, ...(isCirca ? { circa: true } : {}) };
}

/** ISO 8601: `2023-10-31`, `2023-03`, `2023-03/2023-05`. */
export const toIsoDate = ({ 'date-parts': ends }: CslDate, mark = '-'): string =>
  ends.map(([year, ...others]) => [String(year), ...others.map(twoDigits)].join(mark)).join('/');

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** What both ends of a period have in common, for forms that know no periods: Oct to Dec 2024 → 2024. Undefined: nothing. */
export function sharedParts({ 'date-parts': [first = [], last = first] }: CslDate): CslDate | undefined {
  const differ = first.findIndex((part, index) => part !== last[index]);
  const shared = differ < 0 ? first : first.slice(0, differ);
  return shared.length === 0 ? undefined : { 'date-parts': [shared] };
}

/** Year of the first end. */
export const yearOfDate = (date: CslDate): string => String(date['date-parts'][0]?.[0] ?? '');
