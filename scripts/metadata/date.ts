import type { Evidence } from '../../src/schema/article.ts';
import type { Story } from '../model.ts';
import { toDigits } from '../text/numerals.ts';
import { findRelativeDay } from './relative-day.ts';
import { findYears, type YearEvidence } from './year.ts';

export interface FoundDate {
  /** EDTF (ISO 8601-2): `2023-10-31`, `2023-03~`, `2023-05-16/2023-05-17`, `2023`; `XXXX-10-31` (level 2) where nothing tells the year. */
  readonly date: string;
  readonly evidence: Evidence;
  /** True where the year, or all of it, is worked out. */
  readonly inferred: boolean;
}

/** What a page tells of the time of its stories. */
export interface PageTime {
  /** The issue's date, EDTF; null where neither the page nor a person says. */
  readonly issueDate: string | null;
  /** True where a person supplied it. */
  readonly issueSupplied?: boolean;
  /** The year that the stories of the page speak from, where they say so. */
  readonly year: YearEvidence | null;
}

/** The strongest year over all stories of a page. */
export function toPageTime(stories: readonly Story[], issueDate: string | null, issueSupplied = false): PageTime {
  const votes = new Map<number, YearEvidence>();
  for (const story of stories) {
    const [best] = findYears(textsOf(story));
    if (!best) continue;
    const known = votes.get(best.year);
    votes.set(best.year, {
      ...(known && known.weight >= best.weight ? known : best),
      weight: (known?.weight ?? 0) + best.weight,
    });
  }
  const [year] = [...votes.values()].sort((a, b) => b.weight - a.weight || b.year - a.year);
  return { issueDate, year: year ?? null, ...(issueSupplied ? { issueSupplied } : {}) };
}

/** A day as a lead prints it. */
interface PrintedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Last day of a stretch in the same month. */
  readonly until: number | null;
  readonly quote: string;
  /** 事件 before 获悉 before plans and stretches of time: what the story reports comes first. */
  readonly rank: number;
}

/**
 * The day of the event that the lead reports, else the month it names, else the year that the story speaks from.
 * Whatever the lead does not print is worked out and said to be so. Null where nothing tells the time.
 */
export function findDate(story: Story, time: PageTime): FoundDate | null {
  const lead = leadOf(story);
  const [day] = findDays(lead).sort((a, b) => a.rank - b.rank);
  if (day) {
    const found = day.year === null ? findYear(story, time, day) : null;
    // 29 February in a common year: the year is not the one it seems to be.
    const year = found && isDay(found.year, day.month, day.until ?? day.day) ? found : null;
    const head = `${String(day.year ?? year?.year ?? 'XXXX')}-${pad(day.month)}-`;
    const date = day.until === null ? head + pad(day.day) : `${head}${pad(day.day)}/${head}${pad(day.until)}`;
    if (day.year === null && !year)
      return { date, inferred: true, evidence: { basis: 'printed', quote: day.quote, reason: '年份未印，亦无从推定' } };
    if (!year) return { date, inferred: false, evidence: { basis: 'printed', quote: day.quote, reason: '正文所印' } };
    return {
      date,
      inferred: true,
      evidence: { basis: 'inferred', quote: day.quote, reason: `年份未印，${year.reason}（“${year.quote}”）` },
    };
  }
  const relative = findRelativeDay(lead, time.issueDate);
  if (relative) {
    return {
      date: relative.date,
      inferred: true,
      evidence: {
        basis: 'inferred',
        quote: relative.quote,
        reason: `据版面所印出版日期（“${time.issueDate ?? ''}”）`,
      },
    };
  }
  const month = findMonth(lead);
  const year = findYear(story, time, null);
  if (!year) return null;
  if (month) {
    return {
      date: `${String(year.year)}-${pad(month.month)}~`,
      inferred: true,
      evidence: { basis: 'inferred', quote: month.quote, reason: `年份未印，${year.reason}（“${year.quote}”）` },
    };
  }
  return {
    date: String(year.year),
    inferred: true,
    evidence: { basis: 'inferred', quote: year.quote, reason: `导语未印日期，${year.reason}` },
  };
}

/** First paragraph of the text; of a photo without text, its caption. */
const leadOf = (story: Story): string =>
  story.body.find((block) => block.type === 'paragraph')?.passage.text ?? story.photos[0]?.caption?.text ?? '';

const dayPattern = /(?:((?:19|20)\d\d)\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?(?:[-—–~～至]\s?(\d{1,2})\s?)?[日曰]/g;
const plans = ['将于', '将在', '拟于', '定于', '预计', '计划', '截至', '截止'];

function findDays(printed: string): PrintedDay[] {
  const digits = toDigits(printed);
  const { text } = digits;
  const days: PrintedDay[] = [];
  for (const match of text.matchAll(dayPattern)) {
    const [read, year, month = '', day = '', until] = match;
    const quote = digits.printed(match.index, match.index + read.length).trim();
    if (!isDay(year === undefined ? null : Number(year), Number(month), Number(day))) continue;
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const after = text.slice(match.index + read.length, match.index + read.length + 14);
    const isLearned = /^[，,]?\s?(?:记者|笔者)?(?:从[^，。]{0,10})?(?:获悉|了解到|从)/.test(after);
    const isPlan = plans.some((word) => before.includes(word));
    const isStretch = /^\s?[-—–~～至到]/.test(after) || /[-—–~～至到]\s?$/.test(before);
    days.push({
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: Number(day),
      until:
        until !== undefined && Number(until) > Number(day) && isDay(null, Number(month), Number(until))
          ? Number(until)
          : null,
      quote,
      rank: (isLearned ? 1 : 0) + (isPlan ? 2 : 0) + (isStretch ? 2 : 0),
    });
  }
  return days;
}

/** Is there such a day? Without a year, in any year. */
function isDay(year: number | null, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year ?? 2024, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

/** `'3月下旬'`, `'十一月初'`: a part of a month. */
function findMonth(lead: string): { readonly month: number; readonly quote: string } | null {
  const { text, printed } = toDigits(lead);
  const match = /(\d{1,2})\s?月(?:上旬|中旬|下旬|初|底|末|中)/.exec(text);
  const month = Number(match?.[1]);
  return match && month >= 1 && month <= 12
    ? { month, quote: printed(match.index, match.index + match[0].length) }
    : null;
}

/** Words of another story are quoted so far that they can be found, and not so far that they stand in two articles. */
const longestForeign = 11;

function findYear(story: Story, time: PageTime, day: PrintedDay | null): YearEvidence | null {
  if (time.issueDate !== null && /^\d{4}/.test(time.issueDate)) {
    const year = Number(time.issueDate.slice(0, 4));
    const month = Number(time.issueDate.slice(5, 7));
    const issued = month * 31 + Number(time.issueDate.slice(8, 10));
    // A day later in the year than the issue belongs to the year before.
    const isLastYear = day !== null && month > 0 && day.month * 31 + day.day > issued + 31;
    const reason = time.issueSupplied ? '据人工提供的出版日期' : '据版面所印出版日期';
    return { year: isLastYear ? year - 1 : year, quote: time.issueDate, reason, weight: 9 };
  }
  const [own] = findYears(textsOf(story));
  const page = time.year;
  if (own && (own.weight >= 1 || !page)) return { ...own, reason: `据本文${own.reason}` };
  return page ? { ...page, quote: page.quote.slice(0, longestForeign), reason: `据同版报道${page.reason}` } : null;
}

const textsOf = (story: Story): string[] => [
  ...(story.headline ? [[story.headline.kicker?.text, story.headline.title.text].join(' ')] : []),
  ...story.body.map((block) => block.passage.text),
];

const pad = (value: number): string => String(value).padStart(2, '0');
