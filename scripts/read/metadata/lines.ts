import type { Part } from '../model.ts';
import { lineAt } from '../notes.ts';
import { isSpaceAt } from '../text/characters.ts';
import { spansOf } from '../text/passage.ts';

/**
 * The printed lines (from 1, both ends included) that the parts stand on, in page order; lines with only blank ones
 * between are one span. `starts`: where the lines of the page begin.
 */
export function toLineSpans(page: string, starts: Int32Array, parts: readonly Part[]): [number, number][] {
  const stretches = parts.flatMap((part) => spansOf(part.passage)).sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  let offset = 0;
  for (const [start, end] of stretches) {
    const line = lineAt(starts, start);
    const last = spans.at(-1);
    if (last && (line - last[1] <= 1 || isBlank(page, offset, start))) last[1] = line;
    else spans.push([line, line]);
    offset = end;
  }
  return spans;
}

function isBlank(page: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (!isSpaceAt(page, offset)) return false;
  return true;
}
