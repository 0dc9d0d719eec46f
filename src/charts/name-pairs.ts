/** How often two kinds of names stand in one article. */
import type { ArticleFrontMatter } from '../schema/article.ts';
import type { Counted } from '../browse/profile.ts';
import { withOthers, type MatrixChart } from './chart.ts';

export interface Side {
  /** All names, most articles first. */
  readonly rows: readonly Counted[];
  /** How many are named; the others are counted together. */
  readonly most: number;
  /** What the others are: 个园区. */
  readonly of: string;
  /** The names that an article has; undefined for one that has no heading. */
  readonly labelsOf: (article: ArticleFrontMatter) => readonly (string | undefined)[];
}

/** Articles → cells. An article counts once for each pair of names that it has. */
export function toMatrix(
  articles: readonly ArticleFrontMatter[],
  down: Side,
  across: Side,
): Pick<MatrixChart, 'rows' | 'columns' | 'cells'> {
  const [rows, columns] = [down, across].map((side) => withOthers(side.rows, side.most, side.of)) as [
    Counted[],
    Counted[],
  ];
  const cells = rows.map(() => columns.map(() => 0));
  const [rowOf, columnOf] = [placesIn(down, rows), placesIn(across, columns)];
  for (const article of articles) {
    for (const y of rowOf(article)) {
      const line = cells[y];
      if (line !== undefined) for (const x of columnOf(article)) line[x] = (line[x] ?? 0) + 1;
    }
  }
  return { rows, columns, cells };
}

/** Do its named pairs mostly come more than once? A matrix of ones says nothing that a list does not say better. */
export function isTelling({ rows, columns, cells }: Pick<MatrixChart, 'rows' | 'columns' | 'cells'>): boolean {
  const named = cells
    .filter((_, y) => rows[y]?.rest !== true)
    .flatMap((line) => line.filter((count, x) => count > 0 && columns[x]?.rest !== true));
  return named.filter((count) => count > 1).length * 2 > named.length;
}

/** Article → the places of its names in `shown`; names that are not shown by themselves are in the last. */
function placesIn({ rows, labelsOf }: Side, shown: readonly Counted[]): (article: ArticleFrontMatter) => number[] {
  const last = shown.length - 1;
  const hasOthers = rows.length > shown.length;
  const places = new Map(rows.map(({ label }, index) => [label, hasOthers ? Math.min(index, last) : index]));
  return (article) =>
    [...new Set(labelsOf(article))].flatMap((label) => (label === undefined ? [] : (places.get(label) ?? [])));
}
