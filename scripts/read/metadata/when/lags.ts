/** How far behind the present the years lie that newspapers name: by kind of statement and by season, counted on dated news. */
import table from './lags.json' with { type: 'json' };
import type { YearKind } from './year-kinds.ts';

/** Reports look back in the first months of a year and ahead in its last two. */
export const seasons = ['early', 'middle', 'late'] as const;
export type Season = (typeof seasons)[number];

/** Share of the year, in months. */
export const seasonLength: Readonly<Record<Season, number>> = { early: 3, middle: 7, late: 2 };

export const seasonOf = (month: number): Season => (month <= 3 ? 'early' : month <= 10 ? 'middle' : 'late');

/** Years from the one named to the present: two or more ahead, one ahead, the same, one, two, three to nine, ten and more back. */
export const lagSteps = [-2, -1, 0, 1, 2, 3, 10] as const;
/** Years that a step stands for: the chance of it is shared by them. */
export const lagWidths = [8, 1, 1, 1, 1, 7, 40] as const;

/** `1` → 3, for the year before; `12` → 6 */
export function lagStepOf(lag: number): number {
  if (lag <= -2) return 0;
  if (lag <= 2) return lag + 2;
  return lag < 10 ? 5 : 6;
}

/** Chance of every step, in the order of `lagSteps`. */
export type LagTable = Readonly<Record<Season, readonly number[]>>;
export type LagTables = Readonly<Partial<Record<YearKind, LagTable>>>;

/**
 * A year set against 今年 is the one before, as the words say. The news that was counted holds too few of them: five in two
 * thousand stories. One in twenty is left for what the pattern takes amiss.
 */
const lastYear = [0.005, 0.005, 0.02, 0.95, 0.01, 0.005, 0.005];

export const statedLags: LagTables = { lastYear: { early: lastYear, middle: lastYear, late: lastYear } };

export const lagTables: LagTables = { ...table.lags, ...statedLags };

/** Chance that a year named in a statement of this kind lies so many years before the present; null where no such statement was seen. */
export function chanceOf(kind: YearKind, season: Season, lag: number, tables: LagTables = lagTables): number | null {
  const step = lagStepOf(lag);
  const share = tables[kind]?.[season][step];
  return share === undefined ? null : share / (lagWidths[step] ?? 1);
}
