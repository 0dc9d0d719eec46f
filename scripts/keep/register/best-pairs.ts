import { bestPairs } from '../../read/articles/displaced.ts';

/** `weight` of a row and a column that may be paired; above zero. */
export interface Pairing {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * The one-to-one pairing with the greatest total weight, as row → column. Rows and columns that nothing connects are
 * paired apart from one another, so that a thousand pages cost a thousand times what one does.
 */
export function pairBest(pairings: readonly Pairing[]): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const group of connected(pairings)) {
    const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b);
    const columns = [...new Set(group.map(({ column }) => column))].sort((a, b) => a - b);
    const rowAt = new Map(rows.map((row, at) => [row, at]));
    const columnAt = new Map(columns.map((column, at) => [column, at]));
    const weights = rows.map(() => new Array<number>(columns.length).fill(0));
    for (const { row, column, weight } of group) {
      const line = weights[rowAt.get(row) ?? -1];
      if (line) line[columnAt.get(column) ?? -1] = weight;
    }
    bestPairs(weights).forEach((at, line) => {
      const [row, column] = [rows[line], columns[at]];
      if (row !== undefined && column !== undefined && (weights[line]?.[at] ?? 0) > 0) best.set(row, column);
    });
  }
  return best;
}

/** Groups of pairings that share no row and no column with another group. */
function connected(pairings: readonly Pairing[]): readonly (readonly Pairing[])[] {
  const byRow = Map.groupBy(pairings, ({ row }) => row);
  const byColumn = Map.groupBy(pairings, ({ column }) => column);
  const done = new Set<Pairing>();
  return pairings.flatMap((first) => {
    if (done.has(first)) return [];
    done.add(first);
    const group = [first];
    for (const pairing of group)
      for (const next of [...(byRow.get(pairing.row) ?? []), ...(byColumn.get(pairing.column) ?? [])])
        if (!done.has(next)) {
          done.add(next);
          group.push(next);
        }
    return [group];
  });
}
