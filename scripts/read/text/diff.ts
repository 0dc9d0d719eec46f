/** Where two sequences differ: the longest common subsequence (Needleman and Wunsch 1970), after their equal ends are set aside. */

/** Members `aStart`…`aEnd` of the first stand where the second has `bStart`…`bEnd`; half-open, one of the two may be empty. */
export interface Hunk {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Sequences whose lengths multiply to more are compared by their equal ends alone. */
const mostCells = 4_000_000;

/** The differences in order; none where the sequences are equal. Time and memory: product of the differing lengths. */
export function findHunks<Member>(a: ArrayLike<Member>, b: ArrayLike<Member>): readonly Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  if (rows === 0 && columns === 0) return [];
  const whole = { aStart: head, aEnd: head + rows, bStart: head, bEnd: head + columns };
  if (rows === 0 || columns === 0 || rows * columns > mostCells) return [whole];
  // common[r][c]: members that a from r on and b from c on have in common.
  const width = columns + 1;
  const common = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      common[row * width + column] =
        a[head + row] === b[head + column]
          ? (common[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(common[(row + 1) * width + column] ?? 0, common[row * width + column + 1] ?? 0);
    }
  }
  return walk(
    rows,
    columns,
    (row, column) => a[head + row] === b[head + column],
    (row, column) => common[row * width + column] ?? 0,
  ).map(({ aStart, aEnd, bStart, bEnd }) => ({
    aStart: aStart + head,
    aEnd: aEnd + head,
    bStart: bStart + head,
    bEnd: bEnd + head,
  }));
}

/** Follows the table of common lengths from its beginning; gives what is not common. */
function walk(
  rows: number,
  columns: number,
  isSame: (row: number, column: number) => boolean,
  common: (row: number, column: number) => number,
): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [row, column, aStart, bStart] = [0, 0, 0, 0];
  while (row < rows || column < columns) {
    if (row < rows && column < columns && isSame(row, column)) {
      if (row > aStart || column > bStart) hunks.push({ aStart, aEnd: row, bStart, bEnd: column });
      row++;
      column++;
      [aStart, bStart] = [row, column];
    } else if (column === columns || (row < rows && common(row + 1, column) >= common(row, column + 1))) row++;
    else column++;
  }
  if (row > aStart || column > bStart) hunks.push({ aStart, aEnd: row, bStart, bEnd: column });
  return hunks;
}

/** The lines that differ, `-` as generated and `+` as found, long ones cut to the words around the difference. */
export function formatDifference(expected: string, found: string, most = 4): string {
  const [a, b] = [expected.split('\n'), found.split('\n')];
  const lines = findHunks(a, b).flatMap(({ aStart, aEnd, bStart, bEnd }) => {
    const [old, now] = [a.slice(aStart, aEnd), b.slice(bStart, bEnd)];
    const from = old.length === 1 && now.length === 1 ? commonLength(old[0] ?? '', now[0] ?? '') : 0;
    return [...old.map((line) => `  - ${cut(line, from)}`), ...now.map((line) => `  + ${cut(line, from)}`)];
  });
  const more = lines.length > most ? [`  … and ${String(lines.length - most)} more lines`] : [];
  return [...lines.slice(0, most), ...more].join('\n');
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function cut(line: string, from: number): string {
  const start = Math.max(0, from - 12);
  return `${start > 0 ? '…' : ''}${line.slice(start, start + 60)}${start + 60 < line.length ? '…' : ''}`;
}
