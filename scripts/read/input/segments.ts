/** What a page description places one by one → stretches of text on one baseline, without gaps as wide as a gutter. */
import { isHan, isLetter, isSpace } from '../text/characters.ts';

export interface Place {
  readonly left: number;
  readonly right: number;
  /** Of vertical text: where it begins; else the top of its type. */
  readonly top: number;
  /** The baseline; of vertical text, where it ends. */
  readonly bottom: number;
}

/** Text as a PDF places it. All lengths are points; y grows downwards. */
export interface Run extends Place {
  readonly text: string;
  /** Size of the type. */
  readonly size: number;
  readonly vertical: boolean;
}

/** Runs that stand side by side. */
export type Segment = Run;

/** A wider gap than this, in sizes of the type, may be a gutter. */
const widestGap = 0.6;
/** Baselines that differ by less than this, in sizes of the type, are one. */
const sameBaseline = 0.3;
/** Between Latin words a gap of this many sizes is a space. */
const wordGap = 0.15;

/** Segments in the order of their baselines, each from left to right. A second strike at the same place, which makes type bold, is no second text. */
export function toSegments(runs: readonly Run[]): Segment[] {
  const horizontal = toBaselines(runs.filter((run) => !run.vertical)).flatMap(joinLine);
  const vertical = toBaselines(runs.filter((run) => run.vertical).map(layDown)).flatMap(joinLine);
  return [...horizontal, ...vertical.map(standUp)].map((run) => ({ ...run, text: withoutJustifying(run.text) }));
}

/** Vertical text is horizontal text on a page turned by a quarter: its lines go on from right to left as others go down. */
export const layDown = <T extends Place>(placed: T): T => {
  const { left, right, top, bottom } = placed;
  return { ...placed, left: top, right: bottom, top: -right, bottom: -left };
};

/** The page turned back. */
export const standUp = <T extends Place>(placed: T): T => {
  const { left, right, top, bottom } = placed;
  return { ...placed, left: -bottom, right: -top, top: left, bottom: right };
};

const isBlank = ({ text }: Run): boolean => [...text].every(isSpace);

/** Runs by baseline, top to bottom. */
function toBaselines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.bottom - b.bottom)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && run.bottom - last.bottom <= sameBaseline * Math.min(run.size, last.size)) line.push(run);
    else lines.push([run]);
  }
  return lines;
}

function joinLine(line: readonly Run[]): Segment[] {
  const segments: Segment[] = [];
  for (const run of line.toSorted((a, b) => a.left - b.left)) {
    const last = segments.at(-1);
    const size = last ? Math.max(last.size, run.size) : run.size;
    if (isBlank(run)) {
      // A space of its own joins what stands around it; one as wide as a gutter parts it.
      if (last && run.right - last.right <= widestGap * size) segments[segments.length - 1] = withSpace(last);
      continue;
    }
    if (last && isSecondStrike(run, last)) continue;
    if (!last || run.left - last.right > widestGap * size) segments.push(run);
    else segments[segments.length - 1] = join(last, run, size);
  }
  return segments;
}

const withSpace = (segment: Segment): Segment =>
  segment.text.endsWith(' ') ? segment : { ...segment, text: `${segment.text} ` };

const isSecondStrike = (run: Run, last: Run): boolean =>
  last.text.endsWith(run.text) &&
  Math.abs(run.right - last.right) < 0.2 * run.size &&
  run.left < last.right - 0.5 * run.size;

function join(left: Segment, right: Run, size: number): Segment {
  const apart = right.left - left.right > wordGap * size;
  const bothWestern = isWestern(left.text.at(-1) ?? '') && isWestern(right.text.charAt(0));
  return {
    ...left,
    text: left.text + (apart && bothWestern ? ' ' : '') + right.text,
    right: Math.max(left.right, right.right),
    top: Math.min(left.top, right.top),
    bottom: Math.max(left.bottom, right.bottom),
    size: Math.max(left.size, right.size),
  };
}

const isWestern = (character: string): boolean => isLetter(character) && !isHan(character);

/** Where so many of the places between two Han characters hold a space, justified setting put it there. */
const justified = 0.5;

/** `'高 新 区 的 企 业'` → `'高新区的企业'`; `'本报讯 近日，园区…'` stays. */
function withoutJustifying(text: string): string {
  const trimmed = text.trim();
  const isGap = (index: number): boolean =>
    trimmed.charAt(index) === ' ' && trimmed.charCodeAt(index - 1) > 0x2000 && trimmed.charCodeAt(index + 1) > 0x2000;
  const places = Array.from({ length: trimmed.length }, (_, index) => index);
  const gaps = places.filter(isGap).length;
  if (gaps < 2 || gaps < justified * (trimmed.length - gaps)) return trimmed;
  return places
    .filter((index) => !isGap(index))
    .map((index) => trimmed.charAt(index))
    .join('');
}
