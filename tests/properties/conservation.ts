/** Nothing of a page is lost, nothing is there twice. */
import type { PageResult } from '../../scripts/read/pipeline.ts';
import { isSpace } from '../../scripts/read/text/characters.ts';

/** Code units of a text: unlike its characters, they exist for half a surrogate pair too. */
const units = (text: string): string[] => Array.from({ length: text.length }, (_, index) => text.charAt(index));

/** A stretch that is in two articles, or in none although it is not white space; null where all is well. */
export function findFault(text: string, { segments }: PageResult): string | null {
  let covered = 0;
  for (const [start, end] of [...segments, [text.length, text.length] as const]) {
    if (start < covered) return `twice: ${JSON.stringify(text.slice(start, covered))}`;
    if (!units(text.slice(covered, start)).every(isSpace)) return `lost: ${JSON.stringify(text.slice(covered, start))}`;
    covered = end;
  }
  return null;
}
