/** A headline → the lines that it is set in. */

export interface Setting {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Sizes in px, the largest that fits is taken; lines at most in each. */
const sizes = [
  [88, 2],
  [76, 3],
  [64, 4],
  [52, 5],
] as const;

/**
 * Pieces (words that stay whole) → lines no wider than `width`, as few as the size allows, and as even as they come: a last
 * line of one character looks forgotten. `measure` gives the width of a text set in a size of 1 px. What does not fit in the smallest
 * size ends with ….
 */
export function setHeadline(pieces: readonly string[], width: number, measure: (text: string) => number): Setting {
  const widths = new Map<string, number>();
  /** Han characters do not lean on each other: the width of a line is that of its pieces. At other sizes it is in proportion. */
  const widthAt = (text: string, size: number): number => {
    const known = widths.get(text) ?? measure(text);
    widths.set(text, known);
    return known * size;
  };
  for (const [size, most] of sizes) {
    const toWidth = (text: string): number => widthAt(text, size);
    const lines = fill(pieces, width, toWidth);
    if (lines.length <= most) return { lines: even(pieces, lines, width, toWidth), size };
  }
  const [size, most] = sizes[sizes.length - 1] ?? [52, 5];
  const lines = fill(pieces, width, (text) => widthAt(text, size)).slice(0, most);
  const last = (lines.pop() ?? '').trimEnd();
  return { lines: [...lines, `${[...last].slice(0, -1).join('')}…`], size };
}

function fill(pieces: readonly string[], width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces.flatMap((word) => (measure(word) > width ? [...word] : [word]))) {
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line.trim());
      line = '';
      used = 0;
    }
    line += piece;
    used += measure(piece);
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The narrowest setting that has no more lines. */
function even(
  pieces: readonly string[],
  lines: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const longest = Math.max(0, ...pieces.map(measure));
  let best = lines;
  for (let narrower = width - 10; narrower >= longest; narrower -= 10) {
    const tried = fill(pieces, narrower, measure);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
}
