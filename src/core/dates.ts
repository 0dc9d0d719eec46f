/** EDTF dates (ISO 8601-2, level 1) in the words of readers, and in an order. */

/** One date: year with unspecified digits, month or season, day, and `~` (about), `?` (doubtful) or `%` (both). */
const single = /^(-?[\dX]{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%])?$/;

/** A year of which nothing is known: `XXXX-10-31`. */
const unknownYear = 'XXXX';

export interface DateParts {
  readonly year: string;
  /** 01 to 12, or a season 21 to 24. */
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly approximate: boolean;
  readonly doubtful: boolean;
}

/** One EDTF date → its parts; null where it cannot be read. */
export function toDateParts(edtf: string): DateParts | null {
  const [whole, year, month, day, qualifier] = single.exec(edtf) ?? [];
  if (whole === undefined || year === undefined) return null;
  return {
    year,
    month: month === 'XX' ? undefined : month,
    // Within a known year a day without its month says nothing; of an unknown one it is what a dateline prints.
    day: day === 'XX' || (month === 'XX' && year !== unknownYear) ? undefined : day,
    approximate: qualifier === '~' || qualifier === '%',
    doubtful: qualifier === '?' || qualifier === '%',
  };
}

const seasons: Readonly<Record<string, string>> = { '21': '春', '22': '夏', '23': '秋', '24': '冬' };

/** First month of a season, so that spring stands before summer. */
const seasonStart: Readonly<Record<string, string>> = { '21': '03', '22': '06', '23': '09', '24': '12' };

/**
 * EDTF → Chinese: `2023-10-31` → 2023年10月31日, `2023-03~` → 约2023年3月, `2023?` → 2023年（存疑），
 * `2023-03/2023-05` → 2023年3月至5月, `XXXX-XX-10` → 10日（年月不详）. What it cannot read it gives back as it stands.
 */
export function dateLabel(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return singleLabel(edtf);
  if (start === '' || start === '..') return `${singleLabel(end)}以前`;
  if (end === '' || end === '..') return `${singleLabel(start)}以后`;
  return stretchLabel(start, end) ?? `${singleLabel(start)}至${singleLabel(end)}`;
}

/** A stretch within a year, or a month, says each once; null where it is none, or an end is in doubt. */
function stretchLabel(start: string, end: string): string | null {
  const [from, to] = [toDateParts(start), toDateParts(end)];
  if (from === null || to === null) return null;
  if (from.year !== to.year || isQualified(from) || isQualified(to)) return null;
  if (from.month === undefined || to.month === undefined || (from.day === undefined) !== (to.day === undefined))
    return null;
  const last = `${from.month === to.month && to.day !== undefined ? '' : monthLabel(to.month)}${dayLabel(to.day)}`;
  const words = `${monthLabel(from.month)}${dayLabel(from.day)}至${last}`;
  return from.year === unknownYear ? `${words}（年份不详）` : yearLabel(from.year) + words;
}

const isQualified = ({ approximate, doubtful }: DateParts): boolean => approximate || doubtful;

const dayLabel = (day: string | undefined): string => (day === undefined ? '' : `${String(Number(day))}日`);

function singleLabel(edtf: string): string {
  const parts = toDateParts(edtf);
  if (parts === null) return edtf;
  const day = monthLabel(parts.month) + dayLabel(parts.day);
  const unknown = parts.month === undefined ? '年月不详' : '年份不详';
  const label = parts.year === unknownYear ? `${day}（${unknown}）` : yearLabel(parts.year) + day;
  return (parts.approximate ? '约' : '') + label + (parts.doubtful ? '（存疑）' : '');
}

function yearLabel(year: string): string {
  if (!year.includes('X')) return `${year}年`;
  if (year.endsWith('XX')) return `${String(Number(year.slice(0, 2)) + 1)}世纪`;
  return `${year.slice(0, 3)}0年代`;
}

function monthLabel(month: string | undefined): string {
  if (month === undefined) return '';
  return seasons[month] === undefined ? `${String(Number(month))}月` : `${seasons[month]}季`;
}

/** The end of an interval that says where the article belongs: its start, or its end where the start is open. */
function anchorOf(edtf: string): DateParts | null {
  const [start = '', end = ''] = edtf.split('/');
  return toDateParts(start === '' || start === '..' ? end : start);
}

/** Year under which an article is listed, e.g. `2023`; null where the date names no single year. */
export function yearOf(edtf: string): string | null {
  const year = anchorOf(edtf)?.year;
  return year === undefined || year.includes('X') ? null : year;
}

/** Month under which an article is listed, `01` to `12`; null where the date names none, or a season, or reaches beyond one. */
export function monthOf(edtf: string): string | null {
  const [start, end] = edtf.split('/').map(toDateParts);
  const month = start?.month;
  if (month === undefined || seasons[month] !== undefined) return null;
  return end === undefined || (end?.year === start?.year && end?.month === month) ? month : null;
}

/**
 * What all days of a date have in common, for forms that know no windows: `2024-10/2024-12` → `2024`,
 * `2023-03-21/2023-03-31` → `2023-03`; a single date is given back. Null where its ends share no year, or an end is open.
 */
export function sharedDate(edtf: string): string | null {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return edtf;
  const [from, to] = [toDateParts(start), toDateParts(end)];
  if (from === null || from.year !== to?.year) return null;
  if (from.month === undefined || from.month !== to.month) return from.year;
  return `${from.year}-${from.month}`;
}

/** A key that sorts by time: a year stands before its months, a month before its days; no date before all. */
export function dateKey(edtf: string | null): string {
  const parts = edtf === null ? null : anchorOf(edtf);
  if (parts === null || parts.year === unknownYear) return '';
  const month = parts.month === undefined ? '00' : (seasonStart[parts.month] ?? parts.month);
  return [parts.year.replaceAll('X', '0'), month, parts.day ?? '00'].join('-');
}

/** `2023-10-31` → `2023-10-31` for `<time datetime>`; null where HTML has no form for the date. */
export const machineDate = (edtf: string): string | null =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf) ? edtf : null;

/** The days that a date may mean. */
export interface DateSpan {
  /** First and last day, both included, counted from 1970-01-01. */
  readonly first: number;
  readonly last: number;
}

/**
 * `2023-03~` → the days of March, `2023` → those of the year, `2023-21` → March to May, `202X` → ten years. An interval with
 * an open end is as long as the end that is known. Null where no year is known, or the date cannot be read.
 */
export function dateSpan(edtf: string): DateSpan | null {
  const [start = '', end = start] = edtf.split('/');
  const known = [start, end].filter((text) => text !== '' && text !== '..').map(toDateParts);
  const [from, to] = [known[0], known.at(-1)];
  if (!from || !to || from.year === unknownYear || to.year === unknownYear) return null;
  const first = firstDay(from);
  return { first, last: Math.max(first, lastDay(to)) };
}

const toDay = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;

const firstDay = ({ year, month = '01', day = '01' }: DateParts): number =>
  toDay(Number(year.replaceAll('X', '0')), Number(seasonStart[month] ?? month), Number(day));

function lastDay({ year, month = '12', day }: DateParts): number {
  const of = Number(year.replaceAll('X', '9'));
  if (day !== undefined) return toDay(of, Number(month), Number(day));
  // Day 0 of the month behind the last one.
  const start = seasonStart[month];
  return toDay(of, Number(start ?? month) + (start === undefined ? 1 : 3), 0);
}
