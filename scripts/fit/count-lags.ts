/** Counts how far behind the present the years lie that dated news names: the tables of `metadata/when/lags.json`. */
import { findBounds, type Bound } from '../read/metadata/when/bounds.ts';
import { findDays, type PrintedDay } from '../read/metadata/when/days.ts';
import {
  lagStepOf,
  lagSteps,
  seasonOf,
  seasons,
  statedLags,
  type LagTables,
  type Season,
} from '../read/metadata/when/lags.ts';
import { toCountedStatements } from '../read/metadata/when/present.ts';
import type { TimedText } from '../read/metadata/when/sentences.ts';
import { findYearMentions, type YearKind, type YearMention } from '../read/metadata/when/year-kinds.ts';
import { toDigits } from '../read/text/numerals.ts';
import { toSimplified } from '../read/text/script.ts';

/** A story of which the day of the issue is known. */
export interface DatedStory {
  readonly title: string | null;
  /** `2023-10-31` */
  readonly date: string;
  readonly paras: readonly string[];
}

/** What stories on one page tell of time. */
export function toTimes(stories: readonly DatedStory[]): {
  readonly mentions: readonly YearMention[];
  readonly days: readonly PrintedDay[];
  readonly bounds: readonly Bound[];
} {
  const timed = stories.flatMap(({ title, paras }, story) =>
    [title ?? '', ...paras].map((text, index): TimedText => {
      const place = index === 0 ? 'head' : index === 1 ? 'lead' : 'text';
      return { story, place, ...toDigits(toSimplified(text)) };
    }),
  );
  const days = timed
    .filter(({ place }) => place === 'lead')
    .flatMap((lead) => findDays(lead).slice(0, 1))
    .filter(({ rank }) => rank < 2);
  return { mentions: timed.flatMap(findYearMentions), days, bounds: timed.flatMap((text) => findBounds(text, null)) };
}

/** Stories of the news that make up for what was not seen: a season leans on all seasons, a kind on all kinds. */
const lent = 4;

/** The stories of each day as one page → the tables, rounded to three digits. */
export function toLagTables(stories: readonly DatedStory[]): LagTables {
  const counts = new Map<YearKind, Record<Season, number[]>>();
  const none = (): number[] => lagSteps.map(() => 0);
  for (const [date, page] of Map.groupBy(stories, (story) => story.date)) {
    const { mentions, days } = toTimes(page);
    const season = seasonOf(Number(date.slice(5, 7)));
    for (const { kind, year } of toCountedStatements(mentions, days)) {
      if (kind in statedLags) continue;
      const row = counts.get(kind) ?? { early: none(), middle: none(), late: none() };
      const step = lagStepOf(Number(date.slice(0, 4)) - year);
      row[season][step] = (row[season][step] ?? 0) + 1;
      counts.set(kind, row);
    }
  }
  const sum = (rows: readonly (readonly number[])[]): number[] =>
    lagSteps.map((_, step) => rows.reduce((total, row) => total + (row[step] ?? 0), 0));
  const shares = (row: readonly number[], prior: readonly number[]): number[] => {
    const total = row.reduce((all, count) => all + count, 0);
    return row.map((count, step) => (count + lent * (prior[step] ?? 0)) / (total + lent));
  };
  const even = lagSteps.map(() => 1 / lagSteps.length);
  const all = shares(sum([...counts.values()].flatMap((row) => seasons.map((season) => row[season]))), even);
  const round = (row: readonly number[]): number[] => row.map((share) => Math.round(share * 1000) / 1000);
  const counted = Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, row]) => {
        const ofKind = shares(sum(seasons.map((season) => row[season])), all);
        return [kind, Object.fromEntries(seasons.map((season) => [season, round(shares(row[season], ofKind))]))];
      }),
  );
  return { ...counted, ...statedLags };
}
