/** The name that was probably meant. */

/** A slip is one letter in three, at most. */
const lettersASlip = 3;

/** The known name with the fewest slips of the pen; null where all are further than that. */
export function nearest(typed: string, known: readonly string[]): string | null {
  const found = known
    .map((name) => ({ name, slips: slipsBetween(typed, name) }))
    .filter(({ name, slips }) => slips <= Math.max(1, Math.floor(name.length / lettersASlip)))
    .sort((a, b) => a.slips - b.slips);
  return found[0]?.name ?? null;
}

/** Letters to be put in, left out, replaced or swapped with their neighbour (Damerau 1964). */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (rows[i - 1]?.[j] ?? Infinity) + 1,
          (row[j - 1] ?? Infinity) + 1,
          (rows[i - 1]?.[j - 1] ?? Infinity) + (isSame ? 0 : 1),
          isSwapped ? (rows[i - 2]?.[j - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
