/** What a chart shows, before it is drawn: the chart and the table behind it are made of the same rows. */
import type { Counted } from '../browse/profile.ts';

export interface BarChart {
  /** Unique on the route. */
  readonly id: string;
  readonly title: string;
  /** What the chart says, in a sentence or two, for those who do not see it. */
  readonly description: string;
  /** What the names are: 园区. */
  readonly of: string;
  /** 篇, 次. */
  readonly unit: string;
  readonly rows: readonly Counted[];
}

export interface MatrixChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  /** What the rows and the columns are. */
  readonly of: readonly [rows: string, columns: string];
  readonly rows: readonly Counted[];
  readonly columns: readonly Counted[];
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[];
}

/** The first `most`, and one row for the rest. `[a 3, b 2, c 1]`, 1 → `[a 3, 其余2个园区 3]` */
export function withOthers(rows: readonly Counted[], most: number, of: string): Counted[] {
  // A rest of one is no shorter than its name.
  if (rows.length <= most + 1) return [...rows];
  const rest = rows.slice(most);
  return [...rows.slice(0, most), { label: `其余${String(rest.length)}${of}`, count: sumOf(rest), rest: true }];
}

export const sumOf = (rows: readonly Counted[]): number => rows.reduce((sum, { count }) => sum + count, 0);
