/** The stretch of each part of an article that is most like a string. */
import { findNearest } from '../../lib/nearest.ts';
import { toSearchParts, type SearchText } from '../format/records.ts';
import { fold } from '../text/fold.ts';

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
    const { start, end, distance } = nearest;
    return [{ text: toWhole(folded, text, start, end, distance), distance }];
  });
  return found.sort((a, b) => a.distance - b.distance);
}

/** To leave a character out is no nearer than to change it: `肇庆高新去` is 肇庆高新区 rather than 肇庆高新. */
function toWhole(folded: string, text: string, start: number, end: number, distance: number): string {
  const { length } = folded;
  const others = [text.slice(start, start + length), text.slice(Math.max(0, end - length), end)];
  const isAsNear = (other: string): boolean =>
    other.length === length &&
    /^[\p{L}\p{N}]+$/u.test(other) &&
    [...other].filter((character, at) => character !== folded.charAt(at)).length <= distance;
  return (end - start < length ? others.find(isAsNear) : undefined) ?? text.slice(start, end);
}
