/** The year that a page speaks from, where its own statements tell it. */
import { chanceOf, lagTables, seasonLength, seasonOf, seasons, type LagTables, type Season } from './lags.ts';
import type { Bound } from './bounds.ts';
import type { PrintedDay } from './days.ts';
import type { YearKind, YearMention } from './year-kinds.ts';

/** The present of a page that prints no date. */
export interface Present {
  readonly year: number;
  /** Chance that it is that year, 0 to 1. */
  readonly chance: number;
  /** The statements that speak for it, strongest first. */
  readonly witnesses: readonly YearMention[];
}

/** Statements of one page are written by the same hands on the same days: each counts for less than one by itself. */
const discount = 0.7;
/** Below this chance no year is given: on pages of dated news fewer than two in a hundred years given were wrong. */
const leastChance = 0.9;
/** A statement speaks for a year by itself where its chance is as large as this. */
const witnessChance = 0.4;
/** …and as this where it names that very year. */
const namingChance = 0.2;
/** A day is that of the page where it lies no further from its leads. */
const nearDays = 8;
/** How much a season that no lead names may weigh beside those that leads name. */
const unseen = 0.1;
/** Years ahead of the latest one named and years behind it that are thought of. */
const ahead = 2;
const behind = 12;

/** What is certain enough to be said: two independent statements agree, none contradicts. Null where nothing is. */
export function findPresent(
  mentions: readonly YearMention[],
  days: readonly PrintedDay[],
  bounds: readonly Bound[] = [],
  tables: LagTables = lagTables,
): Present | null {
  const statements = toStatements(mentions, days);
  if (statements.length < 2) return null;
  const latest = statements.reduce((last, { year }) => Math.max(last, year), 0);
  const shares = seasonShares(days, bounds);
  const chances = new Map<number, number>();
  const likeliest = { year: latest, season: 'middle' as Season, score: -Infinity };
  for (let year = latest - behind; year <= latest + ahead; year++) {
    for (const season of seasons) {
      let score = Math.log(shares[season]);
      for (const { kind, year: named } of statements)
        score += discount * Math.log(chanceOf(kind, season, year - named, tables) ?? 1);
      chances.set(year, (chances.get(year) ?? 0) + Math.exp(score));
      if (score > likeliest.score) Object.assign(likeliest, { year, season, score });
    }
  }
  const [best] = [...chances].sort(([, a], [, b]) => b - a);
  if (!best) return null;
  const [year, share] = best;
  const chance = share / [...chances.values()].reduce((sum, value) => sum + value, 0);
  const { season } = likeliest;
  const strength = (each: YearMention, of: number): number => chanceOf(each.kind, season, of - each.year, tables) ?? 0;
  const witnesses = statements
    .filter(
      (each) => !silent.has(each.kind) && strength(each, year) >= (each.year === year ? namingChance : witnessChance),
    )
    .sort((a, b) => strength(b, year) - strength(a, year));
  const others = [year - 2, year - 1, year + 1, year + 2];
  const isContradicted = statements.some((each) =>
    others.some((other) => (other > year || !past.has(each.kind)) && strength(each, other) >= contradiction),
  );
  if (chance < leastChance || isContradicted || !areIndependent(witnesses)) return null;
  return { year, chance, witnesses };
}

/** A statement contradicts where it speaks for another year as strongly as this. */
const contradiction = 0.6;

/** Two stories, or two sentences of one that say it in different ways. */
function areIndependent(witnesses: readonly YearMention[]): boolean {
  return witnesses.some((one) => witnesses.some((other) => other.story !== one.story));
}

/** Kinds that tell what was: of these only the latest year of a story lies close to its present. */
const past = new Set<YearKind>(['until', 'opening', 'month', 'day', 'other', 'lastYear', 'months', 'compared']);

/** Plans, history and what looks ahead or back from the turn of a year bound the present and are no witnesses of it. */
const silent = new Set<YearKind>(['goal', 'plan', 'range', 'since', 'history', 'newYear', 'nature']);

/** Each kind of statement on each year once a story; a whole day near those of the leads is a kind of its own. */
function toStatements(mentions: readonly YearMention[], days: readonly PrintedDay[]): readonly YearMention[] {
  const seen = new Set<string>();
  const latest = new Map<number, number>();
  for (const { kind, year, story } of mentions)
    if (past.has(kind)) latest.set(story, Math.max(year, latest.get(story) ?? 0));
  return mentions
    .filter(({ kind, year, story }) => !past.has(kind) || year === latest.get(story))
    .map((each): YearMention => (isNear(each, days) ? { ...each, kind: 'near' satisfies YearKind } : each))
    .filter(({ kind, year, story }) => {
      const key = `${kind} ${String(year)} ${String(story)}`;
      return !seen.has(key) && seen.add(key);
    });
}

const dayOfYear = (month: number, day: number): number =>
  (Date.UTC(2024, month - 1, day) - Date.UTC(2024, 0, 1)) / 86_400_000;

function isNear({ kind, month, day }: YearMention, days: readonly PrintedDay[]): boolean {
  if (kind !== 'day' || month === null || day === null) return false;
  return days.some((each) => {
    // A day with its year is no day of the leads' own present: it may be the very one that is asked about.
    if (each.month === null || each.year !== null) return false;
    const apart = Math.abs(dayOfYear(month, day) - dayOfYear(each.month, each.day));
    return Math.min(apart, 366 - apart) <= nearDays;
  });
}

/** How likely each season is: by the months of the leads and those that lie behind a count so far, else by its length. */
function seasonShares(days: readonly PrintedDay[], bounds: readonly Bound[]): Readonly<Record<Season, number>> {
  const months = [
    ...days.flatMap(({ month }) => (month === null ? [] : [[month]])),
    ...bounds.map(({ month }) => Array.from({ length: 13 - month }, (_, index) => month + index)),
  ];
  const shareOf = (season: Season): number => {
    if (months.length === 0) return seasonLength[season] / 12;
    const votes = months.map((each) => each.filter((month) => seasonOf(month) === season).length / each.length);
    return (votes.reduce((sum, vote) => sum + vote, 0) + unseen) / (months.length + unseen * seasons.length);
  };
  return { early: shareOf('early'), middle: shareOf('middle'), late: shareOf('late') };
}

/** The statements as they are counted, for measuring how far each kind lies behind the present. */
export const toCountedStatements = toStatements;
