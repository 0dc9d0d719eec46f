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
    return nearest === null ? [] : [{ text: text.slice(nearest.start, nearest.end), distance: nearest.distance }];
  });
  return found.sort((a, b) => a.distance - b.distance);
}
