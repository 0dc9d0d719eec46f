/** Words that read otherwise than generated → rulings that correct them. */
import { asPrinted, toPrintedOffset, toRuns, type Correction } from '../../../src/markdown/corrected-text.ts';
import { isSpace, isSpaceAt } from '../../read/text/characters.ts';
import { findHunks, type Hunk } from '../../read/text/diff.ts';

/** A text as it is read, with the corrections that it has. */
export interface Reading {
  readonly text: string;
  readonly corrections?: readonly Correction[];
}

/** Characters `start` to `end` of the printed text are to be read as `to`. */
export interface WordChange {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Differences with no more than this between them are one. */
const closest = 1;
/** A difference is widened to the word that it stands in, where that is no longer. */
const longestWord = 4;

/** A slip adds or takes away no more than this. */
const longestSlip = 20;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The corrections that make `old` read as `now`; a sentence that says why, where none do. */
export function findWordChanges(old: Reading, now: Reading): readonly WordChange[] | string {
  const marked = findMarked(old, now);
  if (marked) return marked;
  const hunks = mergeClose(findHunks(old.text, now.text)).map((hunk) => widen(hunk, old.text, now.text));
  const changes: WordChange[] = [];
  for (const hunk of mergeClose(hunks)) {
    if (hunk.aStart === hunk.aEnd || hunk.bStart === hunk.bEnd) return 'the whole text was replaced';
    const start = toPrintedOffset(old.text, old.corrections, hunk.aStart);
    const end = toPrintedOffset(old.text, old.corrections, hunk.aEnd);
    const words = old.text.slice(hunk.aStart, hunk.aEnd);
    const isCorrected = (old.corrections ?? []).some(
      (known) => known.start < hunk.aEnd && hunk.aStart < known.start + known.corrected.length,
    );
    if (start === null || end === null || isCorrected)
      return `“${words}” touches a word that an earlier ruling corrects; change that entry by hand`;
    if (Math.abs(end - start - (hunk.bEnd - hunk.bStart)) > longestSlip)
      return `“${words.slice(0, longestSlip)}…” is more than a slip: to leave text out, make it a paragraph of its own, adopt, and remove that; what the page does not print cannot be added`;
    changes.push({ start, end, to: now.text.slice(hunk.bStart, hunk.bEnd) });
  }
  return changes;
}

/** The edit marked its corrections itself (`<Corr sic="李生">孪生</Corr>`), and prints what is printed: they are taken as they are. */
function findMarked(old: Reading, now: Reading): readonly WordChange[] | null {
  if (now.corrections === undefined || asPrinted(old.text, old.corrections) !== asPrinted(now.text, now.corrections))
    return null;
  const before = toPrintedPlaces(old);
  const after = toPrintedPlaces(now);
  const isSame = (a: WordChange, b: WordChange): boolean => a.start === b.start && a.end === b.end && a.to === b.to;
  // A mark that was taken away is no correction: what differs is found below.
  if (before.some((known) => !after.some((change) => isSame(known, change)))) return null;
  return after.filter((change) => !before.some((known) => isSame(known, change)));
}

/** The corrections of a text by their place in what is printed. */
function toPrintedPlaces({ text, corrections }: Reading): readonly WordChange[] {
  let printed = 0;
  return toRuns(text, corrections).flatMap((run): WordChange[] => {
    const start = printed;
    printed += (run.printed ?? run.text).length;
    return run.printed === null ? [] : [{ start, end: printed, to: run.text }];
  });
}

function mergeClose(hunks: readonly Hunk[]): readonly Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of hunks) {
    const last = merged.at(-1);
    if (last && hunk.aStart - last.aEnd <= closest) {
      merged[merged.length - 1] = { ...last, aEnd: hunk.aEnd, bEnd: hunk.bEnd };
    } else merged.push(hunk);
  }
  return merged;
}

/** A difference with the word around it: with letters on both sides of it, and neither side empty or ending in white space. */
function widen(hunk: Hunk, a: string, b: string): Hunk {
  let { aStart, aEnd, bStart, bEnd } = hunk;
  for (const { segment, index } of segmenter.segment(b)) {
    const [before, after] = [bStart - index, index + segment.length - bEnd];
    if (before < 0 || after < 0 || segment.length > longestWord) continue;
    // What is added must be the same in both texts.
    if (
      a.slice(aStart - before, aStart) !== b.slice(index, bStart) ||
      a.slice(aEnd, aEnd + after) !== b.slice(bEnd, bEnd + after)
    )
      continue;
    [aStart, aEnd, bStart, bEnd] = [aStart - before, aEnd + after, bStart - before, bEnd + after];
    break;
  }
  const isBare = (text: string, start: number, end: number): boolean => {
    const [first, last] = [text.charAt(start), text.charAt(end - 1)];
    return start === end || isSpace(first) || isSpace(last) || isLow(first) || isHigh(last);
  };
  while (isBare(a, aStart, aEnd) || isBare(b, bStart, bEnd)) {
    const takesLeft = aStart > 0 && bStart > 0 && a[aStart - 1] === b[bStart - 1];
    const needsRight = !takesLeft || isSpaceAt(a, aEnd - 1) || isSpaceAt(b, bEnd - 1);
    const takesRight = needsRight && aEnd < a.length && bEnd < b.length && a[aEnd] === b[bEnd];
    if (takesRight) [aEnd, bEnd] = [aEnd + 1, bEnd + 1];
    else if (takesLeft) [aStart, bStart] = [aStart - 1, bStart - 1];
    else break;
  }
  return { aStart, aEnd, bStart, bEnd };
}

/** Second and first half of a surrogate pair: a pair is never cut. */
const isLow = (unit: string): boolean => unit >= '\udc00' && unit <= '\udfff';
const isHigh = (unit: string): boolean => unit >= '\ud800' && unit <= '\udbff';
