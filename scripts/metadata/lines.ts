import type { Part } from '../model.ts';
import { spansOf } from '../text/passage.ts';

/** The printed lines (from 1, both ends included) that the parts stand on, in page order; lines with only blank ones between are one span. */
export function toLineSpans(page: string, parts: readonly Part[]): [number, number][] {
  const starts = parts.flatMap((part) => spansOf(part.passage)).sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  let line = 1;
  let offset = 0;
  let onlyBlank = true;
  const advance = (to: number): void => {
    for (; offset < to; offset++) {
      if (page.charAt(offset) === '\n') line++;
      else if (page.charAt(offset).trim() !== '') onlyBlank = false;
    }
  };
  for (const [start, end] of starts) {
    advance(start);
    const last = spans.at(-1);
    if (last && (onlyBlank || line - last[1] <= 1)) last[1] = line;
    else spans.push([line, line]);
    offset = Math.max(offset, end);
    onlyBlank = true;
  }
  return spans;
}
