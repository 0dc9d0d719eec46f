/** Glyphs in the order in which a page shows them → runs of them without a gap. */
import { isHan, isSpace } from '../text/characters.ts';
import { turnBack } from './matrix.ts';
import type { Glyph } from './pdf-glyphs.ts';
import type { Run } from './segments.ts';

/** A scan lies askew by a few degrees; what is turned by more than this, in radians, is no upright line. */
const askew = Math.PI / 36;
/** Glyphs further apart than this, in sizes of their type, are two runs: between Latin words stands as much. */
const widestGap = 0.15;
/** Glyphs that stand still lower or higher than this, in sizes of their type, are on one baseline. */
const sameBaseline = 0.3;
/** Han characters are set one below the other at one size of the type, lines of them further apart. */
const stacked = [0.9, 1.25] as const;

/** Height of a Han character above the baseline, in sizes of its type. */
const ascent = 0.88;

/** Runs by the quarters that their text is turned by, clockwise. What is turned otherwise is a watermark or a stamp, and left out. */
export function toRuns(glyphs: readonly Glyph[]): Run[][] {
  const turned: Run[][] = [[], [], [], []];
  for (const glyph of glyphs) {
    const quarters = glyph.angle / (Math.PI / 2);
    if (Math.abs(quarters - Math.round(quarters)) * (Math.PI / 2) > askew) continue;
    const quarter = (Math.round(quarters) + 4) % 4;
    const runs = turned[quarter] ?? [];
    const run = place(glyph, quarter);
    const last = runs.at(-1);
    if (last && follows(last, run)) runs[runs.length - 1] = join(last, run);
    else runs.push(run);
  }
  return turned.map(stack);
}

function place({ text, x, y, advance, size, vertical }: Glyph, quarter: number): Run {
  const [left, top] = turnBack(x, y, quarter);
  return vertical
    ? { text, size, vertical, left: left - size / 2, right: left + size / 2, top, bottom: top + advance }
    : { text, size, vertical, left, right: left + advance, top: top - size * ascent, bottom: top };
}

/** White space is a run of its own: what stands around it may belong to two columns. */
function follows(last: Run, run: Run): boolean {
  if (last.vertical !== run.vertical || isBlank(last) || isBlank(run)) return false;
  if (Math.abs(last.size - run.size) > 0.01 * run.size) return false;
  const [gap, shift] = run.vertical
    ? [run.top - last.bottom, run.left - last.left]
    : [run.left - last.right, run.bottom - last.bottom];
  return Math.abs(gap) <= widestGap * run.size && Math.abs(shift) <= sameBaseline * run.size;
}

const isBlank = ({ text }: Run): boolean => [...text].every(isSpace);

const join = (last: Run, run: Run): Run => ({
  ...last,
  text: last.text + run.text,
  right: Math.max(last.right, run.right),
  bottom: Math.max(last.bottom, run.bottom),
});

/** Han characters that were placed one below the other are one vertical run. */
function stack(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let last: Run | null = null;
  for (const run of runs) {
    const above: Run | undefined = result.at(-1);
    if (above && last && isStacked(last, run)) {
      const { size, left, top } = above;
      const vertical = { size, left, top, text: above.text + run.text, vertical: true };
      result[result.length - 1] = { ...vertical, right: left + size, bottom: run.bottom };
    } else result.push(run);
    last = run;
  }
  return result;
}

/**
 * The runs of a page that is set downwards: marks that stand a little aside were placed by themselves, and Latin words and
 * figures lie on their side (`sideways`, as they stand when the page is turned by a quarter).
 */
export function asVertical(upright: readonly Run[], sideways: readonly Run[]): Run[] {
  const set = (run: Run, left: number, top: number, bottom: number): Run => ({
    ...run,
    ...{ vertical: true, left, right: left + run.size, top, bottom },
  });
  return [
    ...upright.map((run) =>
      run.vertical || [...run.text].length > 1 ? run : set(run, run.left, run.top, run.top + run.size),
    ),
    ...sideways.map((run) => set(run, (ascent - 1) * run.size - run.bottom, run.left, run.right)),
  ];
}

function isStacked(above: Run, run: Run): boolean {
  if (above.vertical || run.vertical || ![above, run].every(({ text }) => [...text].length === 1)) return false;
  const [least, most] = stacked;
  const distance = (run.bottom - above.bottom) / run.size;
  const isBelow = distance >= least && distance <= most && Math.abs(above.left - run.left) <= sameBaseline * run.size;
  return isBelow && (isHan(above.text) || isHan(run.text));
}
