import type { Part } from '../model.ts';
import { spansOf } from '../text/passage.ts';

/** The printed lines (from 1, both ends included) that the parts stand on, in page order; lines with only blank ones between are one span. */
export function toLineSpans(page: string, parts: readonly Part[]): [number, number][] {
  const stretches = parts.flatMap((part) => spansOf(part.passage)).sort((a, b) => a[0] - b[0]);
  const spans: [number, number][] = [];
  let line = 1;
  let offset = 0;
  for (const [start, end] of stretches) {
    const skipped = page.slice(offset, start);
    line += skipped.split('\n').length - 1;
    const last = spans.at(-1);
    if (last && (skipped.trim() === '' || line - last[1] <= 1)) last[1] = line;
    else spans.push([line, line]);
    offset = end;
  }
  return spans;
}
