/** What a page tells of its own present: the issue's date, else the year and the stretch of days that its statements bound. */
import type { FoundDate } from '../date.ts';
import { dayOfBound, findBounds, type Bound } from './bounds.ts';
import { addMonth, isWholeDay, toEdtf } from './calendar.ts';
import type { PrintedDay } from './days.ts';
import { findPresent, type Present } from './present.ts';
import type { TimedText } from './sentences.ts';
import { findYearMentions, type YearMention } from './year-kinds.ts';

export interface PageTime {
  /** The issue's date, EDTF; null where neither the page nor a person says. */
  readonly issueDate: string | null;
  /** The year of the present; null where nothing tells it. */
  readonly year: number | null;
  /** The latest day that leads of the page print without a year. */
  readonly latest: { readonly month: number; readonly day: number } | null;
  readonly isDoubtful: boolean;
  /** Why it is that year, for the story of this number. */
  readonly reason: (story: number) => string;
  /** The date of a story that prints none. */
  readonly of: (story: number) => FoundDate | null;
}

/** The least sure eighth of inferred years, worth one look a page: of 173 such years of held-out days two were wrong, of 1,205 others 14. */
const leastSure = 0.93;

export function findPageTime(
  texts: readonly (readonly TimedText[])[],
  days: readonly (PrintedDay | null)[],
  issueDate: string | null,
  isSupplied: boolean,
): PageTime {
  const known = days.filter((day) => day !== null);
  const latest = dayOfIssue(issueDate) ?? findLatest(known);
  if (issueDate !== null && /^\d{4}/.test(issueDate)) {
    const reason = `${isSupplied ? '据人工提供的出版日期' : '据版面所印出版日期'}（“${issueDate}”）`;
    return ofIssue(issueDate, reason, latest, false);
  }
  const all = texts.flat();
  const counted = all.flatMap((text) => findBounds(text, null));
  const present = findPresent(all.flatMap(findYearMentions), known, counted);
  const issueDay = dayOfIssue(issueDate);
  if (present && issueDate !== null && issueDay)
    return ofIssue(
      `${String(present.year)}${issueDate.slice(4)}`,
      `版面印有月日而无年份，${reasonFor(present, -1)}`,
      latest,
      present.chance < leastSure,
    );
  const unknown = { issueDate, latest, isDoubtful: false };
  if (!present) return { ...unknown, year: null, reason: () => '', of: () => null };
  const bounds = all.flatMap((text) => findBounds(text, present.year));
  const window = toWindow(present.year, latest, bounds);
  const isDoubtful = present.chance < leastSure;
  return {
    ...unknown,
    year: present.year,
    isDoubtful,
    reason: (story) => reasonFor(present, story),
    of: (story) => {
      const [first] = byNearness(present, story);
      return {
        date: window.date,
        evidence: {
          basis: 'inferred',
          ...(first ? { quote: first.sentence } : {}),
          reason: `导语未印日期，${reasonFor(present, story)}${window.reason(story)}`,
        },
        isDoubtful,
      };
    },
  };
}

/** The time of a page whose day is known. */
function ofIssue(issueDate: string, reason: string, latest: PageTime['latest'], isDoubtful: boolean): PageTime {
  const date: FoundDate = {
    date: issueDate,
    evidence: { basis: 'inferred', reason: `导语未印日期，${reason}` },
    isDoubtful,
  };
  return { issueDate, year: Number(issueDate.slice(0, 4)), latest, isDoubtful, reason: () => reason, of: () => date };
}

/** A masthead may print its day without the year: `XXXX-11-06`. */
function dayOfIssue(issueDate: string | null): PageTime['latest'] {
  const match = /^XXXX-(\d\d)-(\d\d)$/.exec(issueDate ?? '');
  return match && { month: Number(match[1]), day: Number(match[2]) };
}

/** The latest of the days that leads print as past, the turn of the year minded. */
function findLatest(days: readonly PrintedDay[]): PageTime['latest'] {
  const past = days.flatMap(({ year, month, day, until, rank }) =>
    year === null && month !== null && rank < 2 ? [{ month, day: until ?? day }] : [],
  );
  const turns = past.some(({ month }) => month >= 11) && past.some(({ month }) => month <= 2);
  const [last] = past.filter(({ month }) => !turns || month <= 2).sort((a, b) => b.month - a.month || b.day - a.day);
  return last ?? null;
}

/** The witnesses that are named: two are enough to be believed. */
const mostNamed = 2;

function reasonFor(present: Present, story: number): string {
  const { year } = present;
  const named = byNearness(present, story)
    .slice(0, mostNamed)
    .map((witness) => said(witness, year, witness.story === story));
  return `${[...new Set(named)].join('，')}，由此推定为${String(year)}年`;
}

/** A story's own witnesses come before those of its neighbours. */
const byNearness = ({ witnesses }: Present, story: number): readonly YearMention[] => [
  ...witnesses.filter((witness) => witness.story === story),
  ...witnesses.filter((witness) => witness.story !== story),
];

const said = ({ kind, year: named, words }: YearMention, year: number, isOwn: boolean): string => {
  const where = isOwn ? '本文' : '同版另一篇';
  if (kind === 'near') return `${where}印有同一天的年份（“${words}”）`;
  return named === year ? `${where}提到“${words}”` : `${where}称${String(named)}年为过去（“${words}”）`;
};

interface Window {
  readonly date: string;
  readonly reason: (story: number) => string;
}

/**
 * The days that the page may have come out: from the latest day that its leads report to a month behind it, for a weekly or a
 * monthly may report so late; where what it counts up to is later still, from there to the end of the year; else the year.
 */
function toWindow(year: number, latest: PageTime['latest'], bounds: readonly Bound[]): Window {
  const [bound] = [...bounds].sort((a, b) => dayOfBound(b, year).localeCompare(dayOfBound(a, year)));
  const reported = latest === null ? null : toEdtf(year, latest.month, latest.day);
  if (bound && (reported === null || dayOfBound(bound, year) > reported)) {
    const from = `${String(year)}-${String(bound.month).padStart(2, '0')}`;
    return {
      date: bound.month === 12 ? from : `${from}/${String(year)}-12`,
      reason: (story) =>
        story === bound.story
          ? `；本文已统计到“${bound.words}”，不会更早`
          : `；同版另一篇已统计到“${bound.words}”，本文不会更早`,
    };
  }
  if (reported !== null && isWholeDay(reported))
    return {
      date: `${reported}/${addMonth(reported)}`,
      reason: () => `；同版导语中最晚的日期是${String(latest?.month)}月${String(latest?.day)}日，本文应在其后一个月内`,
    };
  return { date: String(year), reason: () => '' };
}
