/** The stretch of each part of an article that is most like a string. */
import { findNearest, type Nearest } from '../../core/nearest.ts';
import { toSearchParts, type SearchText } from '../format/records.ts';
import { fold } from '../text/fold.ts';

type Span = readonly [start: number, end: number];

export interface Stretch {
  /** Folded. */
  readonly text: string;
  /** Characters to change, add or take away. */
  readonly distance: number;
}

/** `folded`: the string. Parts that hold less than half of it have none. The likest first. */
export function findStretches(folded: string, article: SearchText): readonly Stretch[] {
  const found = toSearchParts(article).flatMap((part): Stretch[] => {
    const { text } = fold(part.text);
    const nearest = findNearest(folded, text);
    if (nearest === null) return [];
    return [{ text: toWholeWords(text, toWhole(folded, text, nearest)), distance: nearest.distance }];
  });
  return found.sort((a, b) => a.distance - b.distance);
}

/** To leave a character out is no nearer than to change it: `肇庆高新去` is 肇庆高新区 rather than 肇庆高新. */
function toWhole(folded: string, text: string, { start, end, distance }: Nearest): Span {
  const { length } = folded;
  const isAsNear = ([from, to]: Span): boolean => {
    const other = text.slice(from, to);
    return (
      other.length === length &&
      /^[\p{L}\p{N}]+$/u.test(other) &&
      [...other].filter((character, at) => character !== folded.charAt(at)).length <= distance
    );
  };
  const others: readonly Span[] = [
    [start, start + length],
    [Math.max(0, end - length), end],
  ];
  return (end - start < length ? others.find(isAsNear) : undefined) ?? [start, end];
}

/** Numbers and Latin words are whole: what is printed in place of 5亿元 is 248.98亿元, not 8.98亿元. */
function toWholeWords(text: string, [start, end]: Span): string {
  let [from, to] = [start, end];
  for (const { 0: word, index } of text.matchAll(/\d+(?:\.\d+)*|[a-z]+/g)) {
    const behind = index + word.length;
    if (index < from && from < behind) from = index;
    if (index < to && to < behind) to = behind;
  }
  return text.slice(from, to);
}
