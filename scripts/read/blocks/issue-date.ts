/** The date of an issue, in every form that a masthead prints it. */

export interface IssueDate {
  /** Half-open offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** `2023-11-06`; `XXXX-11-06` where the year is not printed. */
  readonly edtf: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const english =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const beforeRepublic = 1911;

/** The forms, in the order that they are tried; what each match names: year, month, day. */
const forms: readonly (readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray) => readonly [string, number, number],
])[] = [
  // 中华民国85年6月17日, 民国元年3月1日
  [
    /(?:中华)?民国\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?/,
    ([, year = '', month, day]) => [
      String(beforeRepublic + (year === '元' ? 1 : Number(year))),
      Number(month),
      Number(day),
    ],
  ],
  // 公元1949年5月12日, 2023.11.06
  [
    /(?:公元|西元|西历)?\s?((?:1[89]|20)\d\d)\s?(?:年|[-./])\s?(\d{1,2})\s?(?:月|[-./])\s?(\d{1,2})(?!\d)\s?日?/,
    ([, year = '', month, day]) => [year, Number(month), Number(day)],
  ],
  // Thursday, October 5, 2023
  [
    new RegExp(String.raw`\b(${english})\.?\s?(\d{1,2})(?:st|nd|rd|th)?\s?,?\s?((?:1[89]|20)\d\d)\b`, 'i'),
    ([, month = '', day, year = '']) => [year, monthOf(month), Number(day)],
  ],
  // 5 October 2023
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s(${english})\.?\s?,?\s?((?:1[89]|20)\d\d)\b`, 'i'),
    ([, day, month = '', year = '']) => [year, monthOf(month), Number(day)],
  ],
];

/** A day beside the day of the week, without a year: `'11月6日 星期一'`. */
const withoutYear = /(?<![\d年])(\d{1,2})\s?月\s?(\d{1,2})\s?日\s?[,(]?\s?(?:星期|周|礼拜)[一二三四五六日天]/;

/** The date that a line of furniture prints, its numbers in ASCII digits: `'中华民国85年6月17日 星期一'` → 1996-06-17. */
export function findPrintedDate(text: string): IssueDate | null {
  for (const [pattern, read] of forms) {
    const match = pattern.exec(text);
    const found = match && toIssueDate(match, ...read(match));
    if (found) return found;
  }
  return null;
}

/** The same, or a day of the week's without a year. */
export function findIssueDay(text: string): IssueDate | null {
  const match = withoutYear.exec(text);
  return findPrintedDate(text) ?? (match && toIssueDate(match, 'XXXX', Number(match[1]), Number(match[2])));
}

function toIssueDate(match: RegExpExecArray, year: string, month: number, day: number): IssueDate | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { start: match.index, end: match.index + match[0].length, edtf: `${year}-${pad(month)}-${pad(day)}` };
}
